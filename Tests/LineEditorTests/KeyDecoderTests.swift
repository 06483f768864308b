import Testing

@testable import LineEditor

@Suite struct KeyDecoderTests {
  struct Case: CustomTestStringConvertible, Sendable {
    var name: String
    var bytes: [UInt8]
    var keys: [Key]
    var testDescription: String { name }

    init(_ name: String, _ text: String, _ keys: [Key]) {
      (self.name, bytes, self.keys) = (name, Array(text.utf8), keys)
    }

    init(_ name: String, bytes: [UInt8], _ keys: [Key]) {
      (self.name, self.bytes, self.keys) = (name, bytes, keys)
    }
  }

  static let cases = [
    Case("letters", "aß李😀", [.scalar("a"), .scalar("ß"), .scalar("李"), .scalar("😀")]),
    Case(
      "control characters", "\u{3}\r\u{7f}", [.scalar("\u{3}"), .scalar("\r"), .scalar("\u{7f}")]),
    Case(
      "arrows", "\u{1b}[A\u{1b}[B\u{1b}[C\u{1b}[D",
      [
        .named(.up), .named(.down), .named(.right), .named(.left),
      ]),
    Case("arrows in application mode", "\u{1b}OA\u{1b}OH", [.named(.up), .named(.home)]),
    Case(
      "words by Ctrl and Alt arrows", "\u{1b}[1;5C\u{1b}[1;3D",
      [
        .named(.wordRight), .named(.wordLeft),
      ]),
    Case(
      "keys with numbers", "\u{1b}[1~\u{1b}[4~\u{1b}[3~\u{1b}[3;5~\u{1b}[5~",
      [
        .named(.home), .named(.end), .named(.delete), .named(.deleteWord), .named(.pageUp),
      ]),
    Case("Shift-Tab", "\u{1b}[Z", [.named(.backTab)]),
    Case("Alt with a letter", "\u{1b}b", [.alt("b")]),
    Case("Alt with Enter", "\u{1b}\r", [.named(.altEnter)]),
    Case("Alt with Backspace", "\u{1b}\u{8}", [.alt("\u{7f}")]),
    Case("Alt with a letter beyond ASCII", "\u{1b}é", [.scalar("é")]),
    Case("function keys leave nothing", "\u{1b}OP\u{1b}[15~\u{1b}[24;5~a", [.scalar("a")]),
    Case("focus and mouse leave nothing", "\u{1b}[I\u{1b}[O\u{1b}[<0;3;4Ma", [.scalar("a")]),
    Case("Escape twice", "\u{1b}\u{1b}[A", [.scalar("\u{1b}"), .named(.up)]),
    Case("a torn sequence gives way to the next", "\u{1b}[1;\u{1b}[A", [.named(.up)]),
    Case("a control character ends a torn sequence", "\u{1b}[1;\u{3}", [.scalar("\u{3}")]),
    Case(
      "a paste keeps what is in it", "\u{1b}[200~a\u{1b}[A\r\nb\u{1b}[201~c",
      [
        .paste("a\u{1b}[A\r\nb"), .scalar("c"),
      ]),
    Case("an empty paste", "\u{1b}[200~\u{1b}[201~", [.paste("")]),
    Case("stray bytes", bytes: [0xff, 0x80, 0xc0, 0x61], [.scalar("a")]),
    Case("UTF-8 torn by a letter", bytes: [0xe6, 0x9d, 0x61], [.scalar("a")]),
    Case("a surrogate in UTF-8", bytes: [0xed, 0xa0, 0x80, 0x61], [.scalar("a")]),
    Case("an overlong form", bytes: [0xe0, 0x80, 0x80, 0x61], [.scalar("a")]),
  ]

  @Test("Bytes become keys", arguments: cases)
  func decodes(_ given: Case) {
    var decoder = KeyDecoder()
    #expect(decoder.feed(given.bytes) == given.keys)
    #expect(decoder.patience == nil)
  }

  @Test("Keys are the same however the bytes are torn apart", arguments: cases)
  func decodesByteByByte(_ given: Case) {
    var decoder = KeyDecoder()
    #expect(given.bytes.flatMap { decoder.feed([$0]) } == given.keys)
  }

  @Test("Escape by itself is a key once nothing follows it")
  func escape() {
    var decoder = KeyDecoder()
    #expect(decoder.feed([0x1b]) == [])
    #expect(decoder.patience == 50)
    #expect(decoder.giveUp() == [.scalar("\u{1b}")])
    #expect(decoder.patience == nil)
  }

  @Test("Half a sequence is forgotten, half a paste is kept")
  func givesUp() {
    var decoder = KeyDecoder()
    #expect(decoder.feed(Array("\u{1b}[1;".utf8)) == [])
    #expect(decoder.giveUp() == [])
    #expect(decoder.feed(Array("\u{1b}[200~half".utf8)) == [])
    #expect(decoder.giveUp() == [.paste("half")])
    #expect(decoder.feed(Array("a".utf8)) == [.scalar("a")])
  }

  @Test("A sequence without end does not swallow the session")
  func runaway() {
    var decoder = KeyDecoder()
    _ = decoder.feed(Array(("\u{1b}[" + String(repeating: "1;", count: 100)).utf8))
    #expect(decoder.feed(Array("\ra".utf8)).suffix(2) == [.scalar("\r"), .scalar("a")])
  }
}
