import Workshop

extension Verb {
  static let place = Verb(
    "place", short: "p", group: .scores, usage: "[NUMBER] [NAME] [KEY=LEVEL…]",
    moments: [.live, .after], effects: [.writesActs, .isPrivate],
    summary: "give the latest score without a place its learner",
    examples: ["p   whom it said it may be about", "p kenji", "p 3 kenji   number 3"],
    completes: .people
  ) { turn in try InboxEntry.take(turn) }
}
