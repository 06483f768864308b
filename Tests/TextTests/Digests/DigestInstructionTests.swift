import Testing

@testable import Text

@Suite("Digests by instructions")
struct DigestInstructionTests {
  @Test("SHA-256 is the same as without them", arguments: 0..<300)
  func sha256(length: Int) {
    let message = (0..<length).map { UInt8(truncatingIfNeeded: $0 &* 151 &+ length) }
    #expect(SHA256.hex(message) == SHA256.hex(message, byInstructions: false))
  }
}
