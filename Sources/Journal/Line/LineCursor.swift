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
  mutating func integer() -> Int? {
    let start = position
    var value = 0
    while position < end, Ascii.isDigit(base[position]), position - start < 18 {
      value = value &* 10 &+ Int(base[position] &- Ascii.zero)
      position += 1
    }
    return position > start ? value : nil
  }

  /// What lies before the next quote, which is passed over; it may hold no escapes.
  mutating func untilQuote() -> Range<UInt32>? {
    let start = position
    while position < end {
      let byte = base[position]
      if byte == Ascii.quote {
        position += 1
        return UInt32(start)..<UInt32(position - 1)
      }
      guard byte >= Ascii.space, byte != Ascii.backslash else { return nil }
      position += 1
    }
    return nil
  }
}

/// Takes the optional members off the back of a line.
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

  @inline(__always)
  private mutating func take(_ text: StaticString) -> Bool {
    let count = text.utf8CodeUnitCount
    guard end >= count, memcmp(base + end - count, text.utf8Start, count) == 0 else { return false }
    end -= count
    return true
  }
}
