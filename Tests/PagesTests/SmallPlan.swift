import Plans
import Workshop

/// A workshop with one of everything that a handout can show.
enum SmallPlan {
  static var plan: Plan {
    var plan = Plan(id: "small", title: "Small talk, big heat", minutes: 60, framework: framework)
    plan.version = "2"
    plan.objectives = [Objective(id: "O1", text: "Name a feeling before solving.")]
    plan.scoring = scoring
    plan.activities = [rolePlay, clip, drill]
    plan.scenarios = [scenario]
    return plan
  }

  static var framework: Framework {
    Framework(
      id: "HS", title: "HS: hear, solve", source: "Example Press, https://example.com/hs_steps",
      steps: [
        Framework.Step(
          key: "H", title: "Hear", text: "Say it back.", value: "We listen",
          phrases: ["So the parcel never came.", "What else?"]),
        Framework.Step(key: "S", title: "Solve", text: "Offer what is allowed."),
      ])
  }

  static var scoring: Scoring {
    var scoring = Scoring()
    scoring.steps = [
      Criterion(key: "H", title: "Hears", anchors: [5: "Repeats the need.", 1: "Interrupts."]),
      Criterion(key: "S", title: "Solves", anchors: [1: "Only says no.", 5: "Offers a choice."]),
    ]
    scoring.skills = [Criterion(key: "calm", title: "Composure", anchors: [5: "Pauses."])]
    scoring.global = GlobalRating(title: "Overall", anchors: [1: "Angrier.", 4: "Calmer."])
    return scoring
  }

  static var rolePlay: Activity {
    let roles = [
      RolePlay.Role(id: "advocate", title: "Advocate", key: "A", scored: true, text: "Hear first."),
      RolePlay.Role(id: "customer", title: "Customer", key: "C", text: "Be fair."),
      RolePlay.Role(id: "observer", title: "Observer", key: "O", text: "Write sentences."),
    ]
    let phases = [
      RolePlay.Phase(id: "play", minutes: 6), RolePlay.Phase(id: "debrief", minutes: 5),
    ]
    let content = RolePlay(roles: roles, rounds: 2, phases: phases, scenarios: ["parcel"])
    return Activity(id: "play", title: "Role play", sheet: 3, content: .rolePlay(content))
  }

  static var clip: Activity {
    var clip = Clip(file: "clip.mp4")
    clip.transcript = "TRANSCRIPT"
    clip.cues = [Clip.Cue(id: "c1", at: 65, ask: .init("What changed?", expect: ["EXPECTED"]))]
    clip.debrief = [.init("Which sentence did it?", expect: ["EXPECTED"])]
    return Activity(id: "clip", title: "The clip", sheet: 1, content: .clip(clip))
  }

  static var drill: Activity {
    let steps = Activity.Steps(
      text: "Come down before you answer.", steps: ["Feet down.", "Breathe out."],
      asks: [.init("Where do you feel it?", expect: ["EXPECTED"])], handIn: "One line by Friday.")
    return Activity(id: "reset", title: "Reset", sheet: 2, content: .drill(steps))
  }

  static var scenario: Scenario {
    var scenario = Scenario(id: "parcel", title: "The lost parcel", channel: .chat, intensity: 2)
    scenario.situation = "A parcel is marked as delivered."
    scenario.customer = "HIDDEN-CUSTOMER"
    scenario.opening = "HIDDEN-OPENING"
    scenario.goal = "HIDDEN-GOAL"
    scenario.need = "HIDDEN-NEED"
    scenario.triggers = ["HIDDEN-TRIGGER"]
    scenario.calming = ["HIDDEN-CALMING"]
    scenario.rules = ["RULE"]
    scenario.remedies = ["REMEDY"]
    scenario.escalate = "HIDDEN-ESCALATE"
    scenario.debrief = ["HIDDEN-DEBRIEF"]
    return scenario
  }
}
