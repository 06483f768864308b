import TestKit
import Testing

@testable import Journal

@Suite("Writer")
struct WriterTests {
  @Test(
    "accepts names of 1 to 15 letters, digits and hyphens",
    arguments: [
      ("faye-7k3q9x", true), ("a", true), ("123456789012345", true), ("1234567890123456", false),
      ("", false), ("-a", false), ("Faye", false), ("a b", false), ("a/b", false), ("..", false),
      ("josé", false), ("a\u{0}b", false), ("a.b", false),
    ])
  func names(name: String, isGood: Bool) {
    #expect((Writer(name) != nil) == isGood)
  }

  @Test(
    "is made from any label",
    arguments: [
      ("Faye", "faye-"), ("Anne-Marie O'Neill", "annemari-"), ("José", "jos-"), ("李", "writer-"),
      ("", "writer-"),
    ])
  func labels(label: String, beginning: String) {
    var random = SplitMix64(seed: 7)
    let made = Writer(label: label, using: &random)
    #expect(made.name.hasPrefix(beginning))
    #expect(made.name.utf8.count == beginning.utf8.count + 6)
    #expect(Writer(made.name) == made)
    #expect(Writer(label: label, using: &random) != made)
  }
}
