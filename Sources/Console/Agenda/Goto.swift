import Plans
import Workshop

extension Verb {
  static let goto = Verb(
    "goto", group: .agenda, usage: "ITEM [anyway]",
    moments: .live, effects: .writesActs,
    summary: "begin an item, forwards or back",
    examples: ["goto 6", "goto break-1"],
    details: [
      "ITEM is an id, its number in agenda, or part of its title. When rounds would be lost, it asks "
        + "first, as next does."
    ], completes: .items
  ) { turn in
    let insists = turn.take("anyway")
    if turn.request.words.isEmpty { throw CommandProblem.usage("Which item?") }
    let suffix = insists ? " anyway" : ""
    guard let item = try turn.item(turn.words, line: { "goto \($0)\(suffix)" }) else { return }
    let act = try turn.situation.goto(item.id, at: turn.at)
    if !insists, let doubt = turn.situation.doubt(aboutMovingTo: item.id, at: turn.at) {
      let line = "goto \(Words.quote(item.id))"
      return try askWhether(doubt, act, turn, again: line, line: "\(line) anyway")
    }
    try move(turn, act)
  }
}
