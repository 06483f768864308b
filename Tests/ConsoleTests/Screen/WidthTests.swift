import LineEditor
import TestKit
import Testing

@testable import Console

@Suite("No word is lost at any width")
struct WidthTests {
  private static let widths = [20, 26, 33, 40, 47, 60, 79, 80, 100, 132, 200]

  /// The characters of lines in order of their codes, without blanks and what bars are drawn with.
  private static func letters(_ lines: [String]) -> [Character] {
    let bars = Set("█▏▎▍▌▋▊▉╷╵│·░▒▓▁▂▃▄▅▆▇─┄")
    return lines.joined().filter { !$0.isWhitespace && !bars.contains($0) }.sorted()
  }

  /// Whether a line fits, or nothing but one word of it does not.
  private static func fits(_ line: String, _ columns: Int) -> Bool {
    ColumnWidth.of(line) < columns || line.split(separator: " ").count == 1
  }

  /// A morning with something in every table, answered at any width.
  private static func morning() throws -> Interpreter {
    let session = try ExampleSession()
    let interpreter = try session.console()
    for line in [
      "at 08:40 here all -zoe", "at 08:50 walkin Maximiliane Featherstonehaugh", "at 09:00 go",
      "at 09:05 lost 3", "at 09:20 topic \"refund after the third broken promise\" 5 9",
      "at 09:40 goto role-play-a", "at 09:41 groups 3", "at 09:42 round open", "at 09:45 in 1",
      "at 09:46 s 4 4 3 4 2 g3 \"let her finish\"", "at 09:47 note 2 \"asked for a break\"",
      "at 09:48 test post 1 8", "at 09:49 park \"what if the customer hangs up\"",
    ] { #expect(!interpreter.answer(line).lines.isEmpty, "\(line)") }
    return interpreter
  }

  @Test(
    "Tables say the same on every screen",
    arguments: [
      "log 40", "scores", "scores 1", "measures", "unscored", "topic", "test", "survey", "inbox",
      "roll items", "roll forecast", "measures surveys", "agreement",
    ])
  func tables(line: String) throws {
    let interpreter = try Self.morning()
    interpreter.surroundings.columns = 400
    let wide = interpreter.answer(line).lines
    for columns in Self.widths {
      interpreter.surroundings.columns = columns
      let answer = interpreter.answer(line).lines
      for text in answer where !text.hasPrefix("| ") {
        #expect(Self.fits(text, columns), "\(columns): \(text)")
      }
      #expect(Self.letters(answer) == Self.letters(wide), "\(line) at \(columns)")
    }
  }

  @Test("Help says the same on every screen")
  func help() throws {
    let interpreter = try Self.morning()
    let pages = Verb.all.map { "help \($0.name)" } + ["help now", "help at", "help keys", "help"]
    for page in pages {
      interpreter.surroundings.columns = 400
      let wide = interpreter.answer(page).lines
      for columns in Self.widths {
        interpreter.surroundings.columns = columns
        let answer = interpreter.answer(page).lines
        for text in answer { #expect(Self.fits(text, columns), "\(page) at \(columns): \(text)") }
        #expect(Self.letters(answer) == Self.letters(wide), "\(page) at \(columns)")
      }
    }
  }

  @Test("A table of any cells loses no word")
  func anyTable() {
    let fuzz = Fuzz("tables", usually: 60)
    var random = SplitMix64(seed: fuzz.seed)
    for _ in 0..<fuzz.count {
      let words = [
        "R1", "Ana", "Featherstonehaugh", "let", "her", "finish", "李", "12:40", "90.4 %",
      ]
      let sides: [Table.Side] = (0..<Int.random(in: 1...6, using: &random)).map { _ in
        Bool.random(using: &random) ? .left : .right
      }
      var table = Table(sides)
      var all: [String] = []
      for _ in 0..<Int.random(in: 1...5, using: &random) {
        let row = sides.map { _ in
          (0..<Int.random(in: 0...5, using: &random)).map { _ in
            words.randomElement(using: &random) ?? ""
          }.joined(separator: " ")
        }
        table.row(row)
        all += row
      }
      for columns in stride(from: 20, through: 120, by: 5) {
        let lines = table.lines(columns: columns)
        #expect(Self.letters(lines) == Self.letters(all))
        for line in lines { #expect(Self.fits(line, columns), "\(columns): \(line)") }
      }
    }
  }
}
