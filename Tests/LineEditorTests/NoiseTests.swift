import Glibc
import TerminalKit
import TestKit
import Testing

/// Random bytes in small windows: libedit's own commands must not take the process down.
@Suite(.serialized) struct NoiseTests {
  private static let steps = getenv("EDITOR_FUZZ_STEPS").flatMap { Int(String(cString: $0)) } ?? 300

  @Test(
    "After any keys Ctrl-C leads back to a line that works",
    arguments: [nil, "bind -e\n", "bind -v\n"])
  func noise(editrc: String?) throws {
    let seed = UInt64.random(in: 0...UInt64.max)
    var dice = SplitMix64(seed: seed)
    let folder = try TemporaryFolder()
    if let editrc { try Disk.write(editrc, to: folder.file(".editrc")) }
    let demo = try DemoSession(columns: 20, rows: 5, environment: ["HOME": folder.path])
    for _ in 0..<Self.steps {
      demo.terminal.send(noise(&dice))
      demo.terminal.readWhatIsThere()
    }
    try answers(demo, seed)
  }

  /// Keys that keep the console open: no Ctrl-D, and nothing that begins a paste without an end.
  private func noise(_ dice: inout SplitMix64) -> [UInt8] {
    let texts = [
      "é", "李", "e\u{301}", "\t", "\u{12}", "\u{1b}[A", "\u{1b}[B", "\u{1f}", "\"", "\r",
    ]
    switch Int.random(in: 0..<6, using: &dice) {
    case 0: return [UInt8.random(in: 0...255, using: &dice)].filter { $0 != 4 }
    case 1: return [0x1b, UInt8.random(in: 0x20..<0x5b, using: &dice)].filter { $0 != 0x4f }
    case 2: return Array("note ".utf8)
    case 3: return Array(String(repeating: "x", count: 30).utf8)
    case 4: return Array("\u{1b}[200~several\rrows 李雷\r\u{1b}[201~".utf8)
    default: return Array((texts.randomElement(using: &dice) ?? "").utf8)
    }
  }

  /// Interrupts whatever is half done until a line comes through.
  private func answers(_ demo: DemoSession, _ seed: UInt64) throws {
    for attempt in 1...5 {
      demo.send("\u{3}")
      try demo.terminal.wait("a line of its own, seed \(seed)") { session in
        session.modes?.isRaw == true || session.exit != nil
      }
      demo.send("alive \(attempt)\r")
      do {
        return try demo.terminal.wait("an answer", seconds: 10) {
          $0.rawText.contains("GOT[alive")
        }
      } catch {
        continue
      }
    }
    let state =
      "exit \(String(describing: demo.terminal.exit)), raw \(demo.terminal.modes?.isRaw == true)"
    Issue.record("no line came through; seed \(seed), \(state)\n\(demo.screen.text)")
  }

  @Test("A line with many more rows than the window is edited at its end and its start")
  func longerThanTheWindow() throws {
    let demo = try DemoSession(columns: 20, rows: 5)
    let rows = (1...60).map { "row \($0) 李雷李雷" }
    demo.send("\u{1b}[200~" + rows.joined(separator: "\r") + "\u{1b}[201~")
    try demo.terminal.wait(for: "row 60")
    demo.send("!\u{1b}[A\u{1b}[A?\u{5}\r")
    try demo.terminal.wait("the whole line") { $0.rawText.contains("row 60 李雷李雷!]") }
    #expect(demo.terminal.rawText.contains("GOT[row 1 李雷李雷|row 2"))
  }

  @Test("A line outgrows the rows with which libedit began: typed, pasted, yanked and recalled")
  func outgrown() throws {
    let demo = try DemoSession(columns: 132, rows: 40)
    let typed = String(repeating: "word ", count: 80)
    demo.send(typed)
    try demo.terminal.wait("all of it") { $0.screen.text.contains("word word") }
    demo.send("\u{1}\u{b}\u{19}\u{19}end\r")  // to the start, kill, yank twice
    try demo.terminal.wait("both halves") { $0.rawText.contains("GOT[\(typed)\(typed)end]") }
    let rows = Array(repeating: "row 李雷", count: 30).joined(separator: "|")
    demo.send("\u{1b}[200~" + rows.replacing("|", with: "\r") + "\u{1b}[201~\r")
    try demo.terminal.wait("all rows") { $0.rawText.contains("GOT[\(rows)]") }
    demo.send("\u{1b}[A!\r")
    try demo.terminal.wait("the rows again") { $0.rawText.contains("GOT[\(rows)!]") }
  }

  @Test("A paste that is too long to be drawn is held: Enter takes it as it came")
  func enormousPaste() throws {
    let demo = try DemoSession(columns: 100)
    let rows = (1...640).map { "row \($0)" }
    let paste = "\u{1b}[200~" + rows.joined(separator: "\r") + "\u{1b}[201~"
    demo.send(paste)
    try demo.terminal.wait(for: "[640 lines] is too long to be shown")
    try demo.terminal.wait(for: "❯ [640 lines]")
    demo.send("\u{3}")
    try demo.waitForPrompt()
    demo.send("a " + paste + " b\r")
    let taken = "GOT[a \(rows.joined(separator: "|")) b]"
    try demo.terminal.wait("all rows") { $0.rawText.contains(taken) }
  }
}
