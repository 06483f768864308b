import Text

/// Times of day and dates at either end of a line of a chat.
enum ChatTime {
  /// A time with the rest of its line.
  struct LineStamp: Equatable {
    let time: String
    let rest: String
    /// Whether it can be nothing but the time of day: it has AM or PM, a date, or brackets.
    let isSure: Bool
    var isBracketed = false
  }

  /// Takes a time, and a date with it, from the front of a line: `11:02:05`, `[11:02 AM]`,
  /// `01/12/2026, 11:02 -`.
  static func leading(_ line: String) -> LineStamp? {
    if line.first == "[", let end = line.firstIndex(of: "]") {
      let inside = line[..<end].dropFirst().split { " ,".contains($0) }.map(String.init)
      guard let time = inside.first(where: isTime) else { return nil }
      let rest = RosterCell.plain(String(line[line.index(after: end)...]))
      return LineStamp(time: time, rest: rest, isSure: true, isBracketed: true)
    }
    var rest = line[...]
    var time: String?
    var isSure = false
    while true {
      let trimmed = rest.drop { $0.isWhitespace || $0 == "," }
      let word = String(trimmed.prefix { !$0.isWhitespace && $0 != "," })
      let isMark = time != nil && (isHalf(word) || dashes.contains(word))
      guard !word.isEmpty, isMark || isDate(word) || time == nil && isTime(word) else { break }
      if isTime(word) { time = time ?? word }
      isSure = isSure || isHalf(word) || isDate(word) || hasHalf(word)
      rest = trimmed.dropFirst(word.count)
    }
    return time.map { LineStamp(time: $0, rest: RosterCell.plain(String(rest)), isSure: isSure) }
  }

  /// Takes a time, and a date with it, from the end of a line: `Uma Krishnan 11:02 AM`.
  static func trailing(_ line: String) -> LineStamp? {
    var words = line.split(whereSeparator: \.isWhitespace).map(String.init)
    let half = words.last.flatMap { isHalf($0) ? $0 : nil }
    if half != nil { words.removeLast() }
    guard let time = words.popLast(), isTime(time) else { return nil }
    var isSure = half != nil || hasHalf(time)
    while let last = words.last, isDate(last) || dashes.contains(last) || joints.contains(last) {
      isSure = isSure || isDate(last)
      words.removeLast()
    }
    return LineStamp(
      time: time, rest: RosterCell.plain(words.joined(separator: " ")), isSure: isSure)
  }

  private static let dashes: Set = ["-", "–"]
  private static let joints: Set = ["|", "at", "um"]

  /// Whether a word says which half of the day a time is in, or that it is one.
  private static func isHalf(_ word: String) -> Bool {
    ["am", "pm", "a.m.", "p.m.", "uhr"].contains(word.lowercased())
  }

  private static func hasHalf(_ time: String) -> Bool { time.contains(where: \.isLetter) }

  /// Whether a word is a time of day: `11:02`, `11:02:05`, `11:02am`.
  private static func isTime(_ word: String) -> Bool {
    let lower = word.lowercased()
    let digits = lower.hasSuffix("am") || lower.hasSuffix("pm") ? lower.dropLast(2) : lower[...]
    let parts = digits.split(separator: ":", omittingEmptySubsequences: false)
    guard (2...3).contains(parts.count), (1...2).contains(parts[0].count),
      parts.dropFirst().allSatisfy({ $0.count == 2 }),
      parts.allSatisfy({ $0.allSatisfy { $0.isASCII && $0.isNumber } })
    else { return false }
    return (Int(parts[0]) ?? 99) < 24 && parts.dropFirst().allSatisfy { (Int($0) ?? 99) < 60 }
  }

  /// Whether a word is a date: `2026-12-01`, `01.12.26`, `12/1/2026`.
  private static func isDate(_ word: String) -> Bool {
    let parts = word.split { "-./".contains($0) }
    return parts.count == 3 && word.contains(where: \.isNumber)
      && parts.allSatisfy { $0.count <= 4 && $0.allSatisfy { $0.isASCII && $0.isNumber } }
  }
}
