import Testing

@testable import Journal

@Suite("Checksum")
struct ChecksumTests {
  /// Catalogue of parametrised CRC algorithms, CRC-32/ISO-HDLC, "check".
  @Test("gives the published check value")
  func checkValue() {
    #expect(crc("123456789".utf8) == 0xCBF4_3926)
  }

  @Test("is the same in any slices and as the bitwise definition", arguments: 0..<80)
  func slices(length: Int) {
    let bytes = (0..<length).map { UInt8(truncatingIfNeeded: $0 &* 37 &+ 11) }
    #expect(crc(bytes) == bitwise(bytes))
    for cut in 0...length {
      var sum = Checksum()
      bytes[..<cut].withUnsafeBytes { sum.take($0) }
      bytes[cut...].withUnsafeBytes { sum.take($0) }
      #expect(sum.value == bitwise(bytes), "cut at \(cut)")
    }
  }

  @Test("is written as eight lower-case digits and read in no other form")
  func digits() {
    #expect(Checksum.text(0x00AB_CDEF) == Array("00abcdef".utf8))
    #expect(Checksum.isWritten(0x00AB_CDEF, in: Array("00abcdef".utf8)))
    #expect(!Checksum.isWritten(0x00AB_CDEF, in: Array("00ABCDEF".utf8)))
    #expect(!Checksum.isWritten(0x00AB_CDEF, in: Array("00abcdee".utf8)))
  }

  private func crc(_ bytes: some Sequence<UInt8>) -> UInt32 {
    Array(bytes).withUnsafeBytes { Checksum.of($0) }
  }

  private func bitwise(_ bytes: [UInt8]) -> UInt32 {
    var crc = UInt32.max
    for byte in bytes {
      crc ^= UInt32(byte)
      for _ in 0..<8 { crc = crc & 1 == 1 ? crc >> 1 ^ 0xEDB8_8320 : crc >> 1 }
    }
    return ~crc
  }
}
