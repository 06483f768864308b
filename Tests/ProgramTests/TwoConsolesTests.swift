import TerminalKit
import Testing

@Suite("Two consoles on one folder", .serialized)
struct TwoConsolesTests {
  private let shell: Shell
  private let faye: TerminalSession
  private let otto: TerminalSession

  init() throws {
    shell = try Shell()
    let roster = shell.write("Name\nAna Ruiz\nBen Okafor\nAnders Holm\n", to: "roster.csv")
    _ = shell.lectern(
      "new", "customer-deescalation", "--cohort", "acme-3", "--roster", roster, "--zone", "UTC",
      "--at", Shell.thisMinute, "--as", "admin")
    faye = try shell.terminal("open", "acme-3", "--as", "faye")
    try faye.wait(for: "❯")
    otto = try shell.terminal("open", "acme-3", "--as", "otto")
    try otto.wait(for: "❯")
  }

  /// Waits until the row of the cursor is the prompt with a text behind it.
  private func wait(_ terminal: TerminalSession, line: String) throws {
    try terminal.wait("the line “\(line)”") {
      let row = $0.screen.cursorLine
      return row.contains(line.isEmpty ? "❯" : "❯ \(line) ") || row.hasSuffix("❯ \(line)")
    }
  }

  @Test("each sees what the other does in words, above what is being typed")
  func news() throws {
    otto.send("here an")
    try wait(otto, line: "here an")
    faye.send("here ben\r")
    try otto.wait(for: "── faye: here Ben")
    try wait(otto, line: "here an")
    otto.send("a\r")
    try otto.wait(for: "Ana here")
    try faye.wait(for: "── otto: here Ana")
    otto.send("u\r")
    try faye.wait(for: "── otto took back “here Ana”")
    otto.send("redo\r")
    try faye.wait(for: "── otto put back “here Ana”")
    try faye.wait("both in the prompt") { $0.screen.cursorLine.contains("2/3") }
    #expect(faye.screen.unknown.isEmpty && otto.screen.unknown.isEmpty)
  }

  @Test("only the lead moves the agenda, and the lead is passed on")
  func lead() throws {
    faye.send("go\r")
    try otto.wait(for: "── faye: go")
    for line in ["next", "extend 5", "hold"] {
      otto.send(line + "\r")
      try otto.wait(for: "\(line)")
    }
    try otto.wait("three refusals") {
      $0.screen.text.split(separator: "faye moves the agenda.").count == 4
    }
    try wait(otto, line: "")
    #expect(otto.screen.cursorLine.contains("Welcome"))
    otto.send("here ana\r")
    try faye.wait(for: "── otto: here Ana")
    faye.send("handover otto\r")
    try otto.wait(for: "── otto moves the agenda now (faye: handover)")
    // Within a minute of go a bare n asks; this one does not depend on how fast that was.
    otto.send("next anyway\r")
    try faye.wait("the next item") { $0.screen.cursorLine.contains("Pre-test") }
    faye.send("n\r")
    try faye.wait(for: "otto moves the agenda.")
    #expect(!faye.screen.cursorLine.contains("Welcome"))
  }

  @Test(
    "a console without a prompt knows what others wrote meanwhile",
    arguments: [
      "cat | '\(Shell.program)' open acme-3 --as kim",
      "TERM=dumb '\(Shell.program)' open acme-3 --as kim",
    ])
  func withoutPrompt(_ command: String) throws {
    let kim = try TerminalSession(["/bin/sh", "-c", command], environment: shell.environment)
    kim.send("here ana\r")
    try kim.wait(for: "Ana here")
    faye.send("here ben\r")
    try faye.wait(for: "Ben here")
    kim.send("lost ben\r")
    try kim.wait(for: "Ben lost")
    try faye.wait(for: "── kim: lost Ben")
  }

  @Test("both begin at once: it begins once")
  func atOnce() throws {
    faye.send("go\r")
    otto.send("go\r")
    for terminal in [faye, otto] {
      try terminal.wait("the first item") { $0.screen.cursorLine.contains("Welcome ❯") }
    }
    let running = shell.lectern("show", "acme-3", "agenda", "--json").output
    let states = running.split(separator: "\n").filter { $0.contains("\"state\"") }
    #expect(states.first?.contains("running") == true)
    #expect(!states.contains { $0.contains("done") } && states.count > 10)
  }

  @Test("bare undo takes back one's own act and never the other's")
  func undo() throws {
    faye.send("here ana\r")
    try otto.wait(for: "── faye: here Ana")
    otto.send("here ben\r")
    try faye.wait(for: "── otto: here Ben")
    faye.send("u\r")
    try faye.wait(for: "undone: here Ana")
    faye.send("u\r")
    try faye.wait(for: "There is nothing of yours to undo.")
    try otto.wait("the undoing in the prompt") { $0.screen.cursorLine.contains("1/3") }
    otto.send("u\r")
    try otto.wait(for: "undone: here Ben")
  }
}
