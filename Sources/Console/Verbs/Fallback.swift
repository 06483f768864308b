import Workshop

extension Verb {
  static let fallback = Verb(
    "fallback", short: "f", group: .activities, usage: "[NUMBER] [\"REASON\"]",
    summary: "it does not work: what to do instead", examples: ["f", "f 2 \"no sound\""],
    details: [
      "For a clip it lists what can carry it instead, and a digit takes one; f 2 takes it at once.",
      "For everything else it says what the workshop advises.",
    ]
  ) { turn in
    let reason = turn.request.takeQuoted()
    let hasClip = turn.situation.itemAtHand?.activities.contains {
      turn.situation.plan.activity($0)?.clip != nil
    }
    let isClip = hasClip == true || turn.situation.clipUnderWay != nil
    guard isClip || turn.situation.itemAtHand == nil,
      let activity = turn.situation.clipAtHand, let words = ClipWords(activity, turn)
    else { return try advise(turn) }
    guard let word = turn.words.first else { return FallbackMenu.ask(words, turn) }
    guard let number = Int(word), turn.words.count == 1 else {
      throw CommandProblem.number(turn.request.text, what: "fallback's number")
    }
    let rungs = words.rungs(turn.situation)
    guard rungs.indices.contains(number - 1) else {
      throw Refusal.noRung(number, rungs: rungs.count)
    }
    try take(rungs[number - 1], words, reason, turn)
  }

  /// What the workshop advises for an item without a clip.
  private static func advise(_ turn: Turn) throws {
    guard let item = turn.situation.itemAtHand, !item.fallback.isEmpty else {
      throw CommandProblem.plain("The workshop has no fallback for this.")
    }
    turn.sayParagraph(item.fallback)
  }

  private static func take(
    _ means: Launch.Means, _ words: ClipWords, _ reason: String?, _ turn: Turn
  ) throws {
    let item = turn.situation.itemAtHand
    try turn.record(
      turn.situation.launch(
        words.activity, by: means, reason: reason ?? why(words, turn), at: turn.at))
    switch means {
    case .player, .opener:
      if let file = words.file { turn.show(words.showing(file)) }
      turn.say("\(words.clip.file.harmless) opens, \(words.times).")
    case .link: turn.hand(out: words.clip.link)
    case .transcript:
      for line in words.transcript(columns: turn.surroundings.columns) { turn.say(line) }
    case .still: turn.say("Show \(words.still?.harmless ?? "").")
    case .facilitator: turn.sayParagraph(item?.fallback ?? "")
    case .none:
      turn.say("Left out. n goes on and wins \(turn.situation.minutesToWin) min.")
    }
  }

  /// Why something else is needed, when nobody says it.
  private static func why(_ words: ClipWords, _ turn: Turn) -> String? {
    let launches = turn.situation.session.launches
    if let last = launches.last(where: { $0.launch.activity == words.activity.id }) {
      return "\(last.launch.means.rawValue) did not work"
    }
    return words.file == nil && !words.clip.file.isEmpty ? "\(words.clip.file) is missing" : nil
  }
}

/// The list of fallbacks that a digit chooses from.
enum FallbackMenu {
  static func ask(_ words: ClipWords, _ turn: Turn) {
    let situation = turn.situation
    let rungs = words.rungs(situation)
    turn.ask(
      Question(
        kind: .menu, word: "Instead of playing \(turn.voice.activity(words.activity.id)):",
        choices: rungs.map { words.words(for: $0, situation) },
        lines: rungs.indices.map { "fallback \($0 + 1)" }))
  }
}
