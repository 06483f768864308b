import TerminalKit
import Testing

/// What changes on the screen while nobody presses a key.
///
/// The clock is the test's own.
@Suite(.serialized) struct LivingScreenTests {
  @Test("The clock ticks while the cursor stays in the middle of a line")
  func ticking() throws {
    let demo = try DemoSession()
    try demo.type("note Zoë 李雷")
    demo.send("\u{1b}[D\u{1b}[D")
    try demo.wait(line: "demo ❯ note Zoë 李雷", column: 16)
    #expect(demo.screen.cursorLine.hasSuffix("Icebreaker 5:00"))
    for (now, shown) in [(1000, "4:59"), (2000, "4:58"), (61_000, "3:59")] {
      demo.tell("now \(now)")
      try demo.terminal.wait(for: "Icebreaker \(shown)")
      #expect(demo.screen.column == 16)
      #expect(demo.screen.cursorLine.hasPrefix("demo ❯ note Zoë 李雷"))
    }
    demo.send("x\r")
    try demo.terminal.wait(for: "GOT[note Zoë x李雷]")
  }

  @Test("It ticks over a wrapped line, in a search and under a menu")
  func tickingEverywhere() throws {
    let demo = try DemoSession(columns: 40)
    demo.send("here\r")
    try demo.terminal.wait(for: "GOT[here]")
    try demo.waitForPrompt()
    demo.send("\u{12}her")
    try demo.terminal.wait(for: "history ‘her’ here")
    demo.tell("now 1000")
    try demo.terminal.wait(for: "4:59")
    #expect(demo.screen.cursorLine.hasPrefix("history ‘her’ here"))
    demo.send("\u{3}a\t")
    try demo.terminal.wait(for: "alias")
    demo.tell("now 2000")
    try demo.terminal.wait(for: "4:58")
    #expect(demo.screen.text.contains("alias"))
    demo.send("\u{15}" + String(repeating: "long ", count: 20))
    // 7 columns of prompt and 100 of text, at 40 columns.
    try demo.terminal.wait("three rows") {
      !$0.screen.text.contains("4:58") && $0.screen.column == 27
    }
    let (row, column) = (demo.screen.row, demo.screen.column)
    demo.tell("now 3000")
    demo.tell("alert over a wrapped line")
    try demo.terminal.wait(for: "── over a wrapped line")
    #expect(demo.screen.column == column && demo.screen.row == row + 1)
    demo.send("\r")
    try demo.terminal.wait("the whole line") {
      $0.rawText.contains("GOT[\(String(repeating: "long ", count: 20))]")
    }
  }

  @Test("An alert stands above a half-typed line, which stays as it was")
  func alerts() throws {
    let demo = try DemoSession()
    try demo.type("note half")
    demo.send("\u{1b}[D")
    try demo.wait(line: "demo ❯ note half", column: 15)
    demo.tell("alert 2 minutes left")
    try demo.terminal.wait(for: "── 2 minutes left")
    try demo.wait(line: "demo ❯ note half", column: 15)
    #expect(demo.screen.lines[0] == "── 2 minutes left")
    #expect(demo.screen.lines[1].hasPrefix("demo ❯ note half"))
    #expect(demo.screen.bells == 0)
    demo.send("X\r")
    try demo.terminal.wait(for: "GOT[note halXf]")
  }

  @Test("An alert at the bottom of the screen scrolls, and the line goes along")
  func alertAtBottom() throws {
    let demo = try DemoSession(columns: 40, rows: 5)
    demo.send(String(repeating: "wide 李 ", count: 12))
    // 7 columns of prompt and 96 of text, at 40 columns.
    try demo.terminal.wait("the wrapped line") { $0.screen.row == 2 && $0.screen.column == 23 }
    for number in 1...6 { demo.tell("alert number \(number)") }
    try demo.terminal.wait("the last alert above the line") {
      $0.screen.text.contains("── number 6")
        && $0.screen.lines.filter { $0.hasPrefix("demo ❯") }.count == 1
    }
    #expect(demo.screen.scrollback.contains("── number 3"))
  }

