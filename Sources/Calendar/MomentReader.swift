/// Reads moments one after the other, most of which fall in the minute of the one before.
public struct MomentReader: Sendable {
  /// The text of that minute, such as `2026-12-01T09:02`, in two words.
  private var text: (UInt64, UInt64) = (0, 0)
  /// The text of its offset, such as `+01:00`.
  private var zone: UInt64 = 0
  /// When it began, in milliseconds.
  private var start: Int64 = 0

  /// The length of `2026-12-01T09:02:00.000+01:00`, as this program writes every moment.
  private static let length = 29

  /// Creates a reader that has read nothing.
  public init() {}

  /// Returns the moment of RFC 3339 text, or `nil` when it is none of the years of acts.
  public mutating func moment(_ bytes: UnsafeRawBufferPointer) -> Instant? {
    if let moment = inSameMinute(bytes) { return moment }
    guard let moment = Instant(rfc3339: bytes), Instant.usable ~= moment else { return nil }
    if bytes.count == Self.length { remember(moment, bytes) }
    return moment
  }

  private func inSameMinute(_ bytes: UnsafeRawBufferPointer) -> Instant? {
    guard bytes.count == Self.length, Self.word(bytes, 0) == text.0, Self.word(bytes, 8) == text.1,
      Self.zone(bytes) == zone, bytes[16] == UInt8(ascii: ":"), bytes[19] == UInt8(ascii: ".")
    else { return nil }
    var milliseconds: Int64 = 0
    for index in 17..<23 where index != 19 {
      let digit = bytes[index] &- UInt8(ascii: "0")
      guard digit < 10 else { return nil }
      milliseconds = milliseconds * 10 + Int64(digit)
    }
    return milliseconds < 60_000 ? Instant(milliseconds: start + milliseconds) : nil
  }

  /// An offset has whole minutes, so that minutes begin at the same moment everywhere.
  private mutating func remember(_ moment: Instant, _ bytes: UnsafeRawBufferPointer) {
    text = (Self.word(bytes, 0), Self.word(bytes, 8))
    zone = Self.zone(bytes)
    let milliseconds = moment.milliseconds % 60_000
    start = moment.milliseconds - milliseconds - (milliseconds < 0 ? 60_000 : 0)
  }

  private static func word(_ bytes: UnsafeRawBufferPointer, _ index: Int) -> UInt64 {
    bytes.loadUnaligned(fromByteOffset: index, as: UInt64.self)
  }

  /// The last six bytes.
  private static func zone(_ bytes: UnsafeRawBufferPointer) -> UInt64 {
    UInt64(littleEndian: word(bytes, 21)) >> 16
  }
}
