import Calendar
import Plans
import Workshop

/// What a handout can say about activities: the learners' side, without expected answers.
enum ActivityPage {
  /// The activities that have a number on the activity sheet, in the order of the numbers.
  static func sheet(of plan: Plan) -> [PageValue] {
    plan.activities
      .compactMap { activity in activity.sheet.map { (number: $0, activity: activity) } }
      .sorted { $0.number < $1.number }
      .map { .group(names(of: $0.activity, number: $0.number)) }
  }

  private static func names(of activity: Activity, number: Int) -> [PageName: PageValue] {
    var names: [PageName: PageValue] = [
      .number: .number(number), .title: .text(activity.title), .text: .text(""),
      .steps: .list([]), .questions: .list([]), .handIn: .text(""), .clip: .flag(false),
      .cues: .list([]), .roles: .list([]), .phases: .list([]), .rounds: .text(""),
    ]
    names.merge(content(of: activity)) { _, new in new }
    return names
  }

  private static func content(of activity: Activity) -> [PageName: PageValue] {
    switch activity.content {
    case .clip(let clip): self.clip(clip)
    case .rolePlay(let rolePlay): self.rolePlay(rolePlay)
    case .drill(let steps), .discussion(let steps), .case(let steps), .project(let steps):
      self.steps(steps)
    }
  }

  private static func clip(_ clip: Clip) -> [PageName: PageValue] {
    [
      .clip: .flag(true),
      .cues: .list(
        clip.cues.map { .group([.at: .text(ClipTime.text($0.at)), .ask: .text($0.ask.text)]) }),
      .questions: .texts(clip.debrief.map(\.text)),
    ]
  }

  private static func rolePlay(_ rolePlay: RolePlay) -> [PageName: PageValue] {
    [
      .rounds: .number(rolePlay.rounds),
      .roles: .list(
        rolePlay.roles.map {
          .group([.key: .text($0.key), .title: .text($0.title), .task: .text($0.text)])
        }),
      .phases: .list(
        rolePlay.phases.map { .group([.name: .text($0.id), .minutes: .number($0.minutes)]) }),
    ]
  }

  private static func steps(_ steps: Activity.Steps) -> [PageName: PageValue] {
    [
      .text: .text(steps.text), .steps: .texts(steps.steps),
      .questions: .texts(steps.asks.map(\.text)), .handIn: .text(steps.handIn),
    ]
  }
}