  @Test("What an alert brings from outside cannot steer the terminal")
  func hostileAlert() throws {
    let demo = try DemoSession()
    demo.tell("alert Eve\u{1b}[2J\u{9b}31m\u{202e}\u{7}")
    try demo.terminal.wait(for: "── Eve␛[2J\u{fffd}31m\u{fffd}␇")
    #expect(demo.screen.unknown == [] && demo.screen.bells == 0)
  }

  @Test("The right prompt yields to typing and comes back")
  func rightPrompt() throws {
    let demo = try DemoSession(columns: 40)
    try demo.type("note")
    #expect(demo.screen.cursorLine.hasSuffix("5:00"))
    demo.send(" twelve more")
    try demo.terminal.wait("the right prompt to yield") { !$0.screen.text.contains("5:00") }
    demo.send("\u{15}")
    try demo.terminal.wait(for: "5:00")
  }

  @Test(
    "After a resize the line stands where it was, on terminals that wrap again and those that cut",
    arguments: [true, false])
  func resizing(reflows: Bool) throws {
    let demo = try DemoSession(environment: reflows ? [:] : ["XTERM_VERSION": "XTerm(379)"])
    demo.tell("alert above")
    try demo.terminal.wait(for: "── above")
    let line = "note " + String(repeating: "李雷 ab ", count: 15)
    demo.send(line)
    // 7 columns of prompt and 125 of text, below the alert.
    try demo.terminal.wait("two rows") { $0.screen.row == 2 && $0.screen.column == 52 }
    for columns in [40, 20, 25, 33, 120, 80] {
      let seen = demo.terminal.raw.count
      demo.terminal.resize(columns: columns, rows: 24, reflow: reflows)
      let rows = wrapped("demo ❯ " + line, at: columns)
      try demo.terminal.wait("the line at \(columns) columns") {
        // The terminal alone may show the same rows: wait for the editor to have drawn.
        $0.raw.count > seen && Array($0.screen.lines.dropFirst().prefix(rows.count)) == rows
          && $0.screen.lines.dropFirst(1 + rows.count).allSatisfy(\.isEmpty)
      }
      #expect(demo.screen.lines[0] == "── above")
    }
    demo.send("\r")
    try demo.terminal.wait("the whole line") { $0.rawText.contains("GOT[\(line)]") }
  }

  /// The rows of a text, without their trailing spaces.
  private func wrapped(_ text: String, at columns: Int) -> [String] {
    var rows = [""]
    var width = 0
    for character in text {
      let size = character.unicodeScalars.contains { $0.value > 0x2fff } ? 2 : 1
      if width + size > columns {
        rows.append("")
        width = 0
      }
      rows[rows.count - 1].append(character)
      width += size
    }
    return rows.map { row in String(row.reversed().drop { $0 == " " }.reversed()) }
  }

  @Test("The title follows the clock and the terminal is asked to keep its own")
  func title() throws {
    let demo = try DemoSession()
    #expect(!demo.terminal.rawText.contains("\u{1b}]2;"))
    demo.tell("title 4:59 left")
    try demo.terminal.wait("the title") { $0.screen.title == "4:59 left" }
    demo.send("\u{4}")
    #expect(try demo.terminal.waitForExit() == .status(0))
    #expect(demo.terminal.rawText.contains("\u{1b}[22;2t"))
    #expect(demo.terminal.rawText.contains("\u{1b}[23;2t"))
  }

  @Test("NO_COLOR means not one colour")
  func noColour() throws {
    let demo = try DemoSession(environment: ["NO_COLOR": "1"])
    demo.send("a\t\u{12}x\u{3}\r")
    demo.tell("alert plain")
    try demo.terminal.wait(for: "── plain")
    try demo.terminal.wait(for: "GOT[a]")
    #expect(demo.terminal.rawText.firstMatch(of: /\u{1b}\[[0-9;]*m/) == nil)
  }
}
