import Glibc
import Text
import Workshop

/// Reads the facts of one act: JSON members without spaces, as a journal's line holds them.
///
/// It pulls values one by one and builds nothing on the way, which is what lets a million acts load
/// in half a second; a general JSON reader is thirty times slower here.
struct MemberReader {
  private let bytes: UnsafeRawBufferPointer
  /// What was read before, when that is worth remembering; the reader's owner holds on to it.
  ///
  /// Not counted as a reference: a reader is made for every act, and stays one that only has numbers.
  private let memory: Unmanaged<ValueCache>?
  private(set) var position = 0
  private var depth = 0

  /// How deep values may lie in each other: deeper than any act, and far less than a stack holds.
  private static let deepest = 64

  /// A place at which the facts are not what they should be.
  struct Problem: Error, Equatable {
    /// The byte in the facts, from 0.
    let position: Int
    /// What may stand there, when what does is of the right kind.
    var limit: Limit?
  }

  /// What may stand in a place.
  enum Limit: Equatable {
    /// A number of these.
    case numbers(ClosedRange<Int>)
    /// A list as long as this.
    case lengths(ClosedRange<Int>)
    /// A moment of these years.
    case moment(years: ClosedRange<Int>)
    /// A moment so many days from the session's start.
    case days(ClosedRange<Int>)
    /// Letters, digits, hyphens, underscores and full stops, such as a folder's name has.
    case name
  }

  init(_ bytes: UnsafeRawBufferPointer, memory: ValueCache? = nil) {
    self.bytes = bytes
    self.memory = memory.map(Unmanaged.passUnretained)
  }

  private var isAtEnd: Bool { position == bytes.count }

  /// Makes sure that nothing is left.
  func end() throws(Problem) { if !isAtEnd { throw problem() } }

  private func peek() -> UInt8 { position < bytes.count ? bytes[position] : 0 }

  /// Whether a text comes next.
  var isAtString: Bool { peek() == UInt8(ascii: "\"") }

  func problem() -> Problem { Problem(position: position) }

  mutating func expect(_ byte: UInt8) throws(Problem) {
    guard peek() == byte, position < bytes.count else { throw problem() }
    position += 1
  }

  private mutating func take(_ byte: UInt8) -> Bool {
    guard position < bytes.count, bytes[position] == byte else { return false }
    position += 1
    return true
  }

  /// Calls back for each member at the top level.
  mutating func members(
    _ body: (inout MemberReader, MemberName) throws(Problem) -> Void
  ) throws(Problem) {
    if isAtEnd { return }
    repeat {
      let key = try key()
      try expect(UInt8(ascii: ":"))
      try body(&self, key)
    } while take(UInt8(ascii: ","))
  }

  /// Calls back for each member of an object.
  mutating func object(
    _ body: (inout MemberReader, MemberName) throws(Problem) -> Void
  ) throws(Problem) {
    try enter(UInt8(ascii: "{"))
    defer { depth -= 1 }
    if take(UInt8(ascii: "}")) { return }
    try members(body)
    try expect(UInt8(ascii: "}"))
  }

  /// Reads an array by reading each element.
  mutating func array<Element>(
    upTo most: Int = .max, _ element: (inout MemberReader) throws(Problem) -> Element
  ) throws(Problem) -> [Element] {
    let start = position
    try enter(UInt8(ascii: "["))
    defer { depth -= 1 }
    var result: [Element] = []
    if take(UInt8(ascii: "]")) { return result }
    repeat {
      if result.count == most { throw Problem(position: start, limit: .lengths(0...most)) }
      result.append(try element(&self))
    } while take(UInt8(ascii: ","))
    try expect(UInt8(ascii: "]"))
    return result
  }

  private mutating func enter(_ byte: UInt8) throws(Problem) {
    if depth == Self.deepest { throw problem() }
    try expect(byte)
    depth += 1
  }

  /// Whether the value is `null`, which is then behind.
  mutating func null() -> Bool {
    guard peek() == UInt8(ascii: "n") else { return false }
    return word("null")
  }

  mutating func bool() throws(Problem) -> Bool {
    if word("true") { return true }
    if word("false") { return false }
    throw problem()
  }

