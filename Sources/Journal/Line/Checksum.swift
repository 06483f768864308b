import CDigest

/// CRC-32 as in IEEE 802.3, zlib and PNG: by the processor's own instructions where it has them, else
/// sixteen bytes at a step.
///
/// Check value: "123456789" gives cbf43926 (Catalogue of parametrised CRC algorithms,
/// CRC-32/ISO-HDLC). The sixteen tables are the "slicing" of Kounavis and Berry, "A Systematic
/// Approach to Building High Performance Software-based CRC Generators", ISCC 2005.
struct Checksum {
  /// The checksum of all bytes taken so far.
  var value: UInt32 { ~state }

  private var state: UInt32 = .max

  static func of(_ bytes: UnsafeRawBufferPointer) -> UInt32 {
    var sum = Checksum()
    sum.take(bytes)
    return sum.value
  }

  mutating func take(_ bytes: UnsafeRawBufferPointer) {
    guard let start = bytes.baseAddress else { return }
    let taken = cdigest_crc32(&state, start, bytes.count)
    if taken == bytes.count { return }
    takeInSlices(UnsafeRawBufferPointer(start: start + taken, count: bytes.count - taken))
  }

  mutating func takeInSlices(_ bytes: UnsafeRawBufferPointer) {
    guard var next = bytes.baseAddress else { return }
    var left = bytes.count
    var crc = state
    Checksum.tables.withUnsafeBufferPointer { buffer in
      guard let tables = buffer.baseAddress else { return }
      while left >= 16 {
        // Only the first word waits for the checksum so far.
        var later = Checksum.slice(tables + 8 * 256, Checksum.word(next, 4))
        later ^= Checksum.slice(tables + 4 * 256, Checksum.word(next, 8))
        later ^= Checksum.slice(tables, Checksum.word(next, 12))
        crc = Checksum.slice(tables + 12 * 256, Checksum.word(next, 0) ^ crc) ^ later
        next += 16
        left -= 16
      }
      while left >= 4 {
        crc = Checksum.slice(tables, Checksum.word(next, 0) ^ crc)
        next += 4
        left -= 4
      }
      while left > 0 {
        crc = crc >> 8 ^ tables[Int((crc ^ UInt32(next.load(as: UInt8.self))) & 0xFF)]
        next += 1
        left -= 1
      }
    }
    state = crc
  }

  @inline(__always)
  private static func word(_ bytes: UnsafeRawPointer, _ offset: Int) -> UInt32 {
    UInt32(littleEndian: bytes.loadUnaligned(fromByteOffset: offset, as: UInt32.self))
  }

  /// Looks the four bytes of a word up in four neighbouring tables.
  @inline(__always)
  private static func slice(_ tables: UnsafePointer<UInt32>, _ word: UInt32) -> UInt32 {
    let low = tables[3 * 256 + Int(word & 0xFF)] ^ tables[2 * 256 + Int(word >> 8 & 0xFF)]
    let high = tables[256 + Int(word >> 16 & 0xFF)] ^ tables[Int(word >> 24)]
    return low ^ high
  }

  /// Table k tells what a byte does to the checksum with k zero bytes after it.
  private static let tables: [UInt32] = {
    var tables = [UInt32](repeating: 0, count: 16 * 256)
    for byte in 0..<256 {
      var crc = UInt32(byte)
      for _ in 0..<8 { crc = crc & 1 == 1 ? crc >> 1 ^ 0xEDB8_8320 : crc >> 1 }
      tables[byte] = crc
    }
    for index in 256..<tables.count {
      let before = tables[index - 256]
      tables[index] = before >> 8 ^ tables[Int(before & 0xFF)]
    }
    return tables
  }()
}

extension Checksum {
  /// Eight lower-case hexadecimal digits.
  static func text(_ value: UInt32) -> [UInt8] {
    (0..<8).map { hexadecimal.utf8Start[Int(value >> (28 - 4 * UInt32($0)) & 0xF)] }
  }

  /// Whether eight digits stand for this checksum.
  ///
  /// Upper case does not: it differs in one bit.
  ///
  /// Without a branch on the digits, which nothing can predict.
  static func isWritten(_ value: UInt32, in digits: UnsafePointer<UInt8>) -> Bool {
    let alphabet = hexadecimal.utf8Start
    var difference: UInt8 = 0
    for index in 0..<8 {
      difference |= digits[index] ^ alphabet[Int(value >> (28 - 4 * UInt32(index)) & 0xF)]
    }
    return difference == 0
  }

  private static var hexadecimal: StaticString { "0123456789abcdef" }
}
