import Workshop

extension Verb {
  static let extend = Verb(
    "extend", group: .agenda, usage: "MINUTES [ITEM]",
    summary: "give an item more minutes",
    examples: ["extend 5   the running item", "extend 5 recap"],
    details: ["The running item, unless ITEM names one that is still to come."], completes: .items
  ) { turn in
    try retime(turn, "extend", sign: 1)
  }

  static let trim = Verb(
    "trim", group: .agenda, usage: "MINUTES [ITEM]",
    summary: "take minutes off an item",
    examples: ["trim 5   the running item", "trim 5 hot-button"],
    details: [
      "The running item, unless ITEM names one that is still to come; never below its minimum."
    ], completes: .items
  ) { turn in
    try retime(turn, "trim", sign: -1)
  }

  private static func retime(_ turn: Turn, _ verb: String, sign: Int) throws {
    guard let first = turn.words.first else { throw CommandProblem.usage("How many minutes?") }
    guard let minutes = Int(first), (1...720).contains(minutes) else {
      throw CommandProblem.number(first, what: "number of minutes from 1 to 720")
    }
    let name = Array(turn.words.dropFirst())
    let item = try turn.item(name, line: { "\(verb) \(minutes) \($0)" })
    if item == nil, !name.isEmpty { return }
    let act = try turn.situation.retime(item?.id, by: sign * minutes, at: turn.at)
    try turn.record(act)
    guard case .retimed(let change) = act else { return }
    turn.say(
      "\(turn.voice.item(change.item)) \(change.from) → \(change.to) min · "
        + ItemWords.pace(turn.situation, turn.voice))
  }
}
