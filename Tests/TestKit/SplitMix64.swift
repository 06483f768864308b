/// A random generator that gives the same numbers for the same seed on every machine.
///
/// Source: Steele, Lea and Flood, "Fast splittable pseudorandom number generators", 2014.
public struct SplitMix64: RandomNumberGenerator {
  private var state: UInt64

  /// A generator that begins at a seed.
  public init(seed: UInt64) { state = seed }

  /// The next number.
  public mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}

extension RandomNumberGenerator {
  /// One of some values.
  public mutating func pick<Value>(_ first: Value, _ others: Value...) -> Value {
    let index = Int.random(in: 0...others.count, using: &self)
    return index == 0 ? first : others[index - 1]
  }

  /// A number in a range.
  public mutating func number(_ range: ClosedRange<Int>) -> Int {
    Int.random(in: range, using: &self)
  }

  /// A value in one of two cases, nothing in the other.
  public mutating func maybe<Value>(_ value: Value) -> Value? {
    Bool.random(using: &self) ? value : nil
  }

  /// Text of the kinds that break formats; it may be empty.
  public mutating func hostileText() -> String {
    let parts = (0..<number(0...4)).map { _ in
      pick(
        "ana", " ", "\"", "\\", "/", "\n", "\r\n", "\t", "\u{0}", "\u{1B}[31m", "\u{7F}", "\u{85}",
        "\u{2028}", "\u{2029}", "\u{202E}", "\u{FEFF}", "é", "e\u{301}", "李", "👩‍🏫", "🇩🇪",
        "\u{10FFFF}", "\u{FFFD}", "=1+1", ",\"crc\":\"", "null", "{}", "~", "\\u0041", "'", "<b>")
    }
    return parts.joined()
  }
}
