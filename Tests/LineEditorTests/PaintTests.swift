import TerminalKit
import TestKit
import Testing

@testable import LineEditor

/// Paints frames over each other on a screen and compares with painting them afresh.
@Suite struct PaintTests {
  private static let pieces = [
    "a", "note ", "é", "e\u{301}", "李雷", "😀", "👩‍👩‍👧‍👦", "🇳🇱", "\n", "\u{1b}", "x",
  ]

  private func randomScene(columns: Int, _ dice: inout SplitMix64) -> Scene {
    var scene = Scene()
    scene.prompt = [Span("09:14 ", .bold), Span("Break ❯ ")]
    scene.continuation = [Span("… ")]
    let count = Int.random(in: 0...30, using: &dice)
    let line = (0..<count).map { _ in Self.pieces.randomElement(using: &dice) ?? "" }.joined()
    scene.line = [Span(line, Bool.random(using: &dice) ? .red : .plain)]
    scene.cursor = Int.random(in: 0...line.count, using: &dice)
    scene.right =
      Bool.random(using: &dice) ? [Span("\(Int.random(in: 0...9, using: &dice)):00 +3m")] : []
    let menu = Int.random(in: 0...3, using: &dice)
    scene.below = (0..<menu).map { [Span("candidate \($0)", .cyan), Span("  李 why")] }
    scene.columns = columns
    scene.rows = 12
    return scene
  }

  @Test(
    "Painting the difference shows the same as painting afresh",
    arguments: [20, 25, 33, 48, 80, 132])
  func differences(columns: Int) {
    let seed = UInt64.random(in: 0...UInt64.max)
    var dice = SplitMix64(seed: seed)
    var screen = Screen(columns: columns, rows: 12)
    var old: Frame?
    for step in 0..<200 {
      let frame = Frame(randomScene(columns: columns, &dice))
      screen.feed(frame.paint(over: old).utf8)
      var fresh = Screen(columns: columns, rows: 12)
      fresh.feed(frame.paint(over: nil).utf8)
      let top = screen.row - frame.cursor.row
      let shown = Array(screen.lines.dropFirst(top).prefix(frame.rows.count))
      #expect(
        shown == Array(fresh.lines.prefix(frame.rows.count))
          && screen.lines.dropFirst(top + frame.rows.count).allSatisfy(\.isEmpty)
          && screen.column == fresh.column && screen.unknown.isEmpty,
        "seed \(seed), step \(step)")
      old = frame
    }
  }

  @Test(
    "Only what changed is sent: a letter, a second of the clock, never the whole row",
    arguments: [
      ("here an", "here ana", "4:59", "4:59", "a"), ("here ana", "here an", "4:59", "4:59", " "),
      ("here", "here", "4:59", "4:58", "8"),
    ])
  func fewBytes(_ old: String, _ new: String, _ clock: String, _ next: String, _ sent: String) {
    func frame(_ line: String, _ clock: String) -> Frame {
      var scene = Scene()
      scene.prompt = [Span("11:24 Role play A ❯ ", .bold)]
      scene.line = [Span(line)]
      scene.cursor = line.count
      scene.right = [Span(clock, .yellow), Span("  23/24")]
      return Frame(scene)
    }
    let bytes = frame(new, next).paint(over: frame(old, clock))
    #expect(!bytes.contains("Role") && !bytes.contains("here"), "\(bytes.debugDescription)")
    #expect(bytes.contains(sent) && bytes.utf8.count < 40, "\(bytes.debugDescription)")
  }

  @Test("Erasing a frame leaves what stood above it", arguments: [20, 33, 80])
  func erasing(columns: Int) {
    let seed = UInt64.random(in: 0...UInt64.max)
    var dice = SplitMix64(seed: seed)
    for step in 0..<100 {
      var screen = Screen(columns: columns, rows: 20)
      screen.feed("above\r\n".utf8)
      let frame = Frame(randomScene(columns: columns, &dice))
      screen.feed(frame.paint(over: nil).utf8)
      screen.feed(frame.erased().utf8)
      #expect(screen.text == "above" && screen.row == 1, "seed \(seed), step \(step)")
    }
  }

  @Test(
    "After a resize a frame is erased to its first row, on terminals of both kinds",
    arguments: [(80, 20), (80, 33), (33, 80), (48, 25)], [true, false])
  func resizing(_ widths: (Int, Int), reflows: Bool) {
    let seed = UInt64.random(in: 0...UInt64.max)
    var dice = SplitMix64(seed: seed)
    for step in 0..<100 {
      var scene = randomScene(columns: widths.0, &dice)
      scene.line = [Span(String(repeating: "note ", count: Int.random(in: 0...30, using: &dice)))]
      scene.cursor = Int.random(in: 0...scene.line.text.count, using: &dice)
      let frame = Frame(scene)
      var screen = Screen(columns: widths.0, rows: 40)
      screen.feed("above\r\n".utf8)
      screen.feed(frame.paint(over: nil).utf8)
      screen.resize(columns: widths.1, rows: 40, reflow: reflows)
      screen.feed(frame.erased(reflowedTo: reflows ? widths.1 : nil).utf8)
      #expect(screen.text == "above" && screen.row == 1, "seed \(seed), step \(step)")
    }
  }
}
