import Formats
import TestKit
import Testing

@Suite("YAML that means harm or comes from another program")
struct HostileYAMLTests {
  private static func read(_ bytes: [UInt8]) -> [String] {
    let file = SourceFile(path: "w/workshop.yaml", bytes: bytes)
    return PlanReader.read(files: [file], frameworks: []).mistakes.map(\.description)
  }

  private static func mistake(_ text: String) -> String? { read(Array(text.utf8)).first }

  static let refused: [(text: String, mistake: String)] = [
    ("id: a\0b", "1:6: control character U+0000 in the text; delete it"),
    ("id: a\u{85}b", "1:6: control character U+0085 in the text; delete it"),
    ("id: w\ntitle: a\u{FFFF}b", "2:9: YAML does not allow this character; delete it"),
    ("id: \"\\0\u{1}\"", "1:8: control character U+0001 in the text; delete it"),
    ("id: a\n---\nid: b\n", "2:1: a line of --- begins a second document; one is allowed"),
    ("id: a\n...\n---\n", "3:1: a line of --- begins a second document; one is allowed"),
    ("", "1:1: the file is empty"), ("# nothing", "1:1: the file is empty"),
    ("\u{FEFF}", "1:1: the file is empty"),
    ("a: *nobody", "1:4: text that begins with * or & must stand in quotes"),
    ("a: &a [*a]", "1:8: text that begins with * or & must stand in quotes"),
    ("? {a: b}\n: c", "1:3: a key must be a word"),
    ("a: b\n\tc: d", "2:1: a tab stands here; indent with spaces"),
    ("a: \"\\x\"", "1:7: a \\ in double quotes begins an escape; write \\\\ or use single quotes"),
    ("a: 'b", "1:4: this quote is never closed"),
  ]

  @Test("every one is answered with its place", arguments: refused)
  func answered(_ sample: (text: String, mistake: String)) {
    #expect(Self.mistake(sample.text) == "w/workshop.yaml:\(sample.mistake)")
  }

  @Test("a workshop is read whatever encoding of Unicode it was saved in")
  func encodings() {
    let text = WorkshopFixture.workshop
    let plain = Self.read(Array(text.utf8))
    let units = Array(text.utf16)
    let little = units.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    let big = units.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
    #expect(Self.read([0xEF, 0xBB, 0xBF] + text.utf8) == plain)
    #expect(Self.read([0xFF, 0xFE] + little) == plain)
    #expect(Self.read([0xFE, 0xFF] + big) == plain)
    #expect(Self.read(little) == plain)
    #expect(Self.read(big) == plain)
    #expect(Self.read(Array(text.replacing("\n", with: "\r\n").utf8)) == plain)
  }

  @Test(
    "bytes that are not UTF-8 are told", arguments: [[0x80], [0xC3, 0x28], [0xED, 0xA0, 0x80]])
  func invalid(_ bytes: [UInt8]) {
    let words =
      "w/workshop.yaml:1:1: at or before this line: the file is not UTF-8; save it as UTF-8"
    #expect(Self.read(Array("id: ".utf8) + bytes) == [words])
  }

  @Test("every beginning of a workshop is read or refused")
  func beginnings() {
    let bytes = Array(WorkshopFixture.workshop.utf8)
    for count in stride(from: 0, to: bytes.count, by: 7) {
      #expect(!Self.read(Array(bytes[..<count])).isEmpty)
    }
  }

  @Test("a workshop with any one byte changed is read or refused")
  func changed() {
    var random = SplitMix64(seed: 5)
    let bytes = Array(WorkshopFixture.workshop.utf8)
    let signs = Array("\t\n\r \"'#&*-:,?[]{}|>%@`!\\~<".utf8)
    for _ in 0..<2000 {
      var changed = bytes
      for _ in 0..<Int.random(in: 1...3, using: &random) {
        let place = Int.random(in: changed.indices, using: &random)
        changed[place] = signs.randomElement(using: &random) ?? 0
      }
      _ = Self.read(changed)
    }
  }
}
