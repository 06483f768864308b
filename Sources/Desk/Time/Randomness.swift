/// Where ids come from: the machine, or a seed, so that scripts and examples are exact.
public struct Randomness: RandomNumberGenerator, Sendable {
  private var seed: UInt64?
  private var system = SystemRandomNumberGenerator()

  /// Creates the machine's randomness.
  public init() { seed = nil }

  /// Creates randomness that is the same for the same text.
  ///
  /// The seed is the FNV-1a hash of the text (Fowler, Noll and Vo, 64 bits).
  public init(seed text: String) {
    seed = text.utf8.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x0000_0100_0000_01B3 }
  }

  /// Returns the next number.
  ///
  /// With a seed: SplitMix64 (Steele, Lea and Flood, "Fast Splittable Pseudorandom Number
  /// Generators", OOPSLA 2014).
  public mutating func next() -> UInt64 {
    guard let state = seed else { return system.next() }
    let moved = state &+ 0x9E37_79B9_7F4A_7C15
    seed = moved
    var mixed = moved
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  /// Makes a random UUID.
  ///
  /// Source: RFC 9562, version 4.
  public mutating func uuid() -> String {
    var bytes = [next(), next()].flatMap { number in
      (0..<8).map { UInt8(truncatingIfNeeded: number >> (UInt64($0) * 8)) }
    }
    bytes[6] = bytes[6] & 0x0F | 0x40
    bytes[8] = bytes[8] & 0x3F | 0x80
    let digits = bytes.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
    var text = ""
    for (position, digit) in digits.enumerated() {
      if [8, 12, 16, 20].contains(position) { text.append("-") }
      text.append(digit)
    }
    return text
  }
}
