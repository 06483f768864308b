import LineEditor
import Testing

@testable import Console

@Suite("Two texts beside each other")
struct SideBySideTests {
  @Test("Both are wrapped in their half, and begin in the same lines")
  func halves() {
    let lines = SideBySide.lines(
      ["co-trainer 2", "no limit was said, and she was cut off twice"],
      ["faye 4", "offered two ways"], columns: 60)
    #expect(
      lines == [
        "co-trainer 2                   faye 4",
        "no limit was said, and she     offered two ways",
        "was cut off twice",
      ])
  }

  @Test(
    "Wide characters, emoji and words without an end keep the columns aligned and on the screen",
    arguments: [60, 61, 80, 132],
    [
      "彼女の話を最後まで聞いてから謝って二つの選択肢を示した", "👩🏽‍🏫 said 👍 and 👍 again, then 🇩🇪 and e\u{301}",
      "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft",
    ])
  func widths(_ columns: Int, text: String) {
    let lines = SideBySide.lines([text, "x"], [text, "y"], columns: columns)
    #expect(lines.allSatisfy { ColumnWidth.of($0) < columns })
    let width = (columns - 4) / 2
    for line in lines {
      let right = line.split(separator: "   ", maxSplits: 1).last.map(String.init) ?? ""
      #expect(ColumnWidth.of(right) <= width + 3)
    }
    #expect(lines.last == "x".padded(toColumns: width + 3) + "y")
  }

  @Test("A text that is missing leaves its half free")
  func missing() {
    #expect(SideBySide.lines(["bo 2"], ["cy 4", "why"], columns: 60).count == 2)
    #expect(SideBySide.lines([], [], columns: 60).isEmpty)
  }
}
