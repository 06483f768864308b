/// The SHA-1 digest of FIPS 180-4; for names that must be the same everywhere, not for secrets.
public struct SHA1: Sendable {
  private var state: InlineArray<5, UInt32> = [
    0x6745_2301, 0xefcd_ab89, 0x98ba_dcfe, 0x1032_5476, 0xc3d2_e1f0,
  ]

  /// Returns the digest of bytes as 40 lower-case hex digits.
  public static func hex(_ bytes: [UInt8]) -> String {
    let words = words(bytes)
    return MessageBlocks.hex([words[0], words[1], words[2], words[3], words[4]])
  }

  /// Returns the digest of bytes as five words.
  static func words(_ bytes: [UInt8]) -> InlineArray<5, UInt32> {
    var digest = SHA1()
    MessageBlocks.forEach(of: bytes) { digest.compress($0) }
    return digest.state
  }

  private mutating func compress(_ block: borrowing InlineArray<16, UInt32>) {
    let schedule = Self.schedule(block)
    var s = state
    for round in 0..<80 {
      let mixed = Self.mix(round, s[1], s[2], s[3])
      let next = s[0].turned(5) &+ mixed &+ s[4] &+ schedule[round]
      s = [next, s[0], s[1].turned(30), s[2], s[3]]
    }
    for index in 0..<5 { state[index] &+= s[index] }
  }

  /// The round's function of three words with its constant (FIPS 180-4, sections 4.1.1 and 4.2.1).
  private static func mix(_ round: Int, _ b: UInt32, _ c: UInt32, _ d: UInt32) -> UInt32 {
    switch round {
    case ..<20: ((b & c) ^ (~b & d)) &+ 0x5a82_7999
    case ..<40: (b ^ c ^ d) &+ 0x6ed9_eba1
    case ..<60: ((b & c) ^ (b & d) ^ (c & d)) &+ 0x8f1b_bcdc
    default: (b ^ c ^ d) &+ 0xca62_c1d6
    }
  }

  private static func schedule(
    _ block: borrowing InlineArray<16, UInt32>
  ) -> InlineArray<80, UInt32> {
    var words = InlineArray<80, UInt32>(repeating: 0)
    for index in 0..<16 { words[index] = block[index] }
    for index in 16..<80 {
      let sum = words[index - 3] ^ words[index - 8] ^ words[index - 14] ^ words[index - 16]
      words[index] = sum.turned(1)
    }
    return words
  }
}

extension UInt32 {
  /// Returns the bits rotated to the left.
  fileprivate func turned(_ count: UInt32) -> UInt32 { self &<< count | self &>> (32 &- count) }
}
