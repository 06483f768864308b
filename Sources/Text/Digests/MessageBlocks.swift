/// Cuts a message into padded blocks of sixteen words (FIPS 180-4, sections 5.1.1 and 5.2.1).
enum MessageBlocks {
  /// Calls the closure with each block from one on.
  @inline(__always)
  static func forEach(
    of bytes: [UInt8], from first: Int = 0, _ body: (borrowing InlineArray<16, UInt32>) -> Void
  ) {
    let bits = UInt64(bytes.count) * 8
    let blocks = (bytes.count + 8) / 64 + 1
    bytes.withUnsafeBytes { buffer in
      var block = InlineArray<16, UInt32>(repeating: 0)
      for index in first..<blocks {
        for word in 0..<16 { block[word] = self.word(at: index * 64 + word * 4, in: buffer) }
        if index == blocks - 1 {
          block[14] = UInt32(truncatingIfNeeded: bits >> 32)
          block[15] = UInt32(truncatingIfNeeded: bits)
        }
        body(block)
      }
    }
  }

  /// Four bytes of the message, high byte first; behind it the bit that ends it, then zeros.
  @inline(__always)
  private static func word(at start: Int, in bytes: UnsafeRawBufferPointer) -> UInt32 {
    if start + 4 <= bytes.count {
      return UInt32(bigEndian: bytes.loadUnaligned(fromByteOffset: start, as: UInt32.self))
    }
    var word: UInt32 = 0
    for index in start..<start + 4 {
      let byte: UInt8 = index < bytes.count ? bytes[index] : index == bytes.count ? 0x80 : 0
      word = word << 8 | UInt32(byte)
    }
    return word
  }

  /// Returns words as lower-case hex digits.
  static func hex(_ words: [UInt32]) -> String {
    var digits: [UInt8] = []
    for word in words {
      for shift in stride(from: 28, through: 0, by: -4) {
        let digit = UInt8(truncatingIfNeeded: word >> UInt32(shift)) & 0x0F
        digits.append(digit + (digit < 10 ? UInt8(ascii: "0") : UInt8(ascii: "a") - 10))
      }
    }
    return String(decoding: digits, as: UTF8.self)
  }
}
