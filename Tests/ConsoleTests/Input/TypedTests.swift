import Desk
import Testing

@testable import Console

@Suite("What is typed or pasted at once")
struct TypedTests {
  @Test(
    "is one command, one a row, a verb's lines, or lines without a verb",
    arguments: [
      ("", []),
      ("here ana", [Typed("here ana")]),
      ("nonsense", [Typed("nonsense")]),
      ("\nhere ana\n\n", [Typed("here ana")]),
      (
        "here ana\nn\n# a comment\nat -3 lost dev",
        ["here ana", "n", "# a comment", "at -3 lost dev"].map { Typed($0) }
      ),
      ("note \"a\nb\"\nroll", [Typed("note \"a\nb\""), Typed("roll")]),
      ("here Ana Ruiz\nWei", [Typed("here", block: ["Ana Ruiz", "Wei"])]),
      ("here\n  Ana Ruiz\n\nWei \n", [Typed("here", block: ["  Ana Ruiz", "Wei "])]),
      ("at 09:02 h Ana\nWei", [Typed("at 09:02 h", block: ["Ana", "Wei"])]),
      ("Here ana\nwei", [Typed("", block: ["Here ana", "wei"])]),
      ("Park Min\nAna", [Typed("", block: ["Park Min", "Ana"])]),
      ("hold on\nnext time\nyes", [Typed("", block: ["hold on", "next time", "yes"])]),
      ("roll\nAna", [Typed("", block: ["roll", "Ana"])]),
      ("here <<\nnext\n.\nroll", [Typed("here", block: ["next"]), Typed("roll")]),
      ("at -3 here x <<E\n.\nE", [Typed("at -3 here x", block: ["."])]),
      ("here <<\nAna\n.\nWei", [Typed("here", block: ["Ana"]), Typed("Wei")]),
      ("note \"<<\"\nroll", [Typed("note \"<<\""), Typed("roll")]),
    ] as [(String, [Typed])])
  func commands(_ text: String, _ expected: [Typed]) {
    #expect(Typed.commands(text) == expected)
  }

  @Test(
    "misses what keeps it from being carried out",
    arguments: [
      ("here ana", nil),
      ("note \"a", "closing \""),
      ("note \"a\nb", "closing \""),
      ("here <<", "lines, then ."),
      ("here <<\nAna", "lines, then ."),
      ("here <<\nAna\n.", nil),
      ("here <<END\nAna\n.", "lines, then END"),
      ("an odd \" in a chat\nand more", nil),
      ("here 5\" tall\nAna", nil),
      ("", nil),
    ] as [(String, String?)])
  func missing(_ text: String, _ expected: String?) {
    #expect(Typed.missing(text) == expected)
  }

  @Test(
    "a command with lines can be written down and read again",
    arguments: [["Ana"], [".", ".."], ["next", "", "<<"], []])
  func again(_ lines: [String]) {
    let kept = lines.filter { !$0.isEmpty }
    #expect(Typed.commands(Typed("here", block: lines).text) == [Typed("here", block: kept)])
  }

  @Test("lines without a verb go to the verb that most of them fit, at its moment")
  func offer() throws {
    let situation = try ExampleSession().desk().situation
    func verb(_ name: String, _ text: String, isMoment: Bool = false) -> Verb {
      Verb(
        name, group: .rollCall, moments: .anyTime, effects: [], summary: "",
        takesLines: PastedLines("lines", fits: { line, _ in line.contains(text) }) { _ in isMoment }
      ) { _ in }
    }
    func chosen(_ lines: [String], _ verbs: Verb...) -> String? {
      LineOffer(lines, situation, among: verbs).chosen?.name
    }
    #expect(chosen(["a", "a", "b"], verb("one", "a"), verb("two", "b")) == "one")
    #expect(chosen(["a", "b"], verb("one", "a"), verb("two", "b")) == nil)
    #expect(chosen(["a", "b"], verb("one", "a"), verb("two", "b", isMoment: true)) == "two")
    #expect(chosen(["a", "c", "d"], verb("one", "a"), verb("two", "b")) == nil)
    #expect(chosen(["a"], verb("one", "b"), verb("two", "b", isMoment: true)) == nil)
  }
}
