import FoundationEssentials
import TerminalKit
import Testing

@Suite("The clipboard", .serialized)
struct ClipboardTests {
  /// A session in which there is something to paste: three people and their rooms.
  private func rooms(_ more: [String: String]) throws -> (Shell, TerminalSession) {
    let shell = try Shell()
    let roster = shell.write("Name\nAna Ruiz\nBen Okafor\nZoë 李雷\n", to: "roster.csv")
    _ = shell.lectern(
      "new", "customer-deescalation", "--cohort", "acme-3", "--roster", roster, "--zone", "UTC")
    let terminal = try shell.terminal("open", "acme-3", more: more)
    try terminal.wait(for: more["TERM"] == "dumb" ? ">" : "❯")
    terminal.send("here all\rgroups 3 role-play-a\rround\r")
    try terminal.wait(for: "Paste:")
    return (shell, terminal)
  }

  /// A program in the test's own folder that keeps what it was given.
  private func addTool(_ name: String, status: Int, to shell: Shell) {
    shell.addProgram(
      name,
      "printf '%s ' \"$@\" > '\(shell.path("arguments"))'\n"
        + "cat > '\(shell.path("copied"))'\nexit \(status)")
  }

  @Test("text goes through the terminal, whole, by the verb and by the key, and leaves the line")
  func terminal() throws {
    let (shell, terminal) = try rooms([:])
    defer { withExtendedLifetime(shell) {} }
    try terminal.wait(for: "through the terminal")
    terminal.send("copy\r")
    try terminal.wait("an answer of its own") {
      $0.screen.text.split(separator: "through the terminal").count == 3
    }
    let bytes = Data(base64Encoded: terminal.screen.clipboard) ?? Data()
    let text = String(decoding: bytes, as: UTF8.self)
    #expect(text.hasPrefix("Role play A, round 1 of 3"))
    #expect(text.contains("Zoë"))
    terminal.send("here ana\u{1b}c")
    try terminal.wait("the line below a third answer") {
      $0.screen.text.split(separator: "through the terminal").count == 4
        && $0.screen.cursorLine.hasSuffix("here ana") || $0.screen.cursorLine.contains("here ana ")
    }
    #expect(terminal.screen.unknown.isEmpty)
  }

  @Test("round copies the rooms it shows by itself, and says nothing where nothing takes them")
  func round() throws {
    let (shell, terminal) = try rooms([:])
    defer { withExtendedLifetime(shell) {} }
    try terminal.wait(for: "Copied 2 lines through the terminal.")
    let text = String(
      decoding: Data(base64Encoded: terminal.screen.clipboard) ?? Data(), as: UTF8.self)
    #expect(text.hasPrefix("Role play A, round 1 of 3") && text.contains("Room 1  A Ana"))
    let (other, dumb) = try rooms(["TERM": "dumb"])
    defer { withExtendedLifetime(other) {} }
    dumb.send("status\r")
    try dumb.wait(for: "Here 3/3")
    #expect(!dumb.screen.text.contains("No clipboard"))
  }

  @Test("where the terminal cannot, a tool of the system gets the text on its standard input")
  func tool() throws {
    let (shell, terminal) = try rooms(["VTE_VERSION": "7003", "DISPLAY": ":9"])
    terminal.send("quit\r")
    _ = try terminal.waitForExit()
    addTool("xclip", status: 1, to: shell)
    addTool("xsel", status: 0, to: shell)
    let again = try shell.terminal(
      "open", "acme-3", more: ["VTE_VERSION": "7003", "DISPLAY": ":9"])
    try again.wait(for: "❯")
    again.send("round\r")
    try again.wait(for: "with xsel")
    #expect(shell.read("arguments") == "--clipboard --input ")
    #expect(shell.read("copied").hasPrefix("Role play A, round 1 of 3"))
    #expect(again.screen.clipboard == "")
  }

  @Test("inside tmux the text goes to tmux, which asks its own terminal")
  func tmux() throws {
    let shell = try Shell()
    addTool("tmux", status: 0, to: shell)
    let roster = shell.write("Name\nAna Ruiz\nBen Okafor\nZoë 李雷\n", to: "roster.csv")
    _ = shell.lectern(
      "new", "customer-deescalation", "--cohort", "acme-3", "--roster", roster, "--zone", "UTC")
    let terminal = try shell.terminal(
      "open", "acme-3", more: ["TMUX": "/tmp/tmux"])
    try terminal.wait(for: "❯")
    terminal.send("here all\rgroups 3 role-play-a\rround\r")
    try terminal.wait(for: "through tmux")
    #expect(shell.read("arguments") == "load-buffer -w - ")
    #expect(shell.read("copied").hasPrefix("Role play A, round 1 of 3"))
  }

  @Test("where nothing takes it, the text is printed whole and without an escape byte")
  func printed() throws {
    let (shell, terminal) = try rooms(["TERM": "dumb"])
    defer { withExtendedLifetime(shell) {} }
    terminal.send("copy\r")
    try terminal.wait(for: "No clipboard here takes text. This is it:\nRole play A, round 1 of 3")
    #expect(!terminal.raw.contains(0x1B))
  }
}
