/// A UUID made from a namespace and a name: the same two give the same UUID everywhere.
public struct UUIDv5: Hashable, Sendable, CustomStringConvertible {
  private let high: UInt64
  private let low: UInt64

  /// The namespace for names that are web addresses (RFC 9562, section 6.6).
  public static let webAddresses = UUIDv5(
    high: 0x6ba7_b811_9dad_11d1, low: 0x80b4_00c0_4fd4_30c8)
  /// The namespace for names that are domain names (RFC 9562, section 6.6).
  public static let domainNames = UUIDv5(
    high: 0x6ba7_b810_9dad_11d1, low: 0x80b4_00c0_4fd4_30c8)

  private init(high: UInt64, low: UInt64) {
    self.high = high
    self.low = low
  }

  /// Makes the UUID of a name in a namespace (RFC 9562, section 5.5).
  public init(namespace: UUIDv5, name: String) {
    var message: [UInt8] = []
    message.reserveCapacity(16 + name.utf8.count)
    withUnsafeBytes(of: namespace.high.bigEndian) { message.append(contentsOf: $0) }
    withUnsafeBytes(of: namespace.low.bigEndian) { message.append(contentsOf: $0) }
    message.append(contentsOf: name.utf8)
    let words = SHA1.words(message)
    let high = UInt64(words[0]) << 32 | UInt64(words[1])
    let low = UInt64(words[2]) << 32 | UInt64(words[3])
    self.high = high & 0xFFFF_FFFF_FFFF_0FFF | 0x5000
    self.low = low & 0x3FFF_FFFF_FFFF_FFFF | 0x8000_0000_0000_0000
  }

  /// Reads any UUID in its written form, to serve as a namespace; nil when it is none.
  public init?(_ text: String) {
    let groups = text.split(separator: "-", omittingEmptySubsequences: false)
    let digits = groups.joined()
    guard groups.map(\.utf8.count) == [8, 4, 4, 4, 12],
      digits.utf8.allSatisfy({ Character(UnicodeScalar($0)).isHexDigit }),
      let high = UInt64(digits.prefix(16), radix: 16),
      let low = UInt64(digits.suffix(16), radix: 16)
    else { return nil }
    self.init(high: high, low: low)
  }

  /// The UUID in lower-case letters.
  public var description: String {
    String(unsafeUninitializedCapacity: 36) { buffer in
      var index = 0
      for digit in 0..<32 {
        if digit == 8 || digit == 12 || digit == 16 || digit == 20 {
          buffer[index] = UInt8(ascii: "-")
          index += 1
        }
        let half = digit < 16 ? high : low
        let value = UInt8(truncatingIfNeeded: half >> UInt64(60 - 4 * (digit % 16)) & 0xF)
        buffer[index] = value < 10 ? 0x30 + value : 0x57 + value
        index += 1
      }
      return index
    }
  }
}
