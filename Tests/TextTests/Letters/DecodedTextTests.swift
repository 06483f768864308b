import Testing
import Text

@Suite("Text of any encoding")
struct DecodedTextTests {
  private static let sample = "Zoë;5 €\r\nJosé\n"

  private static func utf16(_ text: String, lowFirst: Bool) -> [UInt8] {
    text.utf16.flatMap { unit in
      let pair = [UInt8(unit & 0xFF), UInt8(unit >> 8)]
      return lowFirst ? pair : pair.reversed()
    }
  }

  @Test(
    "each encoding is recognised and read as the same text",
    arguments: [
      (Array(sample.utf8), .utf8),
      ([0xEF, 0xBB, 0xBF] + Array(sample.utf8), .utf8WithMark),
      ([0xFF, 0xFE] + utf16(sample, lowFirst: true), .utf16LittleEndian),
      ([0xFE, 0xFF] + utf16(sample, lowFirst: false), .utf16BigEndian),
      (utf16(sample, lowFirst: true), .utf16LittleEndian),
      (utf16(sample, lowFirst: false), .utf16BigEndian),
      (
        [0x5A, 0x6F, 0xEB, 0x3B, 0x35, 0x20, 0x80, 0x0D, 0x0A, 0x4A, 0x6F, 0x73, 0xE9, 0x0A],
        .windows1252
      ),
    ] as [([UInt8], TextEncoding)])
  func encodings(bytes: [UInt8], encoding: TextEncoding) {
    let decoded = DecodedText(bytes)
    #expect(decoded.encoding == encoding)
    #expect(Array(decoded.utf8) == Array(Self.sample.utf8))
    #expect(decoded.oddities.isEmpty)
  }

  @Test("every byte of Windows-1252 is the character the standard gives")
  func windows1252() {
    let bytes = Array(UInt8(0x80)...0x9F) + [0xA0, 0xFF]
    let expected =
      "€\u{81}‚ƒ„…†‡ˆ‰Š‹Œ\u{8D}Ž\u{8F}\u{90}‘’“”•–—˜™š›œ\u{9D}žŸ\u{A0}ÿ"
    let decoded = DecodedText(bytes)
    #expect(Array(decoded.text.unicodeScalars) == Array(expected.unicodeScalars))
    #expect(decoded.oddities.map(\.place.column) == [2, 14, 16, 17, 30])
  }

  @Test("control characters and broken pairs are reported with their place")
  func oddities() {
    let text = DecodedText(Array("a\r\nbé\u{0}\u{1B}\tc".utf8))
    #expect(
      text.oddities.map(\.description) == [
        "2:3: control character U+0000", "2:4: control character U+001B",
      ])
    let lone = DecodedText([0xFF, 0xFE, 0x61, 0x00, 0x00, 0xD8, 0x62, 0x00])
    #expect(lone.text == "a\u{FFFD}b")
    #expect(lone.oddities.map(\.description) == ["1:2: not readable as text"])
    let half = DecodedText([0xFF, 0xFE, 0x61, 0x00, 0x62])
    #expect(half.text == "a\u{FFFD}")
    #expect(DecodedText(Array(repeating: 1, count: 5000)).oddities.count == 100)
  }

  @Test("nothing is nothing", arguments: [[], [0xEF, 0xBB, 0xBF], [0xFF, 0xFE]] as [[UInt8]])
  func empty(bytes: [UInt8]) {
    #expect(DecodedText(bytes).utf8.isEmpty)
  }
}
