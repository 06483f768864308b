import CDigest

/// The SHA-256 digest of FIPS 180-4: by the processor's own instructions where it has them.
public struct SHA256: Sendable {
  private var state: InlineArray<8, UInt32> = [
    0x6a09_e667, 0xbb67_ae85, 0x3c6e_f372, 0xa54f_f53a,
    0x510e_527f, 0x9b05_688c, 0x1f83_d9ab, 0x5be0_cd19,
  ]

  /// Returns the digest of bytes as 64 lower-case hex digits.
  public static func hex(_ bytes: [UInt8]) -> String { hex(bytes, byInstructions: true) }

  static func hex(_ bytes: [UInt8], byInstructions: Bool) -> String {
    var digest = SHA256()
    let taken = byInstructions ? digest.takeByInstructions(bytes) : 0
    withUnsafeTemporaryAllocation(of: UInt32.self, capacity: 64) { words in
      MessageBlocks.forEach(of: bytes, from: taken) { block in
        fill(words, from: block)
        digest.compress(words)
      }
    }
    return MessageBlocks.hex(digest.state.indices.map { digest.state[$0] })
  }

  /// Takes all whole blocks, and returns how many these were; none when the processor has nothing
  /// for it.
  private mutating func takeByInstructions(_ bytes: [UInt8]) -> Int {
    let blocks = bytes.count / 64
    let isTaken = bytes.withUnsafeBytes { bytes in
      withUnsafeMutableBytes(of: &state) { state in
        guard let start = bytes.baseAddress,
          let words = state.assumingMemoryBound(to: UInt32.self).baseAddress
        else { return false }
        return cdigest_sha256(words, start, blocks) == 1
      }
    }
    return isTaken ? blocks : 0
  }

  /// Eight turns at a step: the eight words then stand where they stood, and none is moved.
  private mutating func compress(_ words: UnsafeMutableBufferPointer<UInt32>) {
    var (a, b, c, d) = (state[0], state[1], state[2], state[3])
    var (e, f, g, h) = (state[4], state[5], state[6], state[7])
    for start in stride(from: 0, to: 64, by: 8) {
      Self.turn(a, b, c, &d, e, f, g, &h, words[start])
      Self.turn(h, a, b, &c, d, e, f, &g, words[start + 1])
      Self.turn(g, h, a, &b, c, d, e, &f, words[start + 2])
      Self.turn(f, g, h, &a, b, c, d, &e, words[start + 3])
      Self.turn(e, f, g, &h, a, b, c, &d, words[start + 4])
      Self.turn(d, e, f, &g, h, a, b, &c, words[start + 5])
      Self.turn(c, d, e, &f, g, h, a, &b, words[start + 6])
      Self.turn(b, c, d, &e, f, g, h, &a, words[start + 7])
    }
    for (index, word) in [a, b, c, d, e, f, g, h].enumerated() { state[index] &+= word }
  }

  /// One turn of section 6.2.2, step 3, with the words named as they are there.
  @inline(__always)
  private static func turn(
    _ a: UInt32, _ b: UInt32, _ c: UInt32, _ d: inout UInt32, _ e: UInt32, _ f: UInt32,
    _ g: UInt32, _ h: inout UInt32, _ word: UInt32
  ) {
    let choice = g ^ (e & (f ^ g))
    let first = h &+ (e.rotated(6) ^ e.rotated(11) ^ e.rotated(25)) &+ choice &+ word
    let majority = (a & b) | (c & (a | b))
    d &+= first
    h = first &+ (a.rotated(2) ^ a.rotated(13) ^ a.rotated(22)) &+ majority
  }

  /// Makes the schedule of a block, each word with its constant.
  private static func fill(
    _ words: UnsafeMutableBufferPointer<UInt32>, from block: borrowing InlineArray<16, UInt32>
  ) {
    for index in 0..<16 { words[index] = block[index] }
    for index in 16..<64 {
      let (two, fifteen) = (words[index - 2], words[index - 15])
      let small1 = two.rotated(17) ^ two.rotated(19) ^ (two >> 10)
      let small0 = fifteen.rotated(7) ^ fifteen.rotated(18) ^ (fifteen >> 3)
      words[index] = small1 &+ words[index - 7] &+ small0 &+ words[index - 16]
    }
    constants.span.withUnsafeBufferPointer { constants in
      for index in 0..<64 { words[index] &+= constants[index] }
    }
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
