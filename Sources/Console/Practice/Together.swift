import Workshop

extension Verb {
  static let together = Verb(
    "together", group: .practice, usage: "NAME NAME… [off] | COLUMN [off]",
    moments: [.before, .live, .review], effects: .mayWriteActs,
    summary: "in one room at least once in a role play",
    examples: ["together uma wei", "together uma wei off"],
    details: ["off takes it back; together alone lists what holds."], completes: .people
  ) { turn in
    try bind(.together, turn)
  }
}
