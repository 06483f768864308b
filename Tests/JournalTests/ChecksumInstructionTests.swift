import Testing

@testable import Journal

@Suite("Checksum by instructions")
struct ChecksumInstructionTests {
  @Test("is the same as in slices, from any checksum before", arguments: 0..<300)
  func same(length: Int) {
    let bytes = (0..<length).map { UInt8(truncatingIfNeeded: $0 &* 151 &+ length) }
    for before in [[], [0x7B], Array(repeating: 0xFF, count: 70)] as [[UInt8]] {
      var (one, other) = (Checksum(), Checksum())
      before.withUnsafeBytes { one.takeInSlices($0) }
      before.withUnsafeBytes { other.takeInSlices($0) }
      bytes.withUnsafeBytes { one.take($0) }
      bytes.withUnsafeBytes { other.takeInSlices($0) }
      #expect(one.value == other.value)
    }
  }
}
