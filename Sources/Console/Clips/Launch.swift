import Plans
import Wording
import Workshop

extension Verb {
  static let launch = Verb(
    "launch", group: .activities, usage: "[ACTIVITY]",
    moments: [.before, .live], effects: [.writesActs, .startsPrograms],
    hours: [.item: 2],
    summary: "start the running item's activity, or a named one",
    examples: ["launch   what the running item runs", "launch clip-1"],
    details: [
      "A clip plays and cue asks its questions; a role play says what to type; everything else "
        + "shows its steps and questions."
    ], completes: .activities
  ) { turn in
    let all = turn.situation.plan.activities
    let named = try turn.activity(turn.words, among: all, what: "activity") { "launch \($0)" }
    if named == nil, !turn.words.isEmpty { return }
    try start(named ?? turn.situation.activityAtHand(), turn)
  }

  private static func start(_ activity: Activity, _ turn: Turn) throws {
    switch activity.content {
    case .clip: try turn.present(activity, plays: true)
    case .rolePlay(let play): try point(to: play, activity, turn)
    case .drill(let steps), .discussion(let steps), .case(let steps), .project(let steps):
      try record(activity, .facilitator, turn)
      turn.say("\(turn.voice.activity(activity.id))\(sheet(activity))")
      show(steps, turn)
    }
  }

  private static func record(_ activity: Activity, _ means: Launch.Means, _ turn: Turn) throws {
    try turn.record(turn.situation.launch(activity, by: means, at: turn.at))
  }

  private static func point(to play: RolePlay, _ activity: Activity, _ turn: Turn) throws {
    try record(activity, .facilitator, turn)
    let phases = play.phases.map { "\($0.id) \($0.minutes)" }.joined(separator: ", ")
    turn.say("\(ItemWords.activity(activity)): \(phases)\(sheet(activity))")
    if let shortfall = turn.situation.shortfall(of: activity) {
      turn.say(RoundWords.shortfall(shortfall, turn.voice))
    }
    let hasRooms = turn.situation.nextRound(of: activity.id) != nil
    let isTables = turn.voice.noun == "table"
    turn.say(
      (hasRooms
        ? isTables ? "Everybody has a table." : "Rooms are made."
        : isTables ? "groups 3 gives everybody a table," : "groups 3 makes the rooms,")
        + " round shows them, round open begins.")
  }

  private static func show(_ steps: Activity.Steps, _ turn: Turn) {
    if !steps.text.isEmpty { turn.sayParagraph(steps.text) }
    for (index, step) in steps.steps.enumerated() {
      turn.sayParagraph("\(index + 1). \(step)")
    }
    turn.sayQuestions(steps.asks)
    if !steps.handIn.isEmpty { turn.sayParagraph("Hand in: \(steps.handIn)") }
  }

  private static func sheet(_ activity: Activity) -> String {
    activity.sheet.map { " · sheet item \($0)" } ?? ""
  }
}
