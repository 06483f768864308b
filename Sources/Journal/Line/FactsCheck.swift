/// Makes sure that an act's facts are JSON members that can stand inside a line.
///
/// It follows strings, nesting and the names at the top; what the values mean, and whether a
/// number is well formed, is the business of their writer.
struct FactsCheck {
  private static let reserved: Set<String> = [
    "v", "writer", "seq", "clock", "at", "act", "epoch", "crit", "for", "crc",
  ]

  private let facts: [UInt8]
  private var position = 0
  private var names: Set<String> = []

  static func check(_ facts: [UInt8]) throws(LineRefusal) {
    if facts.isEmpty { return }
    if let raw = facts.first(where: { $0 < Ascii.space }) { throw .controlByte(raw) }
    guard String(validating: facts, as: UTF8.self) != nil else { throw .notUTF8 }
    var check = FactsCheck(facts: facts)
    try check.members()
  }

  private init(facts: [UInt8]) {
    self.facts = facts
  }

  private mutating func members() throws(LineRefusal) {
    repeat {
      let name = try string()
      guard !name.contains(Ascii.backslash) else { throw .escapedName }
      let text = String(decoding: name, as: UTF8.self)
      if FactsCheck.reserved.contains(text) { throw .reservedName(text) }
      guard names.insert(text).inserted else { throw .repeatedName(text) }
      guard take(Ascii.colon) else { throw .notMembers(at: position) }
      try value()
    } while take(Ascii.comma)
    guard position == facts.count else { throw .notMembers(at: position) }
  }

  /// One value: everything up to the next comma outside of brackets and strings.
  private mutating func value() throws(LineRefusal) {
    let start = position
    var open: [UInt8] = []
    while position < facts.count {
      switch facts[position] {
      case Ascii.quote:
        _ = try string()
        continue
      case Ascii.braceOpen: open.append(Ascii.braceClose)
      case Ascii.bracketOpen: open.append(Ascii.bracketClose)
      case Ascii.braceClose, Ascii.bracketClose:
        guard open.popLast() == facts[position] else { throw .notMembers(at: position) }
      case Ascii.comma where open.isEmpty:
        guard position > start else { throw .notMembers(at: position) }
        return
      default: break
      }
      position += 1
    }
    guard open.isEmpty, position > start else { throw .notMembers(at: position) }
  }

  /// A string with its quotes; gives what lies between them.
  private mutating func string() throws(LineRefusal) -> ArraySlice<UInt8> {
    guard take(Ascii.quote) else { throw .notMembers(at: position) }
    let start = position
    while position < facts.count, facts[position] != Ascii.quote {
      position += facts[position] == Ascii.backslash ? 2 : 1
    }
    guard position < facts.count else { throw .notMembers(at: start - 1) }
    position += 1
    return facts[start..<position - 1]
  }

  private mutating func take(_ byte: UInt8) -> Bool {
    guard position < facts.count, facts[position] == byte else { return false }
    position += 1
    return true
  }
}
