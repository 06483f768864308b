import TerminalKit
import Testing

@Suite("A hidden screen", .serialized)
struct HiddenScreenTests {
  private func hidden() throws -> (Shell, TerminalSession) {
    let shell = try Shell()
    let roster = shell.write("Name\nAna Ruiz\nBen Okafor\nAnders Holm\n", to: "roster.csv")
    _ = shell.lectern(
      "new", "customer-deescalation", "--cohort", "acme-3", "--roster", roster, "--zone", "UTC",
      "--at", Shell.thisMinute)
    let terminal = try shell.terminal("open", "acme-3")
    try terminal.wait(for: "❯")
    terminal.send("at -1 go\rhere ana\rnote ana \"canary\"\rhide\r")
    try terminal.wait("the poster") { $0.screen.text.hasPrefix("W E L C O M E\n\n█") }
    return (shell, terminal)
  }

  private func wait(_ status: String, _ terminal: TerminalSession) throws {
    try terminal.wait(for: "\n\(status)\n")
  }

  @Test("shows the item and its countdown; no typing, menu, suggestion, search or answer")
  func nothingPrivate() throws {
    let (shell, terminal) = try hidden()
    let start = terminal.raw.count
    for keys in ["here an", "\t", "\t", "\u{12}", "\u{5}"] { terminal.send(keys) }
    try terminal.wait("the mask") { $0.screen.cursorLine.contains("❯ •••••••") }
    #expect(terminal.screen.cursorLine.hasSuffix("❯ •••••••"))
    terminal.send("\r")
    try wait("not done", terminal)
    for line in ["here ben", "log all", "scores", "roll", "note ben \"canary two\""] {
      // The status may say so from before: the next line is typed when the next prompt is there.
      let before = terminal.raw.count
      terminal.send("bogus\r")
      try terminal.wait("the next prompt") {
        $0.raw[before...].contains(Array("\u{1b}[?2004h".utf8))
      }
      try wait("not done", terminal)
      terminal.send(line + "\r")
      try wait("done", terminal)
    }
    terminal.send("\u{1b}[A")
    try terminal.wait(for: "❯ •••")
    terminal.send("\u{3}")
    #expect(shell.lectern("do", "--as", "bo", "acme-3", "left", "ana").status == 0)
    try wait("done · 1 alert for unhide", terminal)
    let shown = String(decoding: terminal.raw[start...], as: UTF8.self)
    for word in ["ana", "Ana", "Anders", "Ben", "ben", "canary", "Did you mean"] {
      #expect(!shown.contains(word), "\(word)")
    }
    terminal.send("unhide\r")
    try terminal.wait(for: "── bo: left Ana")
    #expect(terminal.screen.text.hasPrefix("Everything is shown again."))
    #expect(terminal.screen.unknown.isEmpty)
  }

  @Test("follows the window down to twenty columns and six rows")
  func narrow() throws {
    let (shell, terminal) = try hidden()
    defer { withExtendedLifetime(shell) {} }
    terminal.resize(columns: 40, rows: 20)
    terminal.send("here ben\r")
    try wait("done", terminal)
    #expect(terminal.screen.lines.allSatisfy { $0.count < 40 })
    #expect(terminal.screen.text.contains("█"))
    terminal.resize(columns: 20, rows: 6)
    terminal.send("bogus\r")
    try terminal.wait("small figures") {
      $0.screen.text.contains("not done") && !$0.screen.text.contains("█")
    }
  }

  @Test("cannot be had where typing cannot be masked")
  func dumb() throws {
    let shell = try Shell()
    _ = shell.lectern("new", "customer-deescalation", "--cohort", "acme-3", "--zone", "UTC")
    let terminal = try shell.terminal("open", "acme-3", more: ["TERM": "dumb"])
    try terminal.wait(for: ">")
    terminal.send("hide\r")
    try terminal.wait(for: "Only a terminal that is drawn on can hide what is typed.")
  }
}
