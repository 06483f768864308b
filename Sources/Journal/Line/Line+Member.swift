extension Line {
  /// The text of one of the act's own members, when it is a plain string.
  ///
  /// Only members at the top count; a text with escapes is none that this looks for.
  public func text(of name: String) -> String? {
    var walk = MemberWalk(facts)
    while let member = walk.next() {
      guard member.name.elementsEqual(name.utf8) else { continue }
      guard member.value.count >= 2, member.value.first == Ascii.quote else { return nil }
      let text = member.value.dropFirst().dropLast()
      return text.contains(Ascii.backslash) ? nil : String(decoding: text, as: UTF8.self)
    }
    return nil
  }
}

/// Walks over the members of a line's facts, which are known to be JSON members.
struct MemberWalk {
  private let bytes: Bytes
  private var position = 0

  init(_ bytes: Bytes) { self.bytes = bytes }

  /// The next member's name, without its quotes, and its value as it stands.
  mutating func next() -> (name: Slice<Bytes>, value: Slice<Bytes>)? {
    guard let name = string() else { return nil }
    guard position < bytes.count, bytes[position] == Ascii.colon else { return nil }
    position += 1
    let start = position
    var depth = 0
    while position < bytes.count {
      switch bytes[position] {
      case Ascii.quote:
        guard string() != nil else { return nil }
        continue
      case Ascii.braceOpen, Ascii.bracketOpen: depth += 1
      case Ascii.braceClose, Ascii.bracketClose: depth -= 1
      case Ascii.comma where depth == 0:
        defer { position += 1 }
        return (name, bytes[start..<position])
      default: break
      }
      position += 1
    }
    return (name, bytes[start..<position])
  }

  private mutating func string() -> Slice<Bytes>? {
    guard position < bytes.count, bytes[position] == Ascii.quote else { return nil }
    let start = position + 1
    position = start
    while position < bytes.count, bytes[position] != Ascii.quote {
      position += bytes[position] == Ascii.backslash ? 2 : 1
    }
    guard position < bytes.count else { return nil }
    position += 1
    return bytes[start..<position - 1]
  }
}
