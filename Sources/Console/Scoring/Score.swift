import Plans
import Workshop

extension Verb {
  static let score = Verb(
    "score", short: "s", group: .scores,
    usage: "[NAME] LEVEL… [g3] [KEY=LEVEL…] [\"EVIDENCE\"]",
    moments: [.live, .after], effects: [.writesActs, .isPrivate],
    hours: [.rolePlay: 4, .round: 3],
    summary: "score the framework's steps in order, or one criterion",
    examples: [
      "s quinn 4 4 3 4 2 g3 \"let her finish\"", "s quinn H4 calm=3",
      "s 4 4 3 4 2 g3   who plays in the room you are in",
    ],
    details: [
      "- is not observable, g the global rating. Scoring again corrects; old values are kept.",
      "early or ! says the problem was solved too early; attempt=2 a second try, round=N an earlier "
        + "round.",
      "score ana self 5 5 5 5 5, customer or observer score for a learner, by=NAME says which.",
      "Lines from a chat can be pasted: R1 room3 4 3 4 2 4 g3 \"let her finish\", with or without "
        + "who sent them. What has no place waits in the inbox.",
    ],
    completes: .people, .criteria,
    takesLines: PastedLines(
      "scores", fits: ScorePaste.fits, isMoment: { $0.latestRound != nil },
      isAlone: ScorePaste.isAlone)
  ) { turn in
    if let lines = turn.request.block { return try ScorePaste.take(lines, turn) }
    if turn.words == ["rooms"] { return try KeyScoring.begin(turn) }
    let typed = Words.line(turn.request.words)
    do {
      guard let input = try ScoreInput.read(turn) else { return try unclear(typed, turn) }
      try take(input, turn)
    } catch  where ScorePaste.holdsScore(typed, turn.situation) {
      try InboxEntry.keep(typed, because: error, turn)
    }
  }

  /// A name that is asked for by digit comes back with its levels; one that is nobody's would not.
  private static func unclear(_ typed: String, _ turn: Turn) throws {
    guard turn.reply.questions.isEmpty, ScorePaste.holdsScore(typed, turn.situation) else { return }
    if try InboxEntry.keep(typed, turn).isAboutName { turn.forgetNobody() }
  }

  private static func take(_ input: ScoreInput, _ turn: Turn) throws {
    let situation = turn.situation
    let act = try situation.score(
      input.learner, input.line, rater: input.rater, round: input.round,
      attempt: input.attempt)
    guard case .scoring(.scored(let score)) = act else {
      try turn.record(act)
      return InboxEntry.kept(turn)
    }
    let replaced = situation.session.scores.replacements(by: score)
    try turn.record(act)
    turn.say(ScoreAnswer.line(score, replaced: replaced, turn.voice))
  }
}
