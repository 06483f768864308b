import Plans
import Wording
import Workshop

extension Verb {
  static let ask = Verb(
    "ask", group: .agenda, usage: "[ITEM]",
    moments: .anyTime, effects: [],
    summary: "questions for the room, with answers to expect", examples: ["ask", "ask welcome"],
    completes: .items
  ) { turn in
    guard let item = try itemMeant(turn, line: { "ask \($0)" }) else { return }
    if item.asks.isEmpty {
      throw CommandProblem.plain("The workshop has no questions for \(turn.voice.item(item.id)).")
    }
    turn.sayQuestions(item.asks)
  }
}
