import Workshop

extension Verb {
  static let roll = Verb(
    "roll", group: .rollCall, usage: "[NAME… | recheck | forecast | items | rooms | seen]",
    summary: "who is here, since when, how much",
    details: [
      "The bar is the session from start to end: full there, half partly, a dot gone; ticks above "
        + "it are where agenda items begin. Gone for under a minute is no drop.",
      "roll recheck    after a break: who was not said to be back yet",
      "roll forecast [NAME…]    who has the share that completion asks for or will in good time by "
        + "staying, until when others must stay or by when they must be here, who cannot",
      "roll items [NAME…]    presence in each agenda item",
      "roll rooms    presence in breakout rooms",
      "roll seen    whom platforms' reports saw, whom not, and what is left to settle",
    ],
    completes: .people, writes: false
  ) { turn in
    switch takePart(turn) {
    case "recheck": try Recheck.say(turn)
    case "forecast": try OutlookWords.say(turn)
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
    if chosen.isEmpty { turn.say(RollWords.total(turn.situation)) }
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
