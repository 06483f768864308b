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
    var s = (a: state[0], b: state[1], c: state[2], d: state[3], e: state[4])
    // The functions and constants of sections 4.1.1 and 4.2.1.
    for round in 0..<20 {
      Self.turn(&s, schedule[round], ((s.b & s.c) ^ (~s.b & s.d)) &+ 0x5a82_7999)
    }
    for round in 20..<40 { Self.turn(&s, schedule[round], (s.b ^ s.c ^ s.d) &+ 0x6ed9_eba1) }
    for round in 40..<60 {
      Self.turn(&s, schedule[round], ((s.b & s.c) | (s.d & (s.b | s.c))) &+ 0x8f1b_bcdc)
    }
    for round in 60..<80 { Self.turn(&s, schedule[round], (s.b ^ s.c ^ s.d) &+ 0xca62_c1d6) }
    state[0] &+= s.a
    state[1] &+= s.b
    state[2] &+= s.c
    state[3] &+= s.d
    state[4] &+= s.e
  }

  private typealias Words = (a: UInt32, b: UInt32, c: UInt32, d: UInt32, e: UInt32)

  @inline(__always)
  private static func turn(_ s: inout Words, _ word: UInt32, _ mixed: UInt32) {
    s = (s.a.turned(5) &+ mixed &+ s.e &+ word, s.a, s.b.turned(30), s.c, s.d)
  }

  @inline(__always)
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
  @inline(__always)
  fileprivate func turned(_ count: UInt32) -> UInt32 { self &<< count | self &>> (32 &- count) }
}
