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
    self.init(message: namespace.message(for: [name]))
  }

  /// The bytes that the UUID of a name is made of: the namespace, then the name.
  ///
  /// - Parameter parts: The name's parts, between which a bar is put.
  package func message(for parts: [String]) -> [UInt8] {
    var message: [UInt8] = []
    message.reserveCapacity(parts.reduce(16) { $0 + 1 + $1.utf8.count })
    withUnsafeBytes(of: high.bigEndian) { message.append(contentsOf: $0) }
    withUnsafeBytes(of: low.bigEndian) { message.append(contentsOf: $0) }
    for (position, part) in parts.enumerated() {
      if position > 0 { message.append(UInt8(ascii: "|")) }
      message.append(contentsOf: part.utf8)
    }
    return message
  }

  /// Makes the UUID of a namespace and a name that lie behind each other.
  package init(message: [UInt8]) {
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
    var text: [UInt8] = []
    append(to: &text)
    return String(decoding: text, as: UTF8.self)
  }

  /// Appends the UUID in lower-case letters.
  func append(to text: inout [UInt8]) {
    for digit in 0..<32 {
      if digit == 8 || digit == 12 || digit == 16 || digit == 20 {
        text.append(UInt8(ascii: "-"))
      }
      let half = digit < 16 ? high : low
      let value = UInt8(truncatingIfNeeded: half >> UInt64(60 - 4 * (digit % 16)) & 0xF)
      text.append(value < 10 ? 0x30 + value : 0x57 + value)
    }
  }
}
