import Testing

@testable import Formats

@Suite("New minutes in a workshop's file")
struct MinutesEditTests {
  private static let file = """
    # The length of it all.
    minutes: 30   # half an hour
    agenda:
      - id: hello   # minutes: 99 in a comment
        title: "minutes: 12"
        minutes: 20 # too short, says Faye
        say: |
          minutes: 20
      - {id: bye, title: Bye, minutes: 10, min: 5}   # all in one line

    """

  private func edited(
    _ text: String, _ minutes: [String: Int], _ length: Int? = nil
  ) throws -> MinutesEdit {
    try MinutesEdit(Array(text.utf8), minutes: minutes, length: length)
  }

  @Test("only the numbers change, every comment stays")
  func comments() throws {
    let edit = try edited(Self.file, ["hello": 23, "bye": 7], 130)
    let expected = Self.file
      .replacing("minutes: 30 ", with: "minutes: 130 ")
      .replacing("minutes: 20 #", with: "minutes: 23 #")
      .replacing("minutes: 10,", with: "minutes: 7,")
    #expect(edit.text == expected)
    #expect(edit.changes.map(\.line) == [2, 6, 9])
    #expect(edit.changes[1].old == "    minutes: 20 # too short, says Faye")
    #expect(edit.changes[1].new == "    minutes: 23 # too short, says Faye")
  }

  @Test("line ends of any kind and letters of any size stay")
  func lineEnds() throws {
    let text = Self.file.replacing("Faye", with: "Fayé 👩‍🏫 e\u{301}").replacing("\n", with: "\r\n")
    let edit = try edited(text, ["hello": 100])
    #expect(Array(edit.text.utf8) == Array(text.replacing("20 #", with: "100 #").utf8))
  }

  @Test("nothing to change changes nothing")
  func nothing() throws {
    let edit = try edited(Self.file, [:])
    #expect(edit.text == Self.file && edit.changes.isEmpty)
  }

  @Test(
    "what does not stand there as a plain number is not changed",
    arguments: [
      ("agenda:\n  - {id: a, minutes: \"20\"}\n", "a"), ("agenda:\n  - {id: a}\n", "a"),
      ("agenda:\n  - {id: b, minutes: 20}\n", "a"), ("minutes: 20\n", "agenda"),
      ("agenda: no list\n", "agenda"), ("agenda:\n  - {id: a, minutes: [20]}\n", "a"),
    ])
  func refused(text: String, name: String) {
    #expect(throws: MinutesEdit.Problem.notFound(name)) { try self.edited(text, ["a": 23]) }
  }

  @Test("what is no YAML is not changed", arguments: ["a: [", "", "- a\n- b\n", "\u{0}"])
  func unreadable(text: String) {
    #expect(throws: MinutesEdit.Problem.unreadable) { try self.edited(text, ["a": 23]) }
  }
}
