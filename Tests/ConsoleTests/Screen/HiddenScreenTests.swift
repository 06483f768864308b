import Desk
import LineEditor
import Plans
import Testing
import Workshop

@testable import Console

@Suite("The poster of a hidden screen")
struct PosterTests {
  @Test("Figures are five rows of the same width")
  func figures() throws {
    let rows = try #require(BigFigures.rows("12:34", columns: 40))
    #expect(rows.count == 5)
    #expect(rows[0] == "  █    █████     █████  █   █")
    #expect(Set(BigFigures.rows("0123456789", columns: 80)?.map(\.count) ?? []).count == 1)
  }

  @Test("Figures that do not fit or cannot be drawn are left to plain text")
  func noFigures() {
    #expect(BigFigures.rows("120:00", columns: 39)?.map(\.count) == [36, 36, 36, 36, 36])
    #expect(BigFigures.rows("120:00", columns: 30) == nil)
    #expect(BigFigures.rows("→", columns: 80) == nil)
  }

  @Test(
    "Says the item, large where there is room, and never less than nothing left",
    arguments: [
      (["at 09:04 go"], 80, 24, "W E L C O M E", "█   █", 9),
      (["at 09:04 go"], 12, 24, "Welcome", "10:00", 5),
      (["at 09:04 go"], 80, 11, "W E L C O M E", "10:00", 5),
      (["at 09:00 go", "at 09:12 roll"], 80, 9, "W E L C O M E", "0:00", 5),
      ([], 80, 9, "D O O R S", "60:00", 5),
    ] as [([String], Int, Int, String, String, Int)])
  func rows(
    _ lines: [String], _ columns: Int, _ rows: Int, _ title: String, _ time: String, _ count: Int
  ) throws {
    let desk = try ExampleSession().desk()
    let interpreter = Interpreter(desk: desk, surroundings: AnswerContext(isManual: true))
    for line in lines { _ = interpreter.answer(line) }
    let poster = HiddenScreen.rows(desk.situation, status: "done", columns: columns, rows: rows)
      .map { $0.map(\.text).joined() }
    #expect(poster.count == count)
    #expect(poster.first == title)
    #expect(poster[count == 9 ? 3 : 2].contains(time))
    #expect(poster.last == "done")
  }
}
