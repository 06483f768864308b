import Glibc
import TerminalKit
import TestKit
import Testing

/// Random keys, ticks, alerts and resizes against a model of the line.
///
/// `make fuzz` makes it longer; EDITOR_FUZZ_STEPS says how long, EDITOR_FUZZ_SEED repeats a run.
@Suite(.serialized) struct FuzzTests {
  /// The line as somebody typing would think of it.
  struct Model {
    var line: [Character] = []
    var cursor = 0

    mutating func type(_ character: Character) {
      line.insert(character, at: cursor)
      cursor += 1
    }

    mutating func backspace() {
      guard cursor > 0 else { return }
      cursor -= 1
      line.remove(at: cursor)
    }

    mutating func delete() {
      if cursor < line.count { line.remove(at: cursor) }
    }

    /// The rows behind the prompt at a width, and where the cursor stands.
    func layout(columns: Int) -> (rows: [String], row: Int, column: Int) {
      var rows = [""]
      var width = 0
      var place: (Int, Int)?
      // The cursor behind the last character needs a place of its own.
      let end: [Character] = cursor == line.count ? [" "] : []
      for (number, character) in (Array("demo ❯ ") + line + end).enumerated() {
        let size = "李雷😀".contains(character) ? 2 : 1
        if width + size > columns {
          rows.append("")
          width = 0
        }
        if number == cursor + 7 { place = (rows.count - 1, width) }
        rows[rows.count - 1].append(character)
        width += size
      }
      let trimmed = rows.map { row in String(row.reversed().drop { $0 == " " }.reversed()) }
      return (trimmed, place?.0 ?? 0, place?.1 ?? 0)
    }
  }

  private static let steps = getenv("EDITOR_FUZZ_STEPS").flatMap { Int(String(cString: $0)) } ?? 60
  private static let seed =
    getenv("EDITOR_FUZZ_SEED").flatMap { UInt64(String(cString: $0)) }
    ?? UInt64.random(in: 0...UInt64.max)

  @Test("The screen is what the model says after every step", arguments: [25, 33, 48, 80, 132])
  func screen(columns: Int) throws {
    if columns == 25 { print("EDITOR_FUZZ_SEED=\(Self.seed), \(Self.steps) steps at each width") }
    var dice = SplitMix64(seed: Self.seed &+ UInt64(columns))
    let demo = try DemoSession(columns: columns)
    var model = Model()
    var width = columns
    for step in 0..<Self.steps {
      let seen = demo.terminal.raw.count
      let action = Int.random(in: 0..<22, using: &dice)
      if action == 21 {
        let others = [25, 33, 48, 80, 132].filter { $0 != width }  // the same size is no event
        width = others.randomElement(using: &dice) ?? width
        demo.terminal.resize(columns: width, rows: 24)
      } else {
        act(action, step, demo, &model, &dice)
      }
      if action == 20 {
        try demo.terminal.wait("the alert of step \(step), seed \(Self.seed)") {
          $0.screen.lines.contains("── number \(step)")
        }
      }
      try expect(model, on: demo, width: width, after: action == 21 ? seen : -1, step: step)
    }
    demo.send("\r")
    try demo.terminal.wait("the line, seed \(Self.seed)") {
      $0.rawText.contains("GOT[\(String(model.line))]")
    }
    #expect(demo.screen.unknown == [], "seed \(Self.seed)")
  }

  private func act(
    _ action: Int, _ step: Int, _ demo: DemoSession, _ model: inout Model, _ dice: inout SplitMix64
  ) {
    switch action {
    case 0..<8 where model.line.count < 150:
      let character: Character = "aé李雷😀 z".randomElement(using: &dice) ?? "a"
      demo.send(String(character))
      model.type(character)
    case 8..<11:
      demo.send("\u{1b}[D")
      model.cursor = max(0, model.cursor - 1)
    case 11:
      demo.send("\u{1b}[C")
      model.cursor = min(model.line.count, model.cursor + 1)
    case 12:
      demo.send("\u{7f}")
      model.backspace()
    case 13:
      demo.send("\u{1b}[3~")
      model.delete()
    case 14:
      demo.send("\u{1b}[H")
      model.cursor = 0
    case 15:
      demo.send("\u{1b}[F")
      model.cursor = model.line.count
    case 16: paste(demo, &model)
    case 17:
      demo.send("\u{b}")
      model.line.removeSubrange(model.cursor...)
    case 18 where step % 4 == 0:
      demo.send("\u{15}")
      model.line.removeSubrange(..<model.cursor)
      model.cursor = 0
    case 18, 19: demo.tell("now \(step)000")
    default: demo.tell("alert number \(step)")
    }
  }

  private func paste(_ demo: DemoSession, _ model: inout Model) {
    guard model.line.count < 100 else { return }
    demo.send("\u{1b}[200~note 李雷, twenty-nine columns\u{1b}[201~")
    for character in "note 李雷, twenty-nine columns" { model.type(character) }
  }

  private func expect(
    _ model: Model, on demo: DemoSession, width: Int, after seen: Int, step: Int
  ) throws {
    let (rows, row, column) = model.layout(columns: width)
    try demo.terminal.wait("the model's screen (seed \(Self.seed), step \(step)): \(rows)") {
      let top = $0.screen.row - row
      guard $0.raw.count > seen, top >= 0, $0.screen.column == column else { return false }
      let shown = Array($0.screen.lines.dropFirst(top))
      return shown[0].hasPrefix(rows[0])
        && shown.dropFirst().prefix(rows.count - 1).elementsEqual(rows.dropFirst())
        && shown.dropFirst(rows.count).allSatisfy(\.isEmpty)
    }
  }
}
