/// The SHA-256 digest of FIPS 180-4.
public struct SHA256: Sendable {
  private var state: InlineArray<8, UInt32> = [
    0x6a09_e667, 0xbb67_ae85, 0x3c6e_f372, 0xa54f_f53a,
    0x510e_527f, 0x9b05_688c, 0x1f83_d9ab, 0x5be0_cd19,
  ]

  /// Returns the digest of bytes as 64 lower-case hex digits.
  public static func hex(_ bytes: [UInt8]) -> String {
    var digest = SHA256()
    MessageBlocks.forEach(of: bytes) { digest.compress($0) }
    var words: [UInt32] = []
    for index in digest.state.indices { words.append(digest.state[index]) }
    return MessageBlocks.hex(words)
  }

  private mutating func compress(_ block: borrowing InlineArray<16, UInt32>) {
    let schedule = Self.schedule(block)
    var s = (
      a: state[0], b: state[1], c: state[2], d: state[3], e: state[4], f: state[5], g: state[6],
      h: state[7]
    )
    for round in 0..<64 {
      let big1 = s.e.rotated(6) ^ s.e.rotated(11) ^ s.e.rotated(25)
      let choice = (s.e & s.f) ^ (~s.e & s.g)
      let first = s.h &+ big1 &+ choice &+ Self.constants[round] &+ schedule[round]
      let big0 = s.a.rotated(2) ^ s.a.rotated(13) ^ s.a.rotated(22)
      let second = big0 &+ ((s.a & s.b) ^ (s.a & s.c) ^ (s.b & s.c))
      s = (first &+ second, s.a, s.b, s.c, s.d &+ first, s.e, s.f, s.g)
    }
    for (index, word) in [s.a, s.b, s.c, s.d, s.e, s.f, s.g, s.h].enumerated() {
      state[index] &+= word
    }
  }

  private static func schedule(
    _ block: borrowing InlineArray<16, UInt32>
  ) -> InlineArray<64, UInt32> {
    var words = InlineArray<64, UInt32>(repeating: 0)
    for index in 0..<16 { words[index] = block[index] }
    for index in 16..<64 {
      let two = words[index - 2]
      let fifteen = words[index - 15]
      let small1 = two.rotated(17) ^ two.rotated(19) ^ (two >> 10)
      let small0 = fifteen.rotated(7) ^ fifteen.rotated(18) ^ (fifteen >> 3)
      words[index] = small1 &+ words[index - 7] &+ small0 &+ words[index - 16]
    }
    return words
  }

  /// The first 32 bits of the fractional parts of the cube roots of the first 64 primes
  /// (FIPS 180-4, section 4.2.2).
  private static let constants: InlineArray<64, UInt32> = [
    0x428a_2f98, 0x7137_4491, 0xb5c0_fbcf, 0xe9b5_dba5, 0x3956_c25b, 0x59f1_11f1, 0x923f_82a4,
    0xab1c_5ed5, 0xd807_aa98, 0x1283_5b01, 0x2431_85be, 0x550c_7dc3, 0x72be_5d74, 0x80de_b1fe,
    0x9bdc_06a7, 0xc19b_f174, 0xe49b_69c1, 0xefbe_4786, 0x0fc1_9dc6, 0x240c_a1cc, 0x2de9_2c6f,
    0x4a74_84aa, 0x5cb0_a9dc, 0x76f9_88da, 0x983e_5152, 0xa831_c66d, 0xb003_27c8, 0xbf59_7fc7,
    0xc6e0_0bf3, 0xd5a7_9147, 0x06ca_6351, 0x1429_2967, 0x27b7_0a85, 0x2e1b_2138, 0x4d2c_6dfc,
    0x5338_0d13, 0x650a_7354, 0x766a_0abb, 0x81c2_c92e, 0x9272_2c85, 0xa2bf_e8a1, 0xa81a_664b,
    0xc24b_8b70, 0xc76c_51a3, 0xd192_e819, 0xd699_0624, 0xf40e_3585, 0x106a_a070, 0x19a4_c116,
    0x1e37_6c08, 0x2748_774c, 0x34b0_bcb5, 0x391c_0cb3, 0x4ed8_aa4a, 0x5b9c_ca4f, 0x682e_6ff3,
    0x748f_82ee, 0x78a5_636f, 0x84c8_7814, 0x8cc7_0208, 0x90be_fffa, 0xa450_6ceb, 0xbef9_a3f7,
    0xc671_78f2,
  ]
}

extension UInt32 {
  /// Returns the bits rotated to the right.
  @inline(__always)
  fileprivate func rotated(_ count: UInt32) -> UInt32 { self &>> count | self &<< (32 &- count) }
}
