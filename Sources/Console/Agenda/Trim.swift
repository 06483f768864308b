import Workshop

extension Verb {
  static let trim = Verb(
    "trim", group: .agenda, usage: "MINUTES [ITEM]",
    moments: .live, effects: .writesActs,
    summary: "take minutes off an item",
    examples: ["trim 5   the running item", "trim 5 hot-button"],
    details: [
      "The running item, unless ITEM names one that is still to come; never below its minimum."
    ], completes: .items
  ) { turn in
    try retime(turn, "trim", sign: -1)
  }
}
