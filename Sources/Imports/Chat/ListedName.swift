import Text

/// Somebody in a meeting's chat or list of participants: who it is, and what they wrote.
///
/// Lists number or dot their lines and add what somebody is, as `(Host, me)`.
public struct ListedName: Equatable, Sendable {
  /// The name as it was shown.
  public let name: String
  /// What they wrote; `nil` in a list.
  public let message: String?
  /// Whether the line marks the host or the person who copied the list.
  public let isOwn: Bool

  /// Finds who wrote a message of a chat; `nil` when it can be nobody.
  public init?(_ message: ChatMessage) {
    if let sender = message.sender {
      self.init(name: sender, message: message.isEmpty ? nil : message.text)
    } else {
      self.init(message.text)
    }
  }

  /// Reads a line of a list, or one that begins with a name and a colon; `nil` when it can be
  /// nobody's.
  public init?(_ line: String) {
    let text = Self.withoutTime(Self.withoutMark(RosterCell.plain(line)))
    guard let colon = text.firstIndex(of: ":"), colon != text.startIndex else {
      self.init(name: text, message: nil)
      return
    }
    self.init(
      name: String(text[..<colon]),
      message: RosterCell.plain(String(text[text.index(after: colon)...])))
  }

  private init?(name: String, message: String?) {
    let name = RosterCell.plain(name)
    guard name.contains(where: \.isLetter), name.count <= 120, !Self.isNoise(name) else {
      return nil
    }
    self.name = name
    self.message = message
    isOwn = Self.marks(name).contains { Self.ownMarks.contains($0) }
  }

  /// Whether what they wrote is a greeting or nothing rather than an answer in numbers.
  public var isCheckIn: Bool {
    guard let message else { return true }
    return message.split(separator: " ").count { $0.contains(where: \.isNumber) } < 2
  }

  /// Whether a line is nobody's: blank, a button's or a heading's text.
  public static func isNoise(_ line: String) -> Bool {
    let text = RosterCell.plain(line)
    return text.isEmpty || noise.contains(text.lowercased()) || isHeading(text)
  }

  /// Without a bullet or a number at the front.
  private static func withoutMark(_ text: String) -> String {
    if let first = text.first, "-*•–".contains(first) {
      return RosterCell.plain(String(text.dropFirst()))
    }
    let digits = text.prefix { $0.isNumber }
    let rest = text.dropFirst(digits.count)
    guard !digits.isEmpty, let mark = rest.first, mark == "." || mark == ")" else { return text }
    return RosterCell.plain(String(rest.dropFirst()))
  }

  /// Without a time of day at the front or the end.
  private static func withoutTime(_ text: String) -> String {
    let text = ChatTime.leading(text)?.rest ?? text
    return ChatTime.trailing(text)?.rest ?? text
  }

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
      && noise.contains(RosterCell.plain(String(text[..<open])).lowercased())
  }
}
