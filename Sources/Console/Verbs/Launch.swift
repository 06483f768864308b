import Workshop

extension Verb {
  static let launch = Verb(
    "launch", group: .activities, usage: "[ACTIVITY]",
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

  static let clip = Verb(
    "clip", group: .activities, usage: "[CLIP]",
    summary: "play the running item's clip, or a named one", examples: ["clip", "clip clip-1"],
    details: ["cue asks the question at each pause; fallback helps when it does not play."],
    completes: .activities
  ) { turn in
    let clips = turn.situation.plan.activities.filter { $0.clip != nil }
    let named = try turn.activity(turn.words, among: clips, what: "clip") { "clip \($0)" }
    if named == nil, !turn.words.isEmpty { return }
    guard let activity = named ?? turn.situation.clipAtHand else {
      throw CommandProblem.plain("The workshop has no clip.")
    }
    try start(activity, turn)
  }

  private static func start(_ activity: Activity, _ turn: Turn) throws {
    switch activity.content {
    case .clip: try play(activity, turn)
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

  private static func play(_ activity: Activity, _ turn: Turn) throws {
    guard let words = ClipWords(activity, turn) else { return }
    let link = words.clip.link.isEmpty ? nil : words.clip.link
    guard let source = words.file ?? link else {
      try turn.situation.check(turn.at)
      turn.say("\(words.clip.file.harmless) is not there.")
      return FallbackMenu.ask(words, turn)
    }
    try record(activity, .player, turn)
    turn.show(words.showing(source))
    let name = words.file == nil ? source : words.clip.file
    turn.say("\(turn.voice.activity(activity.id)) plays \(name.harmless), \(words.times).")
    turn.say("cue asks the next question; f when it does not play.")
  }

  private static func point(to play: RolePlay, _ activity: Activity, _ turn: Turn) throws {
    try record(activity, .facilitator, turn)
    let phases = play.phases.map { "\($0.id.harmless) \($0.minutes)" }.joined(separator: ", ")
    turn.say("\(ItemWords.activity(activity)): \(phases)\(sheet(activity))")
    let hasRooms = turn.situation.session.rotation.next(activity.id) != nil
    turn.say(
      hasRooms
        ? "Rooms are made. round shows them, round open begins."
        : "groups 3 makes the rooms, round shows them, round open begins.")
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
