/// Several times of presence in one cell, as extensions of Meet write them.
///
/// `15:34 (14min) [15:47]` is a start, minutes and an end; `["09:00–10:00","10:05–11:00"]` a list.
package enum WrittenSpans {
  /// Whether a cell holds such times.
  package static func isSpans(_ text: String) -> Bool {
    text.utf8.contains(UInt8(ascii: "[")) && !spans(text).isEmpty
  }

  /// The times as they are written, each with its end.
  package static func spans(_ text: String) -> [(joined: String, left: String)] {
    guard text.utf8.count <= 4000 else { return [] }
    if text.hasPrefix("[") { return list(text) }
    guard let bracket = text.firstIndex(of: "["), text.hasSuffix("]"),
      let round = text.firstIndex(of: "("), round < bracket
    else { return [] }
    let start = RosterCell.plain(String(text[..<round]))
    let end = RosterCell.plain(String(text[text.index(after: bracket)...].dropLast()))
    // A time that is none makes one row doubtful, not another kind of cell.
    let isTimes = [start, end].allSatisfy { $0.contains(":") && $0.allSatisfy(Self.isOfTime) }
    return isTimes ? [(start, end)] : []
  }

  private static func isOfTime(_ character: Character) -> Bool {
    character.isNumber || ": ./-APMapm".contains(character)
  }

  private static func list(_ text: String) -> [(joined: String, left: String)] {
    let parts = text.split(separator: "\"").enumerated().filter { !$0.offset.isMultiple(of: 2) }
    let spans: [(joined: String, left: String)] = parts.compactMap { _, part in
      let ends = part.split { "\u{2013}-\u{2014}".contains($0) }.map { RosterCell.plain("\($0)") }
      guard (1...2).contains(ends.count), WrittenTime(ends[0])?.second != nil else { return nil }
      return (ends[0], ends.count > 1 ? ends[1] : "")
    }
    return spans.count == parts.count ? spans : []
  }
}
