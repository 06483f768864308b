import Workshop

extension Verb {
  static let score = Verb(
    "score", short: "s", group: .scores,
    usage: "[NAME] LEVEL… [g3] [KEY=LEVEL…] [\"EVIDENCE\"]",
    summary: "score the framework's steps in order, or one criterion",
    examples: [
      "s quinn 4 4 3 4 2 g3 \"let her finish\"", "s quinn H=4 calm=3",
      "s 4 4 3 4 2 g3   who plays in the room you are in",
    ],
    details: [
      "- is not observable, g the global rating. Scoring again corrects; old values are kept.",
      "source=observer|customer|self scores for a learner, by=NAME says which; round=N an earlier "
        + "round.",
    ],
    completes: .people
  ) { turn in
    guard let input = try ScoreInput.read(turn) else { return }
    let situation = turn.situation
    let act = try situation.score(
      input.learner, input.line, rater: input.rater, round: input.round)
    guard case .scored(let score) = act else {
      try turn.record(act)
      return aside(act, turn)
    }
    let replaced = situation.session.scores.replacements(by: score)
    try turn.record(act)
    turn.say(ScoreAnswer.line(score, replaced: replaced, turn.voice))
  }

  private static func aside(_ act: Act, _ turn: Turn) {
    guard case .unplaced(let score) = act else { return }
    let text =
      "\(ScoreWords(turn.voice).reason(score)) Kept aside as unplaced: unscored lists it, undo "
      + "drops it."
    turn.sayAll(text)
  }
}

/// What a score is answered with.
enum ScoreAnswer {
  /// The whole score, or what it corrects.
  static func line(_ score: Score, replaced: [ScoreBook.Replaced], _ voice: Voice) -> String {
    let words = ScoreWords(voice)
    let name = voice.name(score.performance.learner)
    guard replaced.isEmpty else {
      let changes = replaced.map(ScoreWords.replaced).joined(separator: ", ")
      return "\(name)  \(changes), the old \(replaced.count == 1 ? "value is" : "values are") kept"
    }
    let levels = words.levels(score.levels, global: score.global)
    let what = levels.isEmpty ? "evidence noted" : levels
    return
      "\(name)  \(what)  (\(words.rater(score.rater)), \(words.place(score.performance)))"
  }
}
