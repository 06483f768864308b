import Workshop

extension Verb {
  static let trim = Verb(
    "trim", group: .agenda, usage: "MINUTES [ITEM]",
    moments: .live, effects: .writesActs,
    summary: "take minutes off a phase or an item",
    examples: ["trim 2   the phase of a round, or the running item", "trim 3 hot-button"],
    details: [
      "While a round runs, its phase; round end PHASE ends it at once. Else the running item, unless "
        + "ITEM names it or one that is still to come; never below its minimum."
    ], completes: .items
  ) { turn in
    if turn.words.count == 1, turn.situation.runningRound != nil {
      return try prolong(turn, "trim", sign: -1)
    }
    try retime(turn, "trim", sign: -1)
  }
}
