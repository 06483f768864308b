import TerminalKit
import Testing

@Suite("Standard output in a pipe while a terminal types", .serialized)
struct PipedOutputTests {
  private func opened(_ pipeline: String) throws -> (Shell, TerminalSession) {
    let shell = try Shell()
    let roster = shell.write("Name\nAna Ruiz\nBen Okafor\n", to: "roster.csv")
    _ = shell.lectern(
      "new", "customer-deescalation", "--cohort", "acme-3", "--roster", roster, "--zone", "UTC")
    let terminal = try TerminalSession(
      ["/bin/sh", "-c", "'\(Shell.program)' open acme-3 \(pipeline) '\(shell.path("log"))'"],
      environment: shell.environment)
    try terminal.wait(for: "❯")
    return (shell, terminal)
  }

  @Test("keeps editing on the terminal; the pipe gets answers alone", arguments: ["| tee", ">"])
  func pipe(_ pipeline: String) throws {
    let (shell, terminal) = try opened(pipeline)
    terminal.send("here an\t")
    try terminal.wait(for: "here Ana")
    terminal.send("\r")
    try terminal.wait("the answer, where it is read too") {
      shell.read("log").contains("Ana here") && $0.screen.text.contains("Ana here")
    }
    terminal.send("quit\r")
    #expect(try terminal.waitForExit() == .status(0))
    #expect(
      shell.read("log").contains("All is saved. The session stays open: lectern open acme-3/"))
    #expect(!shell.read("log").contains("\u{1b}"))
    #expect(!shell.read("log").contains("❯"))
    #expect(terminal.screen.unknown.isEmpty)
    #expect(terminal.modes == terminal.modesBefore)
  }

  @Test("answers that tee shows stand above the prompt")
  func order() throws {
    let (shell, terminal) = try opened("| tee")
    defer { withExtendedLifetime(shell) {} }
    terminal.send("here ana\r")
    try terminal.wait("the answer above an empty line") {
      let lines = $0.screen.lines
      guard let answer = lines.firstIndex(where: { $0.hasPrefix("Ana here") }) else { return false }
      return lines[answer + 1].contains("❯") && !lines[answer + 1].contains("here")
    }
  }
}
