import Plans
import Text
import Workshop

extension JSONWriter {
  mutating func activities(_ activities: [Activity]) {
    filled("activities", objects: activities) { writer, activity in
      writer.member("id", activity.id)
      writer.member("kind", activity.kind.rawValue)
      writer.member("title", activity.title)
      writer.filled("objectives", activity.objectives)
      if let sheet = activity.sheet { writer.member("sheet", sheet) }
      writer.content(activity.content)
    }
  }

  private mutating func content(_ content: Activity.Content) {
    switch content {
    case .clip(let clip): self.clip(clip)
    case .rolePlay(let rolePlay): self.rolePlay(rolePlay)
    case .drill(let steps), .discussion(let steps), .case(let steps), .project(let steps):
      filled("text", steps.text)
      filled("steps", steps.steps)
      questions("ask", steps.asks)
      filled("hand-in", steps.handIn)
    }
  }

  private mutating func clip(_ clip: Clip) {
    filled("file", clip.file)
    filled("spare", clip.spare)
    filled("link", clip.link)
    member("in", clip.start)
    if let end = clip.end { member("out", end) }
    filled("rights", clip.rights)
    filled("transcript", clip.transcript)
    filled("still", clip.still)
    filled("cues", objects: clip.cues) { writer, cue in
      writer.member("id", cue.id)
      writer.member("at", cue.at)
      writer.question(cue.ask)
      writer.filled("words", cue.words)
    }
    filled("moments", objects: clip.moments) { writer, moment in
      writer.member("id", moment.id)
      writer.member("at", moment.at)
      writer.member("within", moment.within)
      writer.member("label", moment.label)
      writer.filled("steps", moment.steps)
    }
    questions("debrief", clip.debrief)
  }

  private mutating func rolePlay(_ rolePlay: RolePlay) {
    member("rounds", rolePlay.rounds)
    filled("scenarios", rolePlay.scenarios)
    if let jump = rolePlay.maxJump { member("max-jump", jump) }
    if let limit = rolePlay.hostileLimit { member("hostile-limit", limit) }
    if let visits = rolePlay.visits { member("visits", visits) }
    if let share = rolePlay.doubleScored { member("double-scored", share) }
    member("roles", array: rolePlay.roles) { writer, role in
      writer.object { writer in
        writer.member("id", role.id)
        writer.member("title", role.title)
        writer.member("key", role.key)
        writer.member("scored", role.scored)
        writer.filled("do", role.text)
      }
    }
    member("phases", array: rolePlay.phases) { writer, phase in
      writer.object { writer in
        writer.member("id", phase.id)
        writer.member("minutes", phase.minutes)
        writer.filled("broadcast", phase.broadcast)
      }
    }
  }

  mutating func scenarios(_ scenarios: [Scenario]) {
    filled("scenarios", objects: scenarios) { writer, scenario in
      writer.member("id", scenario.id)
      writer.member("title", scenario.title)
      writer.member("channel", scenario.channel.rawValue)
      writer.member("intensity", scenario.intensity)
      writer.filled("situation", scenario.situation)
      writer.filled("customer", scenario.customer)
      writer.filled("opening", scenario.opening)
      writer.filled("goal", scenario.goal)
      writer.filled("need", scenario.need)
      writer.filled("triggers", scenario.triggers)
      writer.filled("calming", scenario.calming)
      writer.filled("rules", scenario.rules)
      writer.filled("remedies", scenario.remedies)
      writer.filled("escalate", scenario.escalate)
      writer.filled("debrief", scenario.debrief)
      writer.filled("tags", scenario.tags)
    }
  }
}
