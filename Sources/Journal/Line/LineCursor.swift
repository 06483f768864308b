import Glibc

/// Walks over the front of a line; every step either moves on or says no.
struct LineCursor {
  let base: UnsafePointer<UInt8>
  let end: Int
  private(set) var position = 0

  init(_ base: UnsafePointer<UInt8>, end: Int) {
    self.base = base
    self.end = end
  }

  @inline(__always)
  mutating func skip(_ text: StaticString) -> Bool {
    let count = text.utf8CodeUnitCount
    guard end - position >= count, memcmp(base + position, text.utf8Start, count) == 0 else {
      return false
    }
    position += count
    return true
  }

  mutating func skip(_ bytes: [UInt8]) -> Bool {
    guard end - position >= bytes.count, memcmp(base + position, bytes, bytes.count) == 0 else {
      return false
    }
    position += bytes.count
    return true
  }

  /// A number of at most 18 digits, which always fits.
  @inline(__always)
  mutating func integer() -> Int? {
    let start = position
    let last = min(end, start + 18)
    var here = start
    var value = 0
    while here < last, case let digit = base[here] &- Ascii.zero, digit < 10 {
      value = value &* 10 &+ Int(digit)
      here += 1
    }
    position = here
    return here > start ? value : nil
  }

  /// What lies before the next quote, which is passed over; it may hold no escapes.
  @inline(__always)
  mutating func untilQuote() -> Range<UInt32>? {
    let start = position
    var here = start
    // Eight bytes at a step, up to a quote, a backslash or a control character.
    while here + 8 <= end {
      let marks = Self.marks(in: UnsafeRawPointer(base + here))
      here += marks == 0 ? 8 : marks.trailingZeroBitCount >> 3
      if marks != 0 { break }
    }
    while here < end {
      let byte = base[here]
      if byte == Ascii.quote {
        position = here + 1
        return UInt32(start)..<UInt32(here)
      }
      guard byte >= Ascii.space, byte != Ascii.backslash else { return nil }
      here += 1
    }
    return nil
  }

  @inline(__always)
  private static func marks(in bytes: UnsafeRawPointer) -> UInt64 {
    let word = UInt64(littleEndian: bytes.loadUnaligned(as: UInt64.self))
    let ones: UInt64 = 0x0101_0101_0101_0101
    let quotes = word ^ ones &* UInt64(Ascii.quote)
    let escapes = word ^ ones &* UInt64(Ascii.backslash)
    let marks =
      (word &- ones &* UInt64(Ascii.space)) & ~word | (quotes &- ones) & ~quotes
      | (escapes &- ones) & ~escapes
    return marks & (ones << 7)
  }
}

/// Takes the optional members off the back of a line: `epoch`, `crit`, `for`.
///
/// This cannot mistake a fact for one of them: facts may not use these names, and inside a string
/// every quote is escaped.
struct LineTail {
  private let base: UnsafePointer<UInt8>
  private(set) var end: Int

  init(_ base: UnsafePointer<UInt8>, end: Int) {
    self.base = base
    self.end = end
  }

  mutating func takeAudience() -> LineAudience {
    guard end > 0, base[end - 1] == Ascii.quote else { return .everyone }
    if take(",\"for\":\"trainers\"") { return .trainers }
    return take(",\"for\":\"private\"") ? .private : .everyone
  }

  mutating func takeCritical() -> Bool {
    take(",\"crit\":true")
  }

  /// How often the line was rewritten; 0 when it does not say so.
  ///
  /// It stands before `crit` and `for`, where a program that does not know it still finds those two;
  /// behind them it is understood as well.
  @inline(__always)
  mutating func takeEpoch() -> Int {
    guard end > 0, Ascii.isDigit(base[end - 1]) else { return 0 }
    return takeNumber(",\"epoch\":")
  }

  private mutating func takeNumber(_ name: StaticString) -> Int {
    var start = end
    while start > 0, end - start < 18, Ascii.isDigit(base[start - 1]) { start -= 1 }
    var digits = LineCursor(base + start, end: end - start)
    var front = LineTail(base, end: start)
    guard front.take(name), let value = digits.integer() else { return 0 }
    end = front.end
    return value
  }

  @inline(__always)
  private mutating func take(_ text: StaticString) -> Bool {
    let count = text.utf8CodeUnitCount
    guard end >= count, memcmp(base + end - count, text.utf8Start, count) == 0 else { return false }
    end -= count
    return true
  }
}
