import TerminalKit
import Testing

@Suite("Alerts on a terminal", .serialized)
struct AlertsOnTerminalTests {
  private func opened() throws -> (Shell, TerminalSession) {
    let shell = try Shell()
    let roster = shell.write("Name\nAna Ruiz\nBen Okafor\n", to: "roster.csv")
    _ = shell.lectern(
      "new", "customer-deescalation", "--cohort", "acme-3", "--roster", roster, "--zone", "UTC",
      "--at", Shell.thisMinute)
    let terminal = try shell.terminal("open", "acme-3")
    try terminal.wait(for: "❯")
    return (shell, terminal)
  }

  @Test("appear above the line that is typed, once, without a beep, and leave it alone")
  func above() throws {
    let (shell, terminal) = try opened()
    defer { withExtendedLifetime(shell) {} }
    terminal.send("at -9 go\rroll\rhere an")
    try terminal.wait("the alert above the line") {
      $0.screen.text.contains(" left.") && $0.screen.cursorLine.contains("❯ here an")
    }
    terminal.send("a\r")
    try terminal.wait(for: "Ana here")
    #expect(terminal.screen.text.split(separator: "── ").count == 2)
    #expect(terminal.screen.bells == 0)
    #expect(terminal.screen.title.hasSuffix(" Welcome"))
    terminal.send("quit\r")
    _ = try terminal.waitForExit()
    #expect(terminal.rawText.contains("\u{1b}[23;2t"))
  }

  @Test("a co-trainer's act is told, and after quiet what came meanwhile")
  func quiet() throws {
    let (shell, terminal) = try opened()
    #expect(shell.lectern("do", "--as", "bo", "acme-3", "here", "ana").status == 0)
    try terminal.wait(for: "── bo: here Ana")
    terminal.send("quiet 10\r")
    try terminal.wait(for: "No alerts until")
    #expect(shell.lectern("do", "--as", "bo", "acme-3", "here", "ben").status == 0)
    try terminal.wait("both in the prompt") { $0.screen.cursorLine.contains("2/2") }
    #expect(!terminal.screen.text.contains("bo: here Ben"))
    terminal.send("quiet 0\r")
    try terminal.wait(for: "── bo: here Ben")
  }
}
