/// Finds the end of a text without escapes, eight bytes at a step.
package enum PlainBytes {
  private static let ones: UInt64 = 0x0101_0101_0101_0101
  private static let tops: UInt64 = 0x8080_8080_8080_8080

  /// The position of the first quote, backslash or control character, or that behind the last byte.
  package static func end(in bytes: UnsafeRawBufferPointer, from start: Int) -> Int {
    run(in: bytes, from: start).end
  }

  /// That position, and whether all bytes before it are ASCII.
  @inline(__always)
  static func run(
    in bytes: UnsafeRawBufferPointer, from start: Int
  ) -> (end: Int, isASCII: Bool) {
    var position = start
    var seen: UInt64 = 0
    while position + 8 <= bytes.count {
      let word = UInt64(
        littleEndian: bytes.loadUnaligned(fromByteOffset: position, as: UInt64.self))
      let found = below(word, 0x20) | equal(word, 0x22) | equal(word, 0x5C)
      if found != 0 {
        let before = found & (0 &- found) &- 1
        return (position + found.trailingZeroBitCount / 8, (seen | word & before) & tops == 0)
      }
      seen |= word
      position += 8
    }
    while position < bytes.count, isPlain(bytes[position]) {
      seen |= UInt64(bytes[position])
      position += 1
    }
    return (position, seen & tops == 0)
  }

  /// The position behind as many lots of eight spaces as there are: what a document is indented by.
  @inline(__always)
  static func endOfSpaces(in bytes: UnsafeRawBufferPointer, from start: Int) -> Int {
    var position = start
    while position + 8 <= bytes.count,
      bytes.loadUnaligned(fromByteOffset: position, as: UInt64.self) == ones &* 0x20
    {
      position += 8
    }
    return position
  }

  private static func isPlain(_ byte: UInt8) -> Bool {
    byte >= 0x20 && byte != 0x22 && byte != 0x5C
  }

  /// Marks bytes below a limit of at most 0x80; right up to and with the first of them ("Bit
  /// Twiddling Hacks", Sean Eron Anderson: hasless).
  @inline(__always)
  private static func below(_ word: UInt64, _ limit: UInt64) -> UInt64 {
    (word &- ones &* limit) & ~word & tops
  }

  /// Marks bytes that are equal to one; right up to and with the first of them.
  @inline(__always)
  private static func equal(_ word: UInt64, _ byte: UInt64) -> UInt64 {
    below(word ^ ones &* byte, 1)
  }
}
