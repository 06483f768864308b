import Text
public import Workshop

/// Chat messages as they are copied or saved from a meeting, with who sent them.
///
/// Zoom writes `11:02:05 From Uma to Everyone:` before a message or above it, and `Uma to Me (Direct
/// Message) 11:02 AM` when it is copied; Teams `[11:02] Uma Krishnan` or `Uma Krishnan  11:02 AM`
/// above it; Meet a line with the name and a line with the time. Messages under a line that only
/// names somebody are theirs, until the next name.
public enum ChatText {
  /// Returns the messages of some lines; what only says who sent the next one is none.
  public static func messages(_ lines: [String]) -> [IncomingLine] {
    var messages: [IncomingLine] = []
    var sender: String?
    /// Where in the messages the last line stands that may be a name alone.
    var lastPlain: Int?
    for line in lines {
      let line = RosterCell.plain(line)
      if line.isEmpty { continue }
      switch row(line) {
      case .message(let text):
        messages.append(IncomingLine(text, sender: sender))
        lastPlain = messages.count - 1
        continue
      case .header(let name): sender = name
      case .both(let name, let text):
        sender = nil
        messages.append(IncomingLine(text, sender: name))
      case .time:
        // The line above a time alone is a name.
        if let last = lastPlain, !messages[last].text.contains(where: \.isNumber) {
          sender = messages.remove(at: last).text
        }
      }
      lastPlain = nil
    }
    return messages
  }

  private enum Row {
    case message(String)
    case header(String)
    case both(String, String)
    case time
  }

  private static func row(_ line: String) -> Row {
    let (rest, isTimed) = withoutTime(line)
    if rest.isEmpty { return isTimed ? .time : .message(line) }
    if let row = addressed(rest) { return row }
    if isTimed {
      guard let colon = rest.firstIndex(of: ":") else {
        return rest.contains(where: \.isNumber) ? .message(line) : .header(rest)
      }
      let name = RosterCell.plain(String(rest[..<colon]))
      let text = RosterCell.plain(String(rest[rest.index(after: colon)...]))
      return text.isEmpty ? .header(name) : .both(name, text)
    }
    if let name = beforeTime(rest) { return .header(name) }
    return .message(line)
  }

  /// Reads `From Uma to Everyone: text`, `Uma to Me (Direct Message) 11:02 AM` and their like.
  private static func addressed(_ text: String) -> Row? {
    let hasFrom = text.lowercased().hasPrefix("from ")
    let body = hasFrom ? String(text.dropFirst(5)) : text
    guard let to = addressee(body, isSure: hasFrom) else {
      guard hasFrom, let colon = body.firstIndex(of: ":") else { return nil }
      return split(String(body[..<colon]), String(body[body.index(after: colon)...]))
    }
    let rest = String(body[to.upperBound...])
    // A time with its colon is no message.
    if let colon = rest.firstIndex(of: ":"), beforeTime(rest) == nil {
      return split(
        String(body[..<to.lowerBound]), String(rest[rest.index(after: colon)...]))
    }
    return .header(RosterCell.plain(String(body[..<to.lowerBound])))
  }

  private static func split(_ name: String, _ text: String) -> Row {
    let (name, text) = (RosterCell.plain(name), RosterCell.plain(text))
    return text.isEmpty ? .header(name) : .both(name, text)
  }

  private static let addressees = [
    "everyone", "me", "you", "all", "host", "hosts", "panelists", "waiting",
  ]

  /// Where ` to ` stands before somebody a chat writes to.
  private static func addressee(_ text: String, isSure: Bool) -> Range<String.Index>? {
    var place = text.startIndex
    while place < text.endIndex {
      let rest = text[place...]
      if rest.count >= 5, rest.prefix(4).lowercased() == " to " {
        let end = text.index(place, offsetBy: 4)
        let word = text[end...].drop(while: \.isWhitespace).prefix { $0.isLetter }
        if isSure || addressees.contains(word.lowercased()) { return place..<end }
      }
      place = text.index(after: place)
    }
    return nil
  }
}

/// Times and dates at either end of a line.
extension ChatText {
  /// The line without a date and time in front; whether there was one.
  private static func withoutTime(_ line: String) -> (String, Bool) {
    var rest = line[...]
    if rest.first == "[", let end = rest.firstIndex(of: "]"), hasTime(String(rest[..<end])) {
      rest = rest[rest.index(after: end)...]
      return (RosterCell.plain(String(rest)), true)
    }
    var isTimed = false
    while true {
      let trimmed = rest.drop { $0.isWhitespace || $0 == "," }
      let word = trimmed.prefix { !$0.isWhitespace && $0 != "," }
      guard !word.isEmpty,
        isTime(String(word)) || isDate(String(word))
          || (isTimed && ["am", "pm", "a.m.", "p.m.", "-", "–"].contains(word.lowercased()))
      else { break }
      isTimed = isTimed || isTime(String(word))
      rest = trimmed.dropFirst(word.count)
    }
    return isTimed ? (RosterCell.plain(String(rest)), true) : (line, false)
  }

  /// The name of a line that ends with a time, such as `Uma Krishnan 11:02 AM`.
  private static func beforeTime(_ line: String) -> String? {
    var words = line.split(whereSeparator: \.isWhitespace).map(String.init)
    if let last = words.last, ["am", "pm", "a.m.", "p.m."].contains(last.lowercased()) {
      words.removeLast()
    }
    guard let last = words.last, isTime(last) else { return nil }
    words.removeLast()
    while let last = words.last, isDate(last) || ["-", "–", "|", "at"].contains(last) {
      words.removeLast()
    }
    let name = RosterCell.plain(words.joined(separator: " "))
    return name.isEmpty || name.contains(where: \.isNumber) ? nil : name
  }

  private static func hasTime(_ text: String) -> Bool {
    text.split { " ,[]".contains($0) }.contains { isTime(String($0)) }
  }

  /// Whether a word is a time of day: `11:02`, `11:02:05`, `11:02am`.
  private static func isTime(_ word: String) -> Bool {
    let lower = word.lowercased()
    let digits = lower.hasSuffix("am") || lower.hasSuffix("pm") ? lower.dropLast(2) : lower[...]
    let parts = digits.split(separator: ":", omittingEmptySubsequences: false)
    return (2...3).contains(parts.count) && (1...2).contains(parts[0].count)
      && parts.dropFirst().allSatisfy { $0.count == 2 }
      && parts.allSatisfy { $0.allSatisfy { $0.isASCII && $0.isNumber } }
  }

  /// Whether a word is a date: `2026-12-01`, `01.12.26`, `12/1/2026`.
  private static func isDate(_ word: String) -> Bool {
    let parts = word.split { "-./".contains($0) }
    return parts.count == 3 && word.contains(where: \.isNumber)
      && parts.allSatisfy { $0.count <= 4 && $0.allSatisfy { $0.isASCII && $0.isNumber } }
  }
}
