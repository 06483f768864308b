/// RFC 3339 as lines carry it: the shape is checked, the calendar is the caller's.
enum Timestamp {
  static func isValid(_ text: some Collection<UInt8>) -> Bool {
    let bytes = Array(text)
    let shape = Array("0000-00-00T00:00:00".utf8)
    guard bytes.count > shape.count, matches(bytes.prefix(shape.count), shape) else { return false }
    var rest = bytes.dropFirst(shape.count)
    if rest.first == Ascii.dot {
      let fraction = rest.dropFirst().prefix(while: Ascii.isDigit)
      guard (1...9).contains(fraction.count) else { return false }
      rest = rest.dropFirst(fraction.count + 1)
    }
    return rest.elementsEqual("Z".utf8) || matches(rest, Array("+00:00".utf8))
      || matches(rest, Array("-00:00".utf8))
  }

  private static func matches(_ bytes: ArraySlice<UInt8>, _ shape: [UInt8]) -> Bool {
    bytes.count == shape.count
      && zip(bytes, shape).allSatisfy { byte, wanted in
        wanted == Ascii.zero ? Ascii.isDigit(byte) : byte == wanted
      }
  }

  /// The milliseconds since 1970 of a time that only a clock can have shown: with milliseconds, which
  /// people leave out when they type a time.
  static func shownByAClock(_ text: Bytes) -> Int64? {
    guard text.count == "2026-12-01T09:02:00.000+01:00".utf8.count, isValid(text) else {
      return nil
    }
    func number(_ range: Range<Int>) -> Int64 {
      text[range].reduce(0) { $0 * 10 + Int64($1 - Ascii.zero) }
    }
    let fraction = number(20..<23)
    guard fraction > 0 else { return nil }
    let east = number(24..<26) * 60 + number(27..<29)
    let minutes = number(11..<13) * 60 + number(14..<16) - (text[23] == Ascii.hyphen ? -east : east)
    let days = day(year: number(0..<4), month: number(5..<7), day: number(8..<10))
    return ((days * 1440 + minutes) * 60 + number(17..<19)) * 1000 + fraction
  }

  /// Days since 1970 in the Gregorian calendar, counted from March so that the leap day comes last.
  private static func day(year: Int64, month: Int64, day: Int64) -> Int64 {
    let (year, month) = month > 2 ? (year, month - 3) : (year - 1, month + 9)
    let leaps = year / 4 - year / 100 + year / 400
    return year * 365 + leaps + (153 * month + 2) / 5 + day - 1 - 719_468
  }
}
