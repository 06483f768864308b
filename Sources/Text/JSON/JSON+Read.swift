extension JSON {
  /// How deep arrays and objects may be nested.
  public static let depthLimit = 128

  /// Reads one JSON text, strictly by RFC 8259.
  ///
  /// Duplicate keys, trailing commas, lone surrogates and anything after the value are refused:
  /// two programs must not read two things from one text.
  public static func read(_ bytes: [UInt8]) throws(JSONProblem) -> JSON {
    try read(bytes.span)
  }

  /// Reads one JSON text that lies in memory somebody else owns.
  public static func read(_ bytes: borrowing Swift.Span<UInt8>) throws(JSONProblem) -> JSON {
    try bytes.withUnsafeBufferPointer { buffer throws(JSONProblem) in
      var parser = JSONParser(bytes: buffer)
      do throws(JSONProblem.Kind) {
        return try parser.document()
      } catch {
        throw JSONProblem(error, at: TextPlace(offset: parser.position, in: buffer))
      }
    }
  }
}

/// Reads JSON from bytes; `position` is where it stands, also after an error.
struct JSONParser {
  let bytes: UnsafeBufferPointer<UInt8>
  var position = 0
  private var depth = 0

  typealias Failure = JSONProblem.Kind

  init(bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

  /// The byte at the position; 0, which is never valid there, at the end.
  @inline(__always)
  var current: UInt8 { position < bytes.count ? bytes[position] : 0 }

  mutating func document() throws(Failure) -> JSON {
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { throw .byteOrderMark }
    skipSpace()
    if position == bytes.count { throw .empty }
    let value = try value()
    skipSpace()
    if position < bytes.count { throw .trailing }
    return value
  }

  private mutating func value() throws(Failure) -> JSON {
    let start = position
    switch current {
    case UInt8(ascii: "\""): return JSON(.text(try string()), offset: start)
    case UInt8(ascii: "{"): return JSON(.object(try object()), offset: start)
    case UInt8(ascii: "["): return JSON(.array(try array()), offset: start)
    case UInt8(ascii: "t"): return JSON(try word("true", .bool(true)), offset: start)
    case UInt8(ascii: "f"): return JSON(try word("false", .bool(false)), offset: start)
    case UInt8(ascii: "n"): return JSON(try word("null", .null), offset: start)
    case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"):
      return JSON(try number(), offset: start)
    default: throw unexpected("a value")
    }
  }

  private mutating func word(_ word: StaticString, _ value: Value) throws(Failure) -> Value {
    for index in 0..<word.utf8CodeUnitCount {
      guard current == word.utf8Start[index] else { throw unexpected("\(word)") }
      position += 1
    }
    return value
  }

  private mutating func array() throws(Failure) -> [JSON] {
    try enter()
    var elements: [JSON] = []
    if current == UInt8(ascii: "]") { return leave(elements) }
    while true {
      elements.append(try value())
      if try !hasMore(before: UInt8(ascii: "]")) { return leave(elements) }
    }
  }

  private mutating func object() throws(Failure) -> [JSON.Member] {
    try enter()
    var members: [JSON.Member] = []
    var keys = JSONKeys()
    if current == UInt8(ascii: "}") { return leave(members) }
    while true {
      let start = position
      guard current == UInt8(ascii: "\"") else { throw unexpected("a key in quotes") }
      let key = try string()
      if !keys.insert(key, after: members) {
        position = start
        throw .duplicateKey(key)
      }
      skipSpace()
      guard current == UInt8(ascii: ":") else { throw unexpected("\":\"") }
      position += 1
      skipSpace()
      members.append(JSON.Member(key: key, value: try value(), offset: start))
      if try !hasMore(before: UInt8(ascii: "}")) { return leave(members) }
    }
  }

  private mutating func enter() throws(Failure) {
    if depth == JSON.depthLimit { throw .tooDeep }
    depth += 1
    position += 1
    skipSpace()
  }

  private mutating func leave<Content>(_ content: Content) -> Content {
    depth -= 1
    position += 1
    return content
  }

  private mutating func hasMore(before end: UInt8) throws(Failure) -> Bool {
    skipSpace()
    if current == end { return false }
    guard current == UInt8(ascii: ",") else {
      throw unexpected("\",\" or \"\(Character(UnicodeScalar(end)))\"")
    }
    position += 1
    skipSpace()
    return true
  }

  @inline(__always)
  private mutating func skipSpace() {
    if position < bytes.count, bytes[position] > 0x20 { return }
    while position < bytes.count {
      switch bytes[position] {
      case 0x20, 0x0D, 0x09: position += 1
      case 0x0A:
        position = PlainBytes.endOfSpaces(in: UnsafeRawBufferPointer(bytes), from: position + 1)
      default: return
      }
    }
  }

  func unexpected(_ expected: String) -> Failure {
    position < bytes.count
      ? .unexpected(bytes[position], expected: expected) : .ends(expected: expected)
  }

  private typealias Value = JSON.Value
}

/// The keys seen in one object: compared one by one while they are few, hashed when many.
private struct JSONKeys {
  private var hashed: Set<String> = []

  mutating func insert(_ key: String, after members: [JSON.Member]) -> Bool {
    if members.count < 16 { return !members.contains { Self.same($0.key, key) } }
    if hashed.isEmpty { hashed = Set(members.map(\.key)) }
    return hashed.insert(key).inserted || !members.contains { Self.same($0.key, key) }
  }

  /// JSON compares keys by code point; Swift's `==` would also unite accents written two ways.
  private static func same(_ left: String, _ right: String) -> Bool {
    left == right && left.utf8.elementsEqual(right.utf8)
  }
}
