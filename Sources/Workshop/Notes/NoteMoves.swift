public import Calendar

/// Deciding on what is written down.
extension Situation {
  /// Writes something down; allowed after closing, when much is remembered.
  ///
  /// - Parameters:
  ///   - kind: What kind of thing it is.
  ///   - people: The people it is about, or its owner.
  ///   - text: The text.
  ///   - facts: Other facts; `freq` and `sev` are numbers from 1 to 5, `due` is a date.
  ///   - at: When.
  public func note(
    _ kind: Note.Kind, people: [PersonID] = [], text: String, facts: [String: String] = [:],
    at: Instant
  ) throws(Refusal) -> Act {
    try check(at)
    if text.allSatisfy(\.isWhitespace) { throw .notes(.emptyNote) }
    for (name, value) in facts.sorted(by: { $0.key < $1.key }) {
      switch name {
      case "freq", "sev": try Self.checkRating(name, value)
      case "due": try Self.checkDate(value)
      default: break
      }
    }
    return .notes(.noted(Note(kind: kind, people: people, text: text, facts: facts)))
  }

  private static func checkRating(_ name: String, _ value: String) throws(Refusal) {
    guard let number = Int(typed: value), TopicRank.ratings.contains(number) else {
      throw .notes(.rating(name: name, value: value, allowed: TopicRank.ratings))
    }
  }

  /// Refuses what is not a date such as `2026-12-08`.
  private static func checkDate(_ text: String) throws(Refusal) {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    let numbers = parts.compactMap { $0.allSatisfy(\.isNumber) ? Int(typed: $0) : nil }
    guard parts.map(\.count) == [4, 2, 2], numbers.count == 3,
      CivilTime(numbers[0], numbers[1], numbers[2]).isValid
    else { throw .notes(.date(text)) }
  }
}
