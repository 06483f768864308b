import Text

/// What one line of a chat is: a message, the name of who sent the next one, or both.
struct ChatLine {
  /// What a chat says of a message beside its text.
  struct Header: Equatable {
    var name: String?
    var audience: String?
    var time: String?
  }

  enum Kind: Equatable {
    case plain
    case header(Header)
    case message(Header, String)
    case time(String)
  }

  private(set) var kind = Kind.plain
  private let isName: (String) -> Bool
  private let isMoment: (String) -> Bool

  init(_ line: String, isName: @escaping (String) -> Bool, isMoment: @escaping (String) -> Bool) {
    self.isName = isName
    self.isMoment = isMoment
    let stamp = ChatTime.leading(line)
    let isTimed = stamp.map { $0.isSure || !isMoment($0.time) } ?? false
    let rest = stamp?.rest ?? line
    if let stamp, rest.isEmpty {
      if isTimed { kind = .time(stamp.time) }
    } else if let found = addressed(rest, stamp, isTimed) {
      kind = found
    } else if let stamp {
      if isTimed { kind = named(rest, stamp) }
    } else {
      kind = beforeTime(line) ?? .plain
    }
  }

  /// Reads what stands behind a time: a name, or a name, a colon and the message.
  private func named(_ rest: String, _ stamp: ChatTime.LineStamp) -> Kind {
    let (name, text) = Self.cut(rest)
    let hasNoDigit = !name.contains(where: \.isNumber)
    let isSomebody = stamp.isBracketed && (text != nil || hasNoDigit) || isName(name)
    guard isSomebody, name.contains(where: \.isLetter) else { return .plain }
    return Self.kind(Header(name: name, time: stamp.time), text)
  }

  /// Reads `From Uma to Everyone: text`, `Uma to Me (Direct Message) 11:02 AM` and their like.
  private func addressed(_ text: String, _ stamp: ChatTime.LineStamp?, _ isTimed: Bool) -> Kind? {
    let trailing = ChatTime.trailing(text).flatMap { $0.rest.contains(":") ? nil : $0 }
    let (front, message) = trailing.map { ($0.rest, nil) } ?? Self.cut(text)
    guard message != nil || trailing != nil,
      let found = ChatAddress(front, isTimed: stamp.map { !$0.isBracketed } ?? false)
    else { return nil }
    // What begins with a moment of the clip may only look like it.
    if stamp != nil, !isTimed, !found.isKnownAudience, !isName(found.name) { return nil }
    return Self.kind(
      Header(
        name: found.name, audience: found.audience, time: stamp?.time ?? trailing?.time),
      message)
  }

  /// Reads a line that ends with a time, such as `Uma Krishnan 11:02 AM`.
  private func beforeTime(_ line: String) -> Kind? {
    guard let stamp = ChatTime.trailing(line), !stamp.rest.isEmpty, !stamp.rest.contains(":"),
      stamp.isSure || !isMoment(stamp.time)
    else { return nil }
    let isSomebody = stamp.isSure && !stamp.rest.contains(where: \.isNumber) || isName(stamp.rest)
    return isSomebody ? .header(Header(name: stamp.rest, time: stamp.time)) : nil
  }

  private static func kind(_ header: Header, _ text: String?) -> Kind {
    if let text, !text.isEmpty { .message(header, text) } else { .header(header) }
  }

  /// What stands before the first colon and behind it.
  private static func cut(_ text: String) -> (String, String?) {
    guard let colon = text.firstIndex(of: ":") else { return (text, nil) }
    return (
      RosterCell.plain(String(text[..<colon])),
      RosterCell.plain(String(text[text.index(after: colon)...]))
    )
  }
}
