import Workshop

extension Verb {
  static let unscored = Verb(
    "unscored", group: .scores,
    moments: [.live, .after, .review], effects: .isPrivate,
    summary: "whose turn nobody has scored, and what waits in the inbox",
    examples: ["unscored", "s quinn 4 4 3 4 2 g3   and one fewer"],
    details: [
      "Half scored: a sheet without some of the steps or the global rating; - for a step that could "
        + "not be observed fills it.",
      "Not played: somebody who missed more than half of the play and has no score; a later turn of "
        + "theirs counts. Exempt: somebody who only observes by now. Nobody asks for these scores; "
        + "if one exists, it counts.",
    ]
  ) { turn in
    if !turn.request.words.isEmpty { throw CommandProblem.usage("It takes no words.") }
    let coverage = turn.situation.scoreCoverage
    let words = CoverageWords(turn)
    turn.sayAll(words.total(coverage))
    words.list("Nobody scored", coverage.withoutAny)
    words.list("No trainer scored", coverage.withoutTrainer, most: 10)
    words.list("In the brief", coverage.turns.isEmpty ? [] : coverage.ahead)
    words.partial()
    words.leftOut(coverage)
    words.visits(coverage)
    let waiting = turn.situation.openInbox
    for item in waiting.prefix(6) { turn.sayAll("Inbox " + InboxWords(turn.voice).brief(item)) }
    if waiting.count > 6 { turn.say("Inbox: \(waiting.count - 6) more; inbox lists them") }
  }
}
