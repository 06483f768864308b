import Plans
import Wording
import Workshop

extension Verb {
  static let say = Verb(
    "say", group: .agenda, usage: "[+] [ITEM]",
    moments: .anyTime, effects: [],
    summary: "what to say now, in one breath; + in full",
    examples: ["say   in one breath", "say +   in full"], completes: .items
  ) { turn in
    let isLong = turn.take("+")
    guard let item = try itemMeant(turn, line: { "say \(isLong ? "+ " : "")\($0)" }) else { return }
    let text = isLong && !item.sayLong.isEmpty ? item.sayLong : item.say
    if text.isEmpty {
      throw CommandProblem.plain("The workshop has no words for \(turn.voice.item(item.id)).")
    }
    turn.sayParagraph(text)
  }

  /// The item that is named, else the one at hand; `nil` when it had to be asked.
  static func itemMeant(_ turn: Turn, line: (String) -> String) throws -> AgendaItem? {
    if !turn.words.isEmpty { return try turn.item(turn.words, line: line) }
    guard let item = turn.situation.itemAtHand else { throw Refusal.agenda(.ended) }
    return item
  }
}
