extension JSONParser {
  /// Reads a string; the position is on its opening quote.
  mutating func string() throws(Failure) {
    position += 1
    let start = position
    let isASCII: Bool
    (position, isASCII) = PlainBytes.run(in: UnsafeRawBufferPointer(bytes), from: start)
    guard position < bytes.count else { throw .ends(expected: "a closing quote") }
    switch bytes[position] {
    case UInt8(ascii: "\""):
      if !isASCII { try check(start..<position) }
      found.append(.text, at: start - 1, count: position - start)
      position += 1
    case UInt8(ascii: "\\"): try escapedString(from: start)
    default: throw .control(bytes[position])
    }
  }

  /// Makes sure that a string is UTF-8; where it is not, the position goes back to its quote.
  private mutating func check(_ range: Range<Int>) throws(Failure) {
    let slice = UnsafeBufferPointer(rebasing: bytes[range])
    if (try? UTF8Span(validating: slice.span)) != nil { return }
    position = range.lowerBound - 1
    throw .notUTF8
  }

  /// Goes on with a string that holds an escape; `start` is its first byte.
  private mutating func escapedString(from start: Int) throws(Failure) {
    var content = Array(bytes[start..<position])
    while position < bytes.count {
      let byte = bytes[position]
      switch byte {
      case UInt8(ascii: "\""):
        guard let text = String(validating: content, as: UTF8.self) else {
          position = start - 1
          throw .notUTF8
        }
        position += 1
        return found.append(.text, at: start - 1, saying: text)
      case UInt8(ascii: "\\"): try escape(into: &content)
      case ..<0x20: throw .control(byte)
      default:
        let end = PlainBytes.end(in: UnsafeRawBufferPointer(bytes), from: position)
        content.append(contentsOf: bytes[position..<end])
        position = end
      }
    }
    throw .ends(expected: "a closing quote")
  }

  private mutating func escape(into content: inout [UInt8]) throws(Failure) {
    position += 1
    switch current {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): content.append(current)
    case UInt8(ascii: "b"): content.append(0x08)
    case UInt8(ascii: "f"): content.append(0x0C)
    case UInt8(ascii: "n"): content.append(0x0A)
    case UInt8(ascii: "r"): content.append(0x0D)
    case UInt8(ascii: "t"): content.append(0x09)
    case UInt8(ascii: "u"): return content.append(contentsOf: "\(try scalar())".utf8)
    default: throw .escape
    }
    position += 1
  }

  /// Reads what `\u` begins, both halves of a pair; the position is on the `u`.
  private mutating func scalar() throws(Failure) -> Character {
    let first = try hexUnit()
    if let scalar = UnicodeScalar(first) { return Character(scalar) }
    guard first < 0xDC00, current == UInt8(ascii: "\\") else { throw .surrogate }
    position += 1
    guard current == UInt8(ascii: "u") else { throw .surrogate }
    let second = try hexUnit()
    guard (0xDC00...0xDFFF).contains(second),
      let scalar = UnicodeScalar(0x10000 + ((first - 0xD800) << 10) + (second - 0xDC00))
    else { throw .surrogate }
    return Character(scalar)
  }

  private mutating func hexUnit() throws(Failure) -> UInt32 {
    var unit: UInt32 = 0
    position += 1
    for _ in 0..<4 {
      guard let digit = Character(UnicodeScalar(current)).hexDigitValue else { throw .escape }
      unit = unit << 4 | UInt32(digit)
      position += 1
    }
    return unit
  }

  /// Reads a number; the position is on its first byte.
  mutating func number() throws(Failure) {
    let start = position
    if current == UInt8(ascii: "-") { position += 1 }
    let leadingZero = current == UInt8(ascii: "0")
    let whole = try digits()
    if leadingZero && whole > 1 { throw .number }
    let isWhole = try !skipFraction()
    if isWhole && whole < 19 && !(leadingZero && position - start == 2) {
      return found.append(.integer, at: start, count: position - start)
    }
    let text = String(decoding: bytes[start..<position], as: UTF8.self)
    if isWhole, let integer = Int64(text), integer != 0 {
      return found.append(.integer, at: start, count: position - start)
    }
    guard let number = Double(text), number.isFinite else { throw .number }
    found.append(.number, at: start, saying: "\(number)")
  }

  /// Skips a fraction and an exponent; returns whether there was any.
  private mutating func skipFraction() throws(Failure) -> Bool {
    let start = position
    if current == UInt8(ascii: ".") {
      position += 1
      _ = try digits()
    }
    if current | 0x20 == UInt8(ascii: "e") {
      position += 1
      if current == UInt8(ascii: "+") || current == UInt8(ascii: "-") { position += 1 }
      _ = try digits()
    }
    return position > start
  }

  private mutating func digits() throws(Failure) -> Int {
    let start = position
    while (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(current) { position += 1 }
    if position == start { throw unexpected("a digit") }
    return position - start
  }
}
