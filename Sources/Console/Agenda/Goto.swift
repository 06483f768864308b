import Plans
import Workshop

extension Verb {
  static let goto = Verb(
    "goto", group: .agenda, usage: "ITEM",
    moments: .live, effects: .writesActs,
    summary: "begin an item, forwards or back",
    examples: ["goto 6", "goto break-1"],
    details: ["ITEM is an id, its number in agenda, or part of its title."], completes: .items
  ) { turn in
    if turn.request.words.isEmpty { throw CommandProblem.usage("Which item?") }
    guard let item = try turn.item(turn.words, line: { "goto \($0)" }) else { return }
    try move(turn, turn.situation.goto(item.id, at: turn.at))
  }
}
