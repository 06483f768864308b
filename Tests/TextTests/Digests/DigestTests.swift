import Testing
import Text

@Suite("Digests and stable names")
struct DigestTests {
  /// The examples of NIST's "SHA Test Vectors" and of FIPS 180-4's example documents.
  @Test(
    "SHA-256 gives the published digests",
    arguments: [
      ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
      ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
      (
        "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
        "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
      ),
      (
        String(repeating: "a", count: 1_000_000),
        "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0"
      ),
    ])
  func sha256(message: String, digest: String) {
    #expect(SHA256.hex(Array(message.utf8)) == digest)
  }

  @Test(
    "SHA-1 gives the published digests",
    arguments: [
      ("", "da39a3ee5e6b4b0d3255bfef95601890afd80709"),
      ("abc", "a9993e364706816aba3e25717850c26c9cd0d89d"),
      (
        "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
        "84983e441c3bd26ebaae4aa1f95129e5e54670f1"
      ),
      (String(repeating: "a", count: 1_000_000), "34aa973cd4c4daa4f61eeb2bdbad27316534016f"),
    ])
  func sha1(message: String, digest: String) {
    #expect(SHA1.hex(Array(message.utf8)) == digest)
  }

  @Test("a message of every length around a block's end is padded", arguments: 54...66)
  func padding(length: Int) {
    let message = Array(repeating: UInt8(ascii: "a"), count: length)
    #expect(Set([SHA256.hex(message), SHA256.hex(message + [0x80])]).count == 2)
    #expect(SHA256.hex(message).utf8.count == 64)
  }

  @Test("a UUID is the one of RFC 9562, appendix A.4")
  func uuid() {
    let uuid = UUIDv5(namespace: .domainNames, name: "www.example.com")
    #expect(uuid.description == "2ed6657d-e927-568b-95e1-2665a8aea6a2")
  }

  @Test(
    "a namespace is read from its written form only",
    arguments: [
      ("6ba7b811-9dad-11d1-80b4-00c04fd430c8", true),
      ("6BA7B811-9DAD-11D1-80B4-00C04FD430C8", true),
      ("6ba7b8119dad11d180b400c04fd430c8", false), ("", false),
      ("6ba7b811-9dad-11d1-80b4-00c04fd430cg", false),
      ("+ba7b811-9dad-11d1-80b4-00c04fd430c8", false),
    ])
  func written(text: String, isRead: Bool) {
    #expect(UUIDv5(text) == (isRead ? .webAddresses : nil))
  }
}
