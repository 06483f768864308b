/// One line copied from a meeting's chat or list of participants: whose it is, and what they wrote.
///
/// Zoom's chat writes `10:02:33 From Ana Ruiz to Everyone: hi`, in German `Von … an Alle:`, in Spanish
/// `De … a Todos:`; other chats write `[10:02] Ana Ruiz: hi`. Lists number or dot their lines and add
/// what somebody is, as `(Host, me)`.
public struct PanelLine: Equatable, Sendable {
  /// The name as it was shown.
  public let name: String
  /// What they wrote; `nil` in a list.
  public let message: String?
  /// Whether the line says that it is the host's or whoever copied it.
  public let isOwn: Bool

  /// Reads a line; `nil` when it can be nobody's.
  public init?(_ line: String) {
    var text = Self.trimmed(line)
    text = Self.withoutClock(Self.withoutMark(text))
    var message: String?
    if let colon = text.firstIndex(of: ":"), colon != text.startIndex {
      message = Self.trimmed(String(text[text.index(after: colon)...]))
      text = Self.sender(Self.trimmed(String(text[..<colon])))
    }
    text = Self.withoutClock(text)
    isOwn = Self.marks(text).contains { Self.ownMarks.contains($0) }
    let letters = text.contains(where: \.isLetter)
    guard letters, text.count <= 120, !Self.noise.contains(text.lowercased()),
      !Self.isHeading(text)
    else { return nil }
    name = text
    self.message = message
  }

  /// Whether what they wrote is a greeting or nothing rather than an answer in numbers.
  public var isCheckIn: Bool {
    guard let message else { return true }
    return message.split(separator: " ").count { $0.contains(where: \.isNumber) } < 2
  }

  /// Whether a line is nobody's: blank, a button's or a heading's text.
  public static func isNoise(_ line: String) -> Bool {
    let text = trimmed(line)
    return text.isEmpty || noise.contains(text.lowercased()) || isHeading(text)
  }

  private static func trimmed(_ text: String) -> String {
    var part = text[...]
    while let first = part.first, first.isWhitespace { part.removeFirst() }
    while let last = part.last, last.isWhitespace { part.removeLast() }
    return String(part)
  }

  /// Without a bullet or a number at the front.
  private static func withoutMark(_ text: String) -> String {
    if let first = text.first, "-*•–".contains(first) { return trimmed(String(text.dropFirst())) }
    let digits = text.prefix { $0.isNumber }
    let rest = text.dropFirst(digits.count)
    guard !digits.isEmpty, let mark = rest.first, mark == "." || mark == ")" else { return text }
    return trimmed(String(rest.dropFirst()))
  }

  /// Without a time of day at the front or the end.
  private static func withoutClock(_ text: String) -> String {
    var words = text.split(whereSeparator: \.isWhitespace).map(String.init)
    while let first = words.first, isClock(first) { words.removeFirst() }
    while let last = words.last, isClock(last) { words.removeLast() }
    return words.joined(separator: " ")
  }

  private static func isClock(_ word: String) -> Bool {
    if ["am", "pm", "uhr"].contains(word.lowercased()) { return true }
    let bare = word.filter { !"[](),".contains($0) }
    let parts = bare.split(separator: ":", omittingEmptySubsequences: false)
    return (2...3).contains(parts.count)
      && parts.allSatisfy { (1...2).contains($0.count) && $0.allSatisfy(\.isNumber) }
  }

  /// The sender of `From … to …`.
  private static func sender(_ text: String) -> String {
    let words = text.split(whereSeparator: \.isWhitespace).map(String.init)
    guard let first = words.first?.lowercased(), let ends = froms[first] else { return text }
    let rest = Array(words.dropFirst())
    let end = rest.lastIndex { ends.contains($0.lowercased()) } ?? rest.endIndex
    return end == 0 ? text : rest[..<end].joined(separator: " ")
  }

  private static let froms: [String: Set<String>] = [
    "from": ["to"], "von": ["an"], "de": ["a", "à", "para"], "da": ["a"],
  ]

  private static func marks(_ text: String) -> [String] {
    guard let open = text.lastIndex(of: "("), text.hasSuffix(")") else { return [] }
    return text[text.index(after: open)...].dropLast().lowercased().split { !$0.isLetter }
      .map(String.init)
  }

  private static let ownMarks: Set<String> = [
    "host", "cohost", "me", "organizer", "organiser", "ich", "yo", "moi", "eu", "gastgeber",
    "anfitrión", "anfitrion", "organisator",
  ]

  private static let noise: Set<String> = [
    "mute", "unmute", "muted", "invite", "more", "host", "co-host", "guest", "me", "participants",
    "in this meeting", "waiting room", "raise hand", "mute all", "everyone", "presenter",
    "attendee", "organizer", "in the meeting", "also invited", "others invited", "joined",
  ]

  /// A heading such as `Participants (24)`.
  private static func isHeading(_ text: String) -> Bool {
    guard let open = text.lastIndex(of: "("), text.hasSuffix(")") else { return false }
    let number = text[text.index(after: open)...].dropLast()
    return !number.isEmpty && number.allSatisfy(\.isNumber)
      && noise.contains(trimmed(String(text[..<open])).lowercased())
  }
}
