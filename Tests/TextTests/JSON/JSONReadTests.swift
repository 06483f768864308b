import Testing
import Text

@Suite("Reading JSON")
struct JSONReadTests {
  private static func read(_ text: String) throws(JSONProblem) -> JSON {
    try JSON.read(Array(text.utf8))
  }

  @Test(
    "a value is read as what it says",
    arguments: [
      ("null", .null),
      (" true ", .bool(true)),
      ("false", .bool(false)),
      ("0", .integer(0)),
      ("-7", .integer(-7)),
      ("9223372036854775807", .integer(.max)),
      ("-9223372036854775808", .integer(.min)),
      ("9223372036854775808", .number(9_223_372_036_854_775_808)),
      ("1.50", .number(1.5)),
      ("1e3", .number(1000)),
      ("-0", .number(-0.0)),
      ("5e-324", .number(.leastNonzeroMagnitude)),
      ("\"\"", .text("")),
      ("\"Zoë 李 👩‍🏫\"", .text("Zoë 李 👩‍🏫")),
      (#""\"\\\/\b\f\n\r\t\u00e9\uD83D\uDE00""#, .text("\"\\/\u{8}\u{C}\n\r\té😀")),
      ("[]", .array([])),
      ("[1 , [2]]", .array([JSON(.integer(1)), JSON(.array([JSON(.integer(2))]))])),
      ("{}", .object([])),
      (
        #"{"b":1,"a":null}"#,
        .object([
          JSON.Member(key: "b", value: JSON(.integer(1))),
          JSON.Member(key: "a", value: JSON(.null)),
        ])
      ),
    ] as [(String, JSON.Value)])
  func values(text: String, value: JSON.Value) throws {
    #expect(try Self.read(text).value == value)
  }

  @Test(
    "what is not JSON is refused where it stands",
    arguments: [
      ("", "1:1: the text is empty; expected a JSON value"),
      ("\u{FEFF}1", "1:1: a byte order mark before the JSON; save as UTF-8 without one"),
      ("[1,]", "1:4: expected a value, found \"]\""),
      ("{\"a\":1,}", "1:8: expected a key in quotes, found \"}\""),
      ("{\"a\" 1}", "1:6: expected \":\", found \"1\""),
      ("{a:1}", "1:2: expected a key in quotes, found \"a\""),
      ("[1 2]", "1:4: expected \",\" or \"]\", found \"2\""),
      ("[1", "1:3: the text ends where \",\" or \"]\" should follow"),
      ("{\"a\":1,\n \"a\":2}", "2:2: the key \"a\" stands twice in one object"),
      ("1 2", "1:3: something follows after the JSON value"),
      ("01", "1:3: not a JSON number, or one too large to keep"),
      ("1e999", "1:6: not a JSON number, or one too large to keep"),
      ("1.", "1:3: the text ends where a digit should follow"),
      ("+1", "1:1: expected a value, found \"+\""),
      ("nul", "1:4: the text ends where null should follow"),
      ("\"a", "1:3: the text ends where a closing quote should follow"),
      ("\"é\n\"", "1:3: the control character byte 0x0A must be escaped"),
      (
        #""\x""#,
        #"1:3: not an escape: allowed are \" \\ \/ \b \f \n \r \t \uXXXX"#
      ),
      (#""\ud800""#, "1:8: half of a surrogate pair"),
      (#""\udc00\ud800""#, "1:8: half of a surrogate pair"),
    ])
  func refusals(text: String, words: String) {
    #expect { try Self.read(text) } throws: { "\($0)" == words }
  }

  @Test("a string that is not UTF-8 is refused, also one with an escape")
  func notUTF8() {
    #expect(throws: JSONProblem(.notUTF8, at: TextPlace(line: 1, column: 2))) {
      try JSON.read([0x5B, 0x22, 0x61, 0xFF, 0x22, 0x5D])
    }
    #expect(throws: JSONProblem.self) { try JSON.read([0x22, 0x5C, 0x6E, 0xC3, 0x22]) }
  }

  @Test("128 levels are read and 129 refused")
  func depth() throws {
    let levels = JSON.depthLimit
    let brackets = { String(repeating: "[", count: $0) + String(repeating: "]", count: $0) }
    _ = try Self.read(brackets(levels))
    #expect { try Self.read(brackets(levels + 1)) } throws: { error in
      (error as? JSONProblem)?.kind == .tooDeep
    }
    #expect(throws: JSONProblem.self) { try Self.read(String(repeating: "[", count: 1_000_000)) }
  }

  @Test(
    "a duplicate is found among few and many keys, also one that is spelt with an escape",
    arguments: [10, 64, 65, 500], [#""k7""#, #""\u006B7""#])
  func duplicates(count: Int, key: String) throws {
    let many = (0..<count).map { "\"k\($0)\":[{\"k7\":0}]" }.joined(separator: ",")
    #expect(try Self.read("{\(many)}").members?.count == count)
    #expect { try Self.read("{\(many),\n \(key):0}") } throws: { error in
      error as? JSONProblem
        == JSONProblem(.duplicateKey("k7"), at: TextPlace(line: 2, column: 2))
    }
  }

  @Test("two spellings of an accent are two keys")
  func accents() throws {
    #expect(try Self.read("{\"\u{E9}\":0,\"e\u{301}\":1}").members?.count == 2)
  }

  @Test("values and keys know where they stood")
  func places() throws {
    let text = "{\r\n  \"é\": [1,\r\n 22]}"
    let json = try Self.read(text)
    let member = try #require(json.members?.first)
    let last = try #require(member.value.array?.last)
    #expect(TextPlace(offset: member.offset, in: text.utf8) == TextPlace(line: 2, column: 3))
    #expect(TextPlace(offset: last.offset, in: text.utf8) == TextPlace(line: 3, column: 2))
  }
}
