/// Moments as text with an offset, such as `2026-12-01T09:02:00.000+01:00`.
///
/// Source: RFC 3339 section 5.6. Reading takes `T` or `t` or a space, one to nine fraction digits
/// (cut to milliseconds) and `Z`; writing always gives milliseconds unless told otherwise.
extension Instant {
  /// Creates a moment from RFC 3339 text, or `nil` when it is not.
  public init?(_ text: String) {
    var text = text
    guard let instant = text.withUTF8({ Instant(rfc3339: UnsafeRawBufferPointer($0)) }) else {
      return nil
    }
    self = instant
  }

  /// Creates a moment from the bytes of RFC 3339 text, or `nil` when they are not.
  public init?(rfc3339 bytes: UnsafeRawBufferPointer) {
    guard bytes.count >= 20, bytes[4] == 0x2D, bytes[7] == 0x2D, bytes[13] == 0x3A,
      bytes[16] == 0x3A, bytes[10] == 0x54 || bytes[10] == 0x74 || bytes[10] == 0x20,
      let century = Self.two(bytes, 0), let year = Self.two(bytes, 2),
      let month = Self.two(bytes, 5), let day = Self.two(bytes, 8),
      let hour = Self.two(bytes, 11), let minute = Self.two(bytes, 14),
      let second = Self.two(bytes, 17)
    else { return nil }
    var index = 19
    guard let fraction = Self.fraction(bytes, &index), let offset = Self.offset(bytes, index) else {
      return nil
    }
    let civil = CivilTime(century * 100 + year, month, day, hour, minute, second, fraction)
    guard civil.isValid else { return nil }
    self = civil.instant(offset: offset)
  }

  private static func two(_ bytes: UnsafeRawBufferPointer, _ index: Int) -> Int? {
    guard index + 1 < bytes.count else { return nil }
    let tens = Int(bytes[index]) - 0x30
    let ones = Int(bytes[index + 1]) - 0x30
    guard 0...9 ~= tens, 0...9 ~= ones else { return nil }
    return tens * 10 + ones
  }

  private static func fraction(_ bytes: UnsafeRawBufferPointer, _ index: inout Int) -> Int? {
    guard index < bytes.count, bytes[index] == 0x2E else { return 0 }
    index += 1
    var milliseconds = 0
    var digits = 0
    while index < bytes.count, 0x30...0x39 ~= bytes[index] {
      if digits < 3 { milliseconds = milliseconds * 10 + Int(bytes[index]) - 0x30 }
      digits += 1
      index += 1
    }
    guard 1...9 ~= digits else { return nil }
    return digits == 1 ? milliseconds * 100 : digits == 2 ? milliseconds * 10 : milliseconds
  }

  private static func offset(_ bytes: UnsafeRawBufferPointer, _ index: Int) -> Int? {
    guard index < bytes.count else { return nil }
    let sign = bytes[index]
    if sign == 0x5A || sign == 0x7A { return index + 1 == bytes.count ? 0 : nil }
    guard sign == 0x2B || sign == 0x2D, bytes.count == index + 6, bytes[index + 3] == 0x3A,
      let hours = two(bytes, index + 1), let minutes = two(bytes, index + 4), hours < 24,
      minutes < 60
    else { return nil }
    return (hours * 3600 + minutes * 60) * (sign == 0x2B ? 1 : -1)
  }

  /// The moment as RFC 3339 text at an offset of so many seconds from UTC.
  ///
  /// An offset with seconds is written as the whole minutes before it, as the format has none.
  public func rfc3339(offset: Int = 0, milliseconds: Bool = true, zulu: Bool = false) -> String {
    let minutes = (offset - (offset % 60 + 60) % 60) / 60
    let civil = CivilTime(self, offset: minutes * 60)
    var text: [UInt8] = []
    text.reserveCapacity(32)
    Self.append(civil.year, 4, to: &text)
    for (mark, part) in [(0x2D, civil.month), (0x2D, civil.day), (0x54, civil.hour)] {
      text.append(UInt8(mark))
      Self.append(part, 2, to: &text)
    }
    for part in [civil.minute, civil.second] {
      text.append(0x3A)
      Self.append(part, 2, to: &text)
    }
    if milliseconds {
      text.append(0x2E)
      Self.append(civil.millisecond, 3, to: &text)
    }
    if zulu && minutes == 0 {
      text.append(0x5A)
    } else {
      text.append(minutes < 0 ? 0x2D : 0x2B)
      Self.append(abs(minutes) / 60, 2, to: &text)
      text.append(0x3A)
      Self.append(abs(minutes) % 60, 2, to: &text)
    }
    return String(decoding: text, as: UTF8.self)
  }

  /// The moment as RFC 3339 text as a clock in a zone shows it.
  public func rfc3339(in zone: Zone, milliseconds: Bool = true) -> String {
    rfc3339(offset: zone.offset(at: self), milliseconds: milliseconds)
  }

  private static func append(_ number: Int, _ digits: Int, to text: inout [UInt8]) {
    var divisor = 1
    for _ in 1..<digits { divisor *= 10 }
    while divisor > 0 {
      text.append(UInt8(0x30 + number / divisor % 10))
      divisor /= 10
    }
  }
}
