import Desk
import LineEditor
import Testing

@testable import Console

@Suite("The prompt")
struct PromptTests {
  /// The situation after some lines typed in a fresh session.
  private func sides(
    after lines: [String], columns: Int = 80, mode: Prompt.Mode = .live
  ) throws -> (left: String, right: [Span]) {
    let session = try ExampleSession()
    let desk = try session.desk()
    let interpreter = Interpreter(desk: desk, surroundings: AnswerContext(isManual: true))
    for line in lines { _ = interpreter.answer(line) }
    let situation = desk.situation
    let left = Prompt.left(situation, columns: columns, mode: mode)
    let right = Prompt.right(situation, columns: columns, mode: mode)
    return (left.map(\.text).joined(), right)
  }

  private static let playing = [
    "at 08:45 here all", "at 10:44 goto role-play-a", "groups 3 role-play-a", "at 10:52 round open",
    "at 10:59:08 status",
  ]

  @Test(
    "Says where the session is",
    arguments: [
      ([], "08:00 doors ❯ ", "60:00  +0m  0/24  →13:00"),
      (["at 09:05 here ana"], "09:05 doors ❯ ", "-5:00  +5m  1/24  →13:00"),
      (["at 09:00 go"], "09:00 Welcome ❯ ", "10:00  +0m  0/24  →13:00"),
      (["at 09:00 go", "at 09:12 roll"], "09:12 Welcome ❯ ", "-2:00  +2m  0/24  →13:00"),
      (["at 08:30 go"], "08:30 Welcome ❯ ", "10:00  -30m  0/24  →12:30"),
      (playing, "10:59 Role play A · R1 play ❯ ", "0:52  +17m  24/24  →13:17!"),
      (["at 09:00 go", "hold"], "09:00 Welcome · hold ❯ ", "10:00  +0m  0/24  →13:00"),
      (
        ["at 12:55 goto buffer", "at 12:58 n"], "12:58 over ❯ ", "-2m  0/24  →12:58"
      ),
      (["close anyway"], "08:00 closed ❯ ", ""),
    ] as [([String], String, String)])
  func texts(_ lines: [String], _ left: String, _ right: String) throws {
    let sides = try sides(after: lines)
    #expect(sides.left == left)
    #expect(sides.right.map(\.text).joined() == right)
  }

  @Test("Has colour only when it matters")
  func colour() throws {
    #expect(try sides(after: ["at 09:01 go"]).right.allSatisfy { $0.style == .plain })
    let late = try sides(after: ["at 09:02 go"]).right
    #expect(late.filter { $0.style != .plain } == [Span("+2m", .yellow)])
    let danger = try sides(after: ["at 09:06 go"]).right
    #expect(danger.contains(Span("→13:06!", .red)))
  }

  @Test(
    "The time left is yellow from a fifth of the item or phase on, red from a twentieth",
    arguments: [
      (["at 09:00 go", "at 09:07:59 roll"], "2:01", Style.plain),
      (["at 09:00 go", "at 09:08:00 roll"], "2:00", .yellow),
      (["at 09:00 go", "at 09:09:29 roll"], "0:31", .yellow),
      (["at 09:00 go", "at 09:09:30 roll"], "0:30", .red),
      (["at 09:00 go", "at 09:12 roll"], "-2:00", .red),
      (["at 08:59:50 roll"], "0:10", .plain),
      (playing, "0:52", .yellow),
    ] as [([String], String, Style)])
  func urgency(_ lines: [String], _ text: String, _ style: Style) throws {
    #expect(try sides(after: lines).right.first == Span(text, style))
  }

  @Test(
    "The window's title says what the first look at the prompt says",
    arguments: [
      ([], "60:00 doors"), (["at 09:01 go"], "10:00 Welcome"),
      (playing, "0:52 Role play A · R1 play"), (["close anyway"], "lectern"),
    ] as [([String], String)])
  func title(_ lines: [String], _ title: String) throws {
    let desk = try ExampleSession().desk()
    let interpreter = Interpreter(desk: desk, surroundings: AnswerContext(isManual: true))
    for line in lines { _ = interpreter.answer(line) }
    #expect(Prompt.title(desk.situation) == title)
  }

  @Test(
    "Gives up what matters least on a narrow screen",
    arguments: [
      (60, "10:59 Role play A · R1 play ❯ ", "0:52  →13:17!"),
      (70, "10:59 Role play A · R1 play ❯ ", "0:52  +17m  →13:17!"),
      (50, "10:59 R1 play ❯ ", "0:52  →13:17!"),
      (40, "10:59 R1 play ❯ ", "0:52"),
      (20, "10:59 R1 play ❯ ", ""),
    ])
  func narrow(_ columns: Int, _ left: String, _ right: String) throws {
    let sides = try sides(after: Self.playing, columns: columns)
    #expect(sides.left == left)
    #expect(sides.right.map(\.text).joined() == right)
  }

  @Test("Leaves room for typing at every width, and says round and phase", arguments: 20...80)
  func everyWidth(_ columns: Int) throws {
    for mode in [Prompt.Mode.live, .review, .rehearsal] {
      let sides = try sides(after: Self.playing, columns: columns, mode: mode)
      let (left, right) = (sides.left, sides.right.map(\.text).joined())
      #expect(left.contains("R1 play"))
      #expect(ColumnWidth.of(left) < columns)
      #expect(right.isEmpty || ColumnWidth.of(left + right) + 4 < columns)
      #expect(mode == .live || left.hasPrefix("R"))
    }
  }

  @Test("Says that nothing can be changed")
  func reading() throws {
    #expect(try sides(after: [], mode: .review).left == "READ ONLY 08:00 doors ❯ ")
    #expect(try sides(after: [], columns: 30, mode: .review).left == "RO 08:00 doors ❯ ")
    #expect(try sides(after: [], mode: .rehearsal).left == "REHEARSAL 08:00 doors ❯ ")
  }
}
