import Testing

@testable import Text

@Suite("The end of a text without escapes")
struct PlainBytesTests {
  @Test("is found at every place, after any plain bytes", arguments: 0..<40)
  func end(place: Int) {
    for last in [0x00, 0x0A, 0x1F, 0x22, 0x5C] as [UInt8] {
      for plain in [0x20, 0x21, 0x23, 0x5B, 0x5D, 0x7F, 0x80, 0xA2, 0xDC, 0xFF] as [UInt8] {
        let bytes = Array(repeating: plain, count: place) + [last, plain, last]
        #expect(bytes.withUnsafeBytes { PlainBytes.end(in: $0, from: 0) } == place)
        #expect(bytes.withUnsafeBytes { PlainBytes.end(in: $0, from: place / 2) } == place)
      }
    }
    let plain = Array(repeating: UInt8(0x41), count: place)
    #expect(plain.withUnsafeBytes { PlainBytes.end(in: $0, from: 0) } == place)
  }
}
