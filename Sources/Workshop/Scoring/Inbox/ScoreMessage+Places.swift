import Plans

/// The rooms and rounds that a line names.
extension ScoreMessage {
  private static let rounds: Set<String> = ["r", "rd", "round", "runde", "ronda", "ronde"]
  private static let rooms: Set<String> = [
    "room", "rm", "breakout", "table", "t", "group", "raum", "tisch", "gruppe", "sala", "salle",
    "kamer",
  ]

  /// Takes `R1`, `room3`, `t3`, `round 1`, `R1room3` or `R1/room3`.
  mutating func takePlace(_ word: String, _ rest: inout WrittenWords) -> Bool {
    let parts = Self.parts(word)
    guard !parts.isEmpty,
      parts.allSatisfy({ Self.rounds.contains($0.word) || Self.rooms.contains($0.word) })
    else { return false }
    // R is a step of many frameworks too: behind a round or other keys it is that.
    let isKey = round != nil || !levels.isEmpty
    if parts[0].word == "r", isKey, scoring.criterion("r") != nil { return false }
    if parts.contains(where: { $0.word == "t" }), scoring.criterion("t") != nil { return false }
    for part in parts {
      var number = part.number
      if number == nil, part.word == parts[parts.count - 1].word,
        !["r", "t"].contains(part.word)
      {
        number = rest.peek.flatMap { Int(typed: Self.trimmed($0)) }
        if number != nil { _ = rest.next() }
      }
      guard let number else { return false }
      if Self.rounds.contains(part.word) { round = number } else { room = number }
    }
    return true
  }

  /// Letters each with the number behind them: `r1room3` is `r` 1, `room` 3.
  private static func parts(_ word: String) -> [(word: String, number: Int?)] {
    var parts: [(word: String, number: Int?)] = []
    var rest = word.filter { !":,;./-#()[]".contains($0) }[...]
    while !rest.isEmpty {
      let letters = rest.prefix { $0.isLetter }
      rest = rest.dropFirst(letters.count)
      let digits = rest.prefix { $0.isASCII && $0.isNumber }
      rest = rest.dropFirst(digits.count)
      guard !letters.isEmpty, rest.isEmpty || !digits.isEmpty else { return [] }
      parts.append((String(letters), Int(typed: digits)))
    }
    return parts
  }

  private static func trimmed(_ word: String) -> String {
    String(word.drop { "#(".contains($0) }.prefix { !":,;.)".contains($0) })
  }
}
