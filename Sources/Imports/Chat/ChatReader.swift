import Text
public import Workshop

/// Reads a meeting's chat as it is copied or saved: who sent what, when, to whom.
///
/// Zoom writes `11:02:05 From Uma to Everyone:` before a message or above it, in German `Von … an
/// Alle:`, in Spanish `De … a Todos:`, and `Uma to Me (Direct Message) 11:02 AM` when it is copied;
/// Teams `[11:02] Uma Krishnan` or `Uma Krishnan  11:02 AM` above it; Meet a line with the name and a
/// line with the time. Lines below a line that only names somebody are theirs, until the next name.
///
/// Every line comes out: as a message, or as the name of who sent one.
public struct ChatReader: Sendable {
  private let isName: @Sendable (String) -> Bool
  private let isMoment: @Sendable (String) -> Bool

  /// Creates a reader.
  ///
  /// - Parameters:
  ///   - isName: Whether a text beside or above a time of day names somebody; unless said otherwise,
  ///     when it has no digit.
  ///   - isMoment: Whether a time without AM or PM is something else than the time of day.
  public init(
    isName: @escaping @Sendable (String) -> Bool = { !$0.contains(where: \.isNumber) },
    isMoment: @escaping @Sendable (String) -> Bool = { _ in false }
  ) {
    self.isName = isName
    self.isMoment = isMoment
  }

  /// Creates a reader that takes what has no digit, or is a name or alias of somebody, for a name.
  public init(_ identity: Identity) {
    self.init(isName: { !$0.contains(where: \.isNumber) || identity.isName($0) })
  }

  /// Returns lines of a chat as lines of scores.
  ///
  /// A sender who wrote nothing is left out; what only looks like the name of one is kept as it came.
  public static func incoming(_ lines: [String], _ identity: Identity) -> [IncomingLine] {
    ChatReader(identity).messages(lines).flatMap { message in
      if !message.isEmpty { return [IncomingLine(message.text, sender: message.sender)] }
      guard let sender = message.sender, identity.sender(sender) == nil else { return [] }
      return message.lines.map { IncomingLine(RosterCell.plain($0)) }
    }
  }

  /// Returns the messages of some lines in their order.
  public func messages(_ lines: [String]) -> [ChatMessage] {
    var chat = Chat()
    for line in lines {
      let plain = RosterCell.plain(line)
      if plain.isEmpty { continue }
      switch ChatLine(plain, isName: isName, isMoment: isMoment).kind {
      case .plain: chat.add(plain, line)
      case .header(let header): chat.begin(header, line)
      case .message(let header, let text): chat.add(text, header, line)
      case .time(let time):
        // The line above a time alone is a name.
        if let name = chat.lastPlain, isName(name) {
          chat.takeNameAbove(time, line)
        } else {
          chat.add(time: time, line)
        }
      }
    }
    chat.end()
    return chat.messages
  }
}

/// The messages read so far, and who the next line is from.
private struct Chat {
  private(set) var messages: [ChatMessage] = []
  private var header = ChatLine.Header()
  /// The lines that named the sender, while nothing has followed them.
  private var pending: [String] = []
  private var isLastPlain = false

  /// The last line, when it may be a name alone.
  var lastPlain: String? { isLastPlain ? messages.last?.text : nil }

  /// Adds a line that says nothing of its sender.
  mutating func add(_ text: String, _ line: String) {
    append(text, line, isFirst: !pending.isEmpty)
    isLastPlain = true
  }

  /// Adds a message that stands in one line with its sender; what follows may be anybody's.
  mutating func add(_ text: String, _ header: ChatLine.Header, _ line: String) {
    end()
    self.header = header
    append(text, line, isFirst: true)
    self.header = ChatLine.Header()
  }

  /// Adds a time of day that stands alone and belongs to no name.
  mutating func add(time: String, _ line: String) {
    messages.append(
      ChatMessage(
        sender: nil, audience: nil, time: time, text: "", isFirst: false, lines: [line]))
    isLastPlain = false
  }

  mutating func begin(_ header: ChatLine.Header, _ line: String) {
    end()
    self.header = header
    pending = [line]
  }

  /// Makes a name of the last line, which stands above a time.
  mutating func takeNameAbove(_ time: String, _ line: String) {
    let last = messages.removeLast()
    pending = last.lines.dropLast()
    begin(ChatLine.Header(name: last.text, time: time), last.lines[last.lines.count - 1])
    pending.append(line)
  }

  /// Keeps a line that named somebody although nothing followed it.
  mutating func end() {
    if !pending.isEmpty { append("", nil, isFirst: true) }
    isLastPlain = false
  }

  private mutating func append(_ text: String, _ line: String?, isFirst: Bool) {
    messages.append(
      ChatMessage(
        sender: header.name, audience: header.audience, time: header.time, text: text,
        isFirst: isFirst, lines: pending + [line].compactMap { $0 }))
    pending = []
    isLastPlain = false
  }
}
