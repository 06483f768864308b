import Plans
import Wording
import Workshop

extension Verb {
  static let extend = Verb(
    "extend", group: .agenda, usage: "MINUTES [ITEM]",
    moments: .live, effects: .writesActs,
    hours: [.item: 3],
    summary: "give a phase or an item more minutes",
    examples: ["extend 2   the phase of a round, or the running item", "extend 5 recap"],
    details: [
      "While a round runs, its phase: extend 2. Else the running item, unless ITEM names it or one "
        + "that is still to come."
    ], completes: .items
  ) { turn in
    if turn.words.count == 1, turn.situation.runningRound != nil {
      return try prolong(turn, "extend", sign: 1)
    }
    try retime(turn, "extend", sign: 1)
  }

  /// Gives the phase that runs more minutes or fewer, and says so to the rooms.
  static func prolong(_ turn: Turn, _ verb: String, sign: Int) throws {
    let minutes = try minutesMeant(turn, verb)
    let act = try turn.situation.extendPhase(by: sign * minutes, at: turn.at)
    try turn.record(act)
    guard case .practice(.round(let opening)) = act, let extended = opening.extended else { return }
    let voice = turn.voice
    let ends = opening.phases.filter { $0.end > turn.at }.map {
      "\($0.id) \(voice.exact($0.end))"
    }
    turn.say(
      "R\(opening.round) \(extended.phase) \(sign > 0 ? "+" : "-")\(minutes) min · until: "
        + ends.joined(separator: " · "))
    turn.say(ItemWords.pace(turn.situation, voice))
    let end = opening.phases.first { $0.id == extended.phase }?.end ?? turn.at
    turn.tell(
      "\(DisplayFormat.count(minutes, "\(sign > 0 ? "more" : "fewer") minute")): \(extended.phase) until \(voice.exact(end))."
    )
  }

  private static func minutesMeant(_ turn: Turn, _ verb: String) throws -> Int {
    guard let first = turn.words.first else { throw CommandProblem.usage("How many minutes?") }
    if let minutes = Int(first), (-720 ... -1).contains(minutes) {
      let (other, does) =
        verb == "extend" ? ("trim", "takes them off") : ("extend", "gives them")
      throw CommandProblem.plain(
        "\(verb) takes no minus: \(other) \(-minutes) \(does).")
    }
    guard let minutes = Int(typed: first), (1...720).contains(minutes) else {
      throw CommandProblem.number(first, what: "number of minutes from 1 to 720")
    }
    return minutes
  }

  static func retime(_ turn: Turn, _ verb: String, sign: Int) throws {
    let minutes = try minutesMeant(turn, verb)
    let name = Array(turn.words.dropFirst())
    let item = try turn.item(name, line: { "\(verb) \(minutes) \($0)" })
    if item == nil, !name.isEmpty { return }
    let act = try turn.situation.retime(item?.id, by: sign * minutes, at: turn.at)
    try turn.record(act)
    guard case .agenda(.retimed(let change)) = act else { return }
    turn.say(
      "\(turn.voice.item(change.item)) \(change.from) → \(change.to) min · "
        + ItemWords.pace(turn.situation, turn.voice))
  }
}
