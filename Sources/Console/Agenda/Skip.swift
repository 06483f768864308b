import Plans
import Wording
import Workshop

extension Verb {
  static let skip = Verb(
    "skip", group: .agenda, usage: "ITEM [anyway]",
    moments: .live, effects: .writesActs,
    hours: [.danger: 4],
    summary: "leave out an item that is still to come",
    examples: ["skip hot-button", "skip role-play-b anyway"],
    details: ["An item that must be kept needs anyway. undo brings it back."], completes: .items
  ) { turn in
    let insists = turn.take("anyway")
    if turn.request.words.isEmpty { throw CommandProblem.usage("Which item?") }
    let suffix = insists ? " anyway" : ""
    guard let item = try turn.item(turn.words, line: { "skip \($0)\(suffix)" }) else { return }
    let row = turn.situation.forecast.rows.first { $0.id == item.id }
    try turn.record(turn.situation.skip(item.id, insisting: insists, at: turn.at))
    turn.say(
      "\(turn.voice.item(item.id)) left out, wins \(row?.length ?? 0) min · "
        + ItemWords.pace(turn.situation, turn.voice))
  }
}