  private mutating func word(_ word: StaticString) -> Bool {
    let count = word.utf8CodeUnitCount
    guard position + count <= bytes.count else { return false }
    for offset in 0..<count where bytes[position + offset] != word.utf8Start[offset] {
      return false
    }
    position += count
    return true
  }

  /// Reads a whole number of a range.
  mutating func int(_ range: ClosedRange<Int>) throws(Problem) -> Int {
    let start = position
    let isNegative = take(UInt8(ascii: "-"))
    var value = 0
    var digits = 0
    while position < bytes.count, 0x30...0x39 ~= bytes[position] {
      let (scaled, overflow) = value.multipliedReportingOverflow(by: 10)
      let (sum, more) = scaled.addingReportingOverflow(Int(bytes[position]) - 0x30)
      if overflow || more { throw Problem(position: start, limit: .numbers(range)) }
      value = sum
      digits += 1
      position += 1
    }
    guard digits > 0 else { throw Problem(position: start) }
    if isNegative { value = -value }
    guard range ~= value else { throw Problem(position: start, limit: .numbers(range)) }
    return value
  }

  /// Reads a number of a range, whole or not.
  mutating func double(_ range: ClosedRange<Int>) throws(Problem) -> Double {
    let start = position
    let value = try number()
    guard Double(range.lowerBound)...Double(range.upperBound) ~= value else {
      throw Problem(position: start, limit: .numbers(range))
    }
    return value
  }

  private mutating func number() throws(Problem) -> Double {
    let start = position
    while position < bytes.count, "+-.eE0123456789".utf8.contains(bytes[position]) { position += 1 }
    let text = String(decoding: bytes[start..<position], as: UTF8.self)
    guard let value = Double(text) else { throw Problem(position: start) }
    return value
  }

  mutating func string() throws(Problem) -> String { try key().text }

  /// Reads a text that may never be needed as such.
  private mutating func key() throws(Problem) -> MemberName {
    try expect(UInt8(ascii: "\""))
    let start = position
    position = PlainBytes.end(in: bytes, from: start)
    switch peek() {
    case UInt8(ascii: "\""):
      defer { position += 1 }
      return MemberName(UnsafeRawBufferPointer(rebasing: bytes[start..<position]))
    case UInt8(ascii: "\\"): return MemberName(try escaped(from: start))
    default: throw problem()
    }
  }

  private mutating func escaped(from start: Int) throws(Problem) -> String {
    var text = Array(bytes[start..<position])
    while position < bytes.count {
      let byte = bytes[position]
      position += 1
      switch byte {
      case UInt8(ascii: "\""): return String(decoding: text, as: UTF8.self)
      case UInt8(ascii: "\\"): text.append(contentsOf: try escape())
      case 0..<0x20: throw problem()
      default: text.append(byte)
      }
    }
    throw problem()
  }

  private mutating func escape() throws(Problem) -> [UInt8] {
    guard position < bytes.count else { throw problem() }
    let byte = bytes[position]
    position += 1
    switch byte {
    case UInt8(ascii: "n"): return [0x0A]
    case UInt8(ascii: "t"): return [0x09]
    case UInt8(ascii: "r"): return [0x0D]
    case UInt8(ascii: "b"): return [0x08]
    case UInt8(ascii: "f"): return [0x0C]
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): return [byte]
    case UInt8(ascii: "u"): return Array(String(Character(try scalar())).utf8)
    default: throw problem()
    }
  }

  /// The scalar of one escape, or of two that are the halves of a pair.
  private mutating func scalar() throws(Problem) -> Unicode.Scalar {
    let unit = try hexadecimal()
    if let scalar = Unicode.Scalar(unit) { return scalar }
    try expect(UInt8(ascii: "\\"))
    try expect(UInt8(ascii: "u"))
    let second = try hexadecimal()
    guard 0xD800...0xDBFF ~= unit, 0xDC00...0xDFFF ~= second,
      let scalar = Unicode.Scalar(0x10000 + (unit - 0xD800) << 10 + (second - 0xDC00))
    else { throw problem() }
    return scalar
  }

  /// Four hexadecimal digits.
  private mutating func hexadecimal() throws(Problem) -> UInt32 {
    var value: UInt32 = 0
    for _ in 0..<4 {
      let byte = UInt32(peek())
      switch byte {
      case 0x30...0x39: value = value << 4 + (byte - 0x30)
      case 0x41...0x46, 0x61...0x66: value = value << 4 + (byte & 0x0F + 9)
      default: throw problem()
      }
      position += 1
    }
    return value
  }

  /// Passes over a value of any kind, for members that a newer program added.
  mutating func skip() throws(Problem) {
    switch peek() {
    case UInt8(ascii: "\""): _ = try string()
    case UInt8(ascii: "{"): try object { reader, _ throws(Problem) in try reader.skip() }
    case UInt8(ascii: "["): _ = try array { reader throws(Problem) in try reader.skip() }
    case UInt8(ascii: "t"), UInt8(ascii: "f"): _ = try bool()
    case UInt8(ascii: "n"): guard null() else { throw problem() }
    default: _ = try number()
    }
  }
}

