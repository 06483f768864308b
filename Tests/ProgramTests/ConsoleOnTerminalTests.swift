import TerminalKit
import Testing

@Suite("The console on a terminal", .serialized)
struct ConsoleOnTerminalTests {
  private func opened(_ more: [String: String] = [:]) throws -> (Shell, Shell.Run) {
    let shell = try Shell()
    let roster = shell.write(
      "Name,Email\nAna Ruiz,ana@acme.example\nZoë 李雷,zoe@acme.example\nAnders Holm,a@acme.example\n",
      to: "roster.csv")
    let run = shell.lectern(
      "new", "customer-deescalation", "--cohort", "acme-3", "--roster", roster, "--zone", "UTC")
    return (shell, run)
  }

  @Test("types, completes, asks by digit and keeps accents and wide characters")
  func typing() throws {
    let (shell, run) = try opened()
    #expect(run.status == 0, "\(run.errors)")
    let terminal = try shell.terminal("open", "acme-3")
    try terminal.wait(for: "❯")
    terminal.send("here zo\t")
    try terminal.wait(for: "here Zoë")
    terminal.send("\r")
    try terminal.wait(for: "Zoë here")
    terminal.send("here an\r")
    try terminal.wait(for: "an: 1 Ana Ruiz  2 Anders Holm?")
    terminal.send("2\r")
    try terminal.wait(for: "Anders here")
    terminal.send("note \"half a quote\r")
    terminal.send("and its end\"\r")
    try terminal.wait(for: "half a quote")
    terminal.send("quit\r")
    #expect(try terminal.waitForExit() == .status(0))
    #expect(terminal.screen.unknown.isEmpty)
  }

  @Test("Ctrl-C clears the line and keeps the session; Ctrl-D leaves and says it stays open")
  func leaving() throws {
    let (shell, _) = try opened()
    let terminal = try shell.terminal("open", "acme-3")
    try terminal.wait(for: "❯")
    terminal.send("here ana")
    try terminal.wait(for: "here ana")
    terminal.send("\u{3}")
    terminal.send("\u{4}")
    try terminal.wait(for: "stays open")
    #expect(try terminal.waitForExit() == .status(0))
    #expect(!shell.lectern("show", "acme-3", "roll", "--json").output.contains("\"present\""))
  }

  @Test("a terminal that cannot draw gets no escape byte")
  func dumb() throws {
    let (shell, _) = try opened()
    let terminal = try shell.terminal("open", "acme-3", more: ["TERM": "dumb"])
    try terminal.wait(for: ">")
    terminal.send("here ana\r")
    try terminal.wait(for: "Ana here")
    terminal.send("quit\r")
    _ = try terminal.waitForExit()
    #expect(!terminal.raw.contains(0x1B))
  }

  @Test("nothing for trainers only and no free text goes into the command history")
  func history() throws {
    let (shell, _) = try opened()
    let terminal = try shell.terminal("open", "acme-3")
    try terminal.wait(for: "❯")
    for line in ["here ana", "note ana \"canary one\"", "left ana reason=\"canary two\"", "roll"] {
      terminal.send(line + "\r")
      try terminal.wait {
        $0.screen.text.contains(line) && $0.screen.cursorLine.hasSuffix("❯")
          || $0.screen.cursorLine.contains("❯")
      }
    }
    terminal.send("quit\r")
    _ = try terminal.waitForExit()
    let kept = shell.read("state/history")
    #expect(kept.contains("roll"))
    #expect(!kept.contains("canary"))
  }

  @Test("killed in the middle, the next console goes on with everything that was answered")
  func killed() throws {
    let (shell, _) = try opened()
    let terminal = try shell.terminal("open", "acme-3")
    try terminal.wait(for: "❯")
    terminal.send("here ana\r")
    try terminal.wait(for: "Ana here")
    terminal.signal(9)
    _ = try terminal.waitForExit()
    let next = try shell.terminal("open", "acme-3")
    try next.wait(for: "❯")
    next.send("roll\r")
    try next.wait(for: "present")
    next.send("quit\r")
    _ = try next.waitForExit()
  }
}
