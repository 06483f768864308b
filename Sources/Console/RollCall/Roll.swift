import Workshop

extension Verb {
  static let roll = Verb(
    "roll", group: .rollCall, usage: "[NAME… | recheck | forecast | items | rooms | seen]",
    moments: [.anyTime, .shell], effects: [],
    hours: [.ahead: 2],
    summary: "who is here, since when, how much",
    examples: [
      "roll", "roll tess wei   two of them",
      "roll recheck   after a break: who was not said to be back yet",
      "roll forecast   who has the share that completion asks for, and until when it can be saved",
      "roll forecast wei   one person's numbers", "roll items   presence in each agenda item",
      "roll rooms   presence in breakout rooms",
      "roll seen   whom reports saw, whom not, what is left to settle",
    ],
    details: [
      "The bar is the session from start to end: full there, half partly, a dot gone; the ticks are "
        + "where agenda items begin. Gone for under a minute is no drop.",
      "Safe in the forecast: has the share, or has it in good time by staying.",
    ],
    completes: .several([.words(["recheck", "forecast", "items", "rooms", "seen"]), .people])
  ) { turn in
    switch takePart(turn) {
    case "recheck": try BreakRecheck.say(turn)
    case "forecast": try AttendanceForecastWords.say(turn)
    case "items": try ItemPresenceWords.say(turn)
    case "rooms": RoomPresenceWords.say(turn)
    case "seen": SeenWords.say(turn)
    default: try list(turn)
    }
  }

  private static let parts = ["recheck", "forecast", "items", "rooms", "seen"]

  private static func takePart(_ turn: Turn) -> String? {
    guard let word = turn.request.words.first, !word.isQuoted,
      let part = parts.first(where: { $0 == word.text.lowercased() })
    else { return nil }
    turn.request.words.removeFirst()
    return part
  }

  private static func list(_ turn: Turn) throws {
    guard let chosen = try turn.chosenAttendees("roll") else { return }
    let words = RollWords(turn)
    for line in words.lines(chosen) { turn.say(line) }
    if chosen.isEmpty {
      turn.say(RollWords.total(turn.situation))
      if let guests = RollCallWords.guests(turn.situation, turn.voice) { turn.sayAll(guests) }
      for line in ShiftWords.lines(turn) { turn.sayAll(line) }
    }
  }
}

extension Turn {
  /// The attendees that words name, nobody when there are no words; `nil` when it had to be asked.
  func chosenAttendees(_ line: String) throws -> [PersonID]? {
    if request.words.isEmpty { return [] }
    let chosen = people(request.words, all: situation.attendees.map(\.id)) { "\(line) \($0)" }
    if chosen.isEmpty { try needNames() }
    return chosen.isEmpty ? nil : chosen
  }
}