extension MemberReader {
  /// Reads people's ids; the same lists come again and again.
  mutating func ids() throws(Problem) -> [PersonID] {
    let known = memory?.takeUnretainedValue().people
    return try recall(known, upTo: UInt8(ascii: "]")) { reader throws(Problem) in
      try reader.array { reader throws(Problem) in PersonID(try reader.string()) }
    }
  }

  /// Reads levels; the same few come again and again.
  mutating func levels() throws(Problem) -> Levels {
    let known = memory?.takeUnretainedValue().levels
    return try recall(known, upTo: UInt8(ascii: "}")) { reader throws(Problem) in
      var levels = Levels()
      try reader.object { reader, key throws(Problem) in
        let level = reader.null() ? nil : try reader.int(Bounds.level)
        levels.updateValue(level, forKey: key.text)
      }
      return levels
    }
  }

  /// Takes a value from those that were read before, or reads it and keeps it.
  ///
  /// What was read from some bytes and ended with them is what these bytes mean wherever a value
  /// begins with them.
  private mutating func recall<Value>(
    _ known: Recall<Value>?, upTo end: UInt8,
    _ read: (inout MemberReader) throws(Problem) -> Value
  ) throws(Problem) -> Value {
    guard let known, let text = text(upTo: end, within: known.longest) else {
      return try read(&self)
    }
    if let value = known[text] {
      position += text.count
      return value
    }
    let start = position
    let value = try read(&self)
    if position == start + text.count { known.keep(value, for: text) }
    return value
  }

  private func text(
    upTo end: UInt8, within longest: Int
  ) -> UnsafeRawBufferPointer? {
    guard let start = bytes.baseAddress,
      let last = memchr(
        start + position, Int32(end), min(bytes.count - position, longest))
    else { return nil }
    let count = UnsafeRawPointer(last) - (start + position) + 1
    return UnsafeRawBufferPointer(start: start + position, count: count)
  }
}

extension MemberReader {
  /// What a score's levels begin with; before them stands who judged what, which comes again.
  private static var levels: StaticString { "\"levels\":" }

  /// Takes a score as far as its levels from those that were read before, and goes on from there.
  mutating func recall(_ score: inout Score) -> Bool {
    guard let memory = memory?.takeUnretainedValue(), position == 0 else { return false }
    let length = memory.scoreLength
    guard isLevels(length),
      let known = memory.scores[UnsafeRawBufferPointer(rebasing: bytes[..<length])]
    else { return false }
    position = length
    score = known
    return true
  }

  /// Keeps what was read of a score, when its levels come next: of the same bytes it will be the
  /// same.
  func keep(_ score: Score, before key: MemberName) {
    guard let memory = memory?.takeUnretainedValue(), case "levels" = key else { return }
    let length = position - Self.levels.utf8CodeUnitCount
    guard isLevels(length) else { return }
    memory.scoreLength = length
    memory.scores.keep(score, for: UnsafeRawBufferPointer(rebasing: bytes[..<length]))
  }

  private func isLevels(_ position: Int) -> Bool {
    let count = Self.levels.utf8CodeUnitCount
    guard position > 0, position + count <= bytes.count, let start = bytes.baseAddress else {
      return false
    }
    return memcmp(start + position, Self.levels.utf8Start, count) == 0
  }
}
