extension JSONParser {
  /// Reads a string; the position is on its opening quote.
  mutating func string() throws(Failure) -> String {
    position += 1
    let start = position
    position = PlainBytes.end(in: UnsafeRawBufferPointer(bytes), from: start)
    guard position < bytes.count else { throw .ends(expected: "a closing quote") }
    switch bytes[position] {
    case UInt8(ascii: "\""): return try text(start..<position)
    case UInt8(ascii: "\\"): return try escapedString(from: start)
    default: throw .control(bytes[position])
    }
  }

  /// Goes on with a string that holds an escape; `start` is its first byte.
  private mutating func escapedString(from start: Int) throws(Failure) -> String {
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
        return text
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

  /// Ends a string without escapes; the position is on its closing quote.
  private mutating func text(_ range: Range<Int>) throws(Failure) -> String {
    let slice = UnsafeBufferPointer(rebasing: bytes[range])
    guard let utf8 = try? UTF8Span(validating: slice.span) else {
      position = range.lowerBound - 1
      throw .notUTF8
    }
    position += 1
    return String(copying: utf8)
  }

  /// Reads a number; the position is on its first byte.
  mutating func number() throws(Failure) -> JSON.Value {
    let start = position
    if current == UInt8(ascii: "-") { position += 1 }
    let leadingZero = current == UInt8(ascii: "0")
    let whole = try digits()
    if leadingZero && whole > 1 { throw .number }
    let isWhole = try !skipFraction()
    let text = String(decoding: bytes[start..<position], as: UTF8.self)
    if isWhole, let integer = Int64(text), integer != 0 || text == "0" { return .integer(integer) }
    guard let number = Double(text), number.isFinite else { throw .number }
    return .number(number)
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
