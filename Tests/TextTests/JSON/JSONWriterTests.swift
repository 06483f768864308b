import Testing
import Text

@Suite("Writing JSON")
struct JSONWriterTests {
  @Test("keys stand in the order given, without spaces")
  func compact() {
    var writer = JSONWriter()
    writer.object { writer in
      writer.member("v", 1)
      writer.member("name", "Zoë")
      writer.member("score", 4.0)
      writer.member("level", Int?.none)
      writer.member("tags", ["a", "b"])
      writer.member("none", [String]())
      writer.member("inner") { writer in writer.member("ok", true) }
    }
    #expect(
      writer.text
        == #"{"v":1,"name":"Zoë","score":4,"level":null,"tags":["a","b"],"none":[],"inner":{"ok":true}}"#
    )
  }

  @Test("indented by two spaces, empty things stay on their line")
  func indented() {
    var writer = JSONWriter(indented: true)
    writer.object { writer in
      writer.member("a", array: [1, 2]) { writer, element in writer.value(element) }
      writer.member("b", array: [String]()) { writer, element in writer.value(element) }
      writer.member("c") { _ in }
    }
    #expect(writer.text == "{\n  \"a\": [\n    1,\n    2\n  ],\n  \"b\": [],\n  \"c\": {}\n}")
  }

  @Test("lines follow each other, also after bytes that were there")
  func lines() {
    var writer = JSONWriter(after: Array("[]\n".utf8))
    for number in 1...2 {
      writer.object { $0.member("n", number) }
      writer.newline()
    }
    #expect(writer.text == "[]\n{\"n\":1}\n{\"n\":2}\n")
    writer.removeAll()
    writer.value(true)
    #expect(writer.text == "true")
  }

  @Test(
    "what must be escaped is, and nothing else",
    arguments: [
      ("a/b", #""a/b""#),
      ("\"\\", #""\"\\""#),
      ("\u{8}\t\n\u{C}\r", #""\b\t\n\f\r""#),
      ("\u{0}\u{1F}\u{7F}", #""\u0000\u001f\u007f""#),
      ("a\u{2028}b\u{2029}", #""a\u2028b\u2029""#),
      ("\u{202A}\u{2019}é😀", "\"\u{202A}\u{2019}é😀\""),
      ("\r\n", #""\r\n""#),
    ])
  func escapes(text: String, json: String) throws {
    var writer = JSONWriter()
    writer.value(text)
    #expect(writer.text == json)
    #expect(try JSON.read(writer.bytes).text == text)
  }

  @Test(
    "a number has its shortest form, and one that is none is null",
    arguments: [
      (4.0, "4"), (0.1, "0.1"), (-2.5, "-2.5"), (1e-7, "1e-07"), (1e22, "1e+22"),
      (.leastNonzeroMagnitude, "5e-324"), (.nan, "null"), (.infinity, "null"),
    ])
  func numbers(number: Double, json: String) throws {
    var writer = JSONWriter()
    writer.value(number)
    #expect(writer.text == json)
    if number.isFinite { #expect(try JSON.read(writer.bytes).number == number) }
  }

  @Test("what was read is written as it was")
  func roundTrip() throws {
    let text = #"{"a":[1,2.5,"x",null,true,{"b":{}}],"z":-9223372036854775808}"#
    var writer = JSONWriter()
    writer.value(try JSON.read(Array(text.utf8)))
    #expect(writer.text == text)
  }
}
