import Formats
import Plans
import Testing
import Workshop

@Suite("Workshops beyond all measure")
struct PlanLimitTests {
  private static func mistakes(_ files: [(String, String)]) -> [String] {
    let sources = files.map { SourceFile(path: $0, bytes: Array($1.utf8)) }
    return PlanReader.read(files: sources, frameworks: []).mistakes.map(\.description)
  }

  private static func mistake(_ text: String) -> String {
    mistakes([("w/workshop.yaml", text)]).joined(separator: "\n")
  }

  /// Nine levels of nine aliases each: a thousand million strings when expanded.
  private static let bomb =
    "a0: &a0 [x, x, x, x, x, x, x, x, x]\n"
    + (1...9).map { level in
      let alias = Array(repeating: "*a\(level - 1)", count: 9).joined(separator: ", ")
      return "a\(level): &a\(level) [\(alias)]\n"
    }.joined()

  @Test("an alias bomb is refused before it is expanded, also as a key")
  func bombs() {
    let words = "more than 16 aliases (*name); write the text out"
    #expect(Self.mistake(Self.bomb) == "w/workshop.yaml:3:45: \(words)")
    let keys = "a: &a x\n" + String(repeating: "? *a\n: x\n", count: 17)
    #expect(Self.mistake(keys) == "w/workshop.yaml:34:3: \(words)")
    let chain = (1...40).map { "b\($0): &b\($0) [*b\($0 - 1), *b\($0 - 1)]\n" }.joined()
    #expect(Self.mistake("b0: &b0 x\n" + chain) == "w/workshop.yaml:10:10: \(words)")
  }

  @Test("a few aliases that multiply a large list stop at the limit of nodes")
  func multiplied() {
    let list = Array(repeating: "x", count: 20_000).joined(separator: ",")
    let text = "id: &a [\(list)]\nb: &b [*a,*a,*a,*a]\nc: [*b,*b,*b,*b]\n"
    #expect(Self.mistake(text).hasSuffix("more than 100000 keys and values"))
  }

  @Test("an alias used with measure is read")
  func alias() {
    let (plan, mistakes) = WorkshopFixture.read { text in
      text.replacing("objectives: [O1]", with: "objectives: &first [O1]", maxReplacements: 1)
        .replacing("objectives: [O2]", with: "objectives: *first", maxReplacements: 1)
    }
    #expect(mistakes.map(\.description) == [])
    #expect(plan?.item("practice")?.objectives == ["O1"])
  }

  @Test("asterisks and ampersands in prose are no aliases")
  func prose() {
    let prose = String(repeating: "*R* and R&D, ", count: 100)
    let (plan, _) = WorkshopFixture.read {
      $0.replacing("say: Good morning.", with: "say: Good *x* morning. \(prose)")
    }
    #expect(plan?.item("welcome")?.say.hasPrefix("Good *x* morning. *R* and R&D") == true)
  }

  @Test(
    "depth and size have an end",
    arguments: [
      (String(repeating: "[", count: 100) + String(repeating: "]", count: 100), "deeper than 64"),
      (String(repeating: "- ", count: 5000) + "x", "deeper than 64"),
      (String(repeating: "[", count: 200_000), "deeper than 64"),
      (String(repeating: "{a: ", count: 5000), "deeper than 64"),
      (String(repeating: "? ", count: 100_000), "deeper than 64"),
      (String(repeating: "#", count: 4 * 1024 * 1024 + 1), "larger than 4 MB"),
      ("[" + String(repeating: "x,", count: 100_001) + "]", "more than 100000"),
    ])
  func limits(text: String, words: String) {
    let mistake = Self.mistake(text)
    #expect(mistake.contains(words), "\(mistake.prefix(300))")
  }

  @Test("a list that is deep only because of its aliases is as deep as if it were written out")
  func deepAliases() {
    let nest = { (inside: String) in
      String(repeating: "[", count: 30) + inside + String(repeating: "]", count: 30)
    }
    let text = "a: &a \(nest("x"))\nb: &b \(nest("*a"))\nc: \(nest("*b"))\n"
    #expect(Self.mistake(text) == "w/workshop.yaml:3:34: nested deeper than 64 levels")
  }

  @Test("thousands of %TAG lines, which libyaml compares pair by pair, are refused at once")
  func directives() {
    let text = (1...200_000).map { "%TAG !t\($0)! x\n" }.joined() + "---\na: b\n"
    #expect(Self.mistake(text).hasSuffix("more than 16 lines that begin with %TAG; delete them"))
  }

  @Test("a file that lies nowhere, and a folder without a workshop, are told")
  func places() {
    let allowed = "workshop.yaml, scenarios/*.yaml, activities/*.yaml, tests/*.yaml, surveys/*.yaml"
    #expect(
      Self.mistakes([("w/notes/x.yaml", "a: 1")]) == [
        "w/notes/x.yaml:1:1: this file has no place in a workshop: \(allowed)",
        "workshop.yaml:1:1: there is no workshop.yaml",
      ])
    #expect(Self.mistakes([]) == ["workshop.yaml:1:1: there is no workshop.yaml"])
  }

  @Test("all mistakes of all files come at once, in the order of the files")
  func allAtOnce() {
    let texts = Self.mistakes([
      ("w/tests/t.yaml", "id: t\ntitle: [\nmoment: pre\n"),
      ("w/scenarios/s.yaml", "id: s\ntitle: S\nchannel: fax\nintensity: 9\n"),
      ("w/workshop.yaml", "id: w\ntitel: W\nminutes: 5\nminutes: 6\nframework: F\nagenda: x\n"),
    ])
    #expect(
      texts.map { String($0.prefix { $0 != " " }) } == [
        "w/workshop.yaml:2:1:", "w/workshop.yaml:4:1:", "w/workshop.yaml:6:9:",
        "w/scenarios/s.yaml:3:10:", "w/scenarios/s.yaml:4:12:", "w/tests/t.yaml:4:1:",
      ])
  }

  @Test("what an unreadable file would have named is not called missing")
  func unread() {
    let (_, mistakes) = WorkshopFixture.read("post.yaml") { _ in "id: [" }
    #expect(mistakes.map(\.file) == ["Workshops/calm-calls/tests/post.yaml"])
    let (_, others) = WorkshopFixture.read { _ in "id: \"" }
    #expect(others.map(\.file) == ["Workshops/calm-calls/workshop.yaml"])
  }
}
