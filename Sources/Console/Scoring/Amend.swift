import Workshop

extension Verb {
  static let amend = Verb(
    "amend", group: .scores, usage: "NAME KEY=LEVEL… \"REASON\"",
    moments: [.live, .after], effects: [.writesActs, .isPrivate],
    summary: "change a score of yours, with the reason",
    examples: ["amend uma H=4 \"typo\"", "amend uma g=3 \"watched it again\""],
    details: ["The old value and the reason are kept."],
    completes: .people, .criteria
  ) { turn in
    guard let input = try ScoreInput.read(turn) else { return }
    let situation = turn.situation
    let act = try situation.amend(
      input.learner, input.line, rater: input.rater, round: input.round,
      attempt: input.attempt)
    guard case .scoring(.scored(let score)) = act else { return }
    let replaced = situation.session.scores.replacements(by: score)
    try turn.record(act)
    turn.say(ScoreAnswer.line(score, replaced: replaced, turn.voice))
  }
}
