import Glibc
import TerminalKit
import TestKit
import Testing

@Suite("Keys and settings of the console", .serialized)
struct ConsoleKeysTests {
  private func opened(_ more: [String: String] = [:]) throws -> (Shell, TerminalSession) {
    let shell = try Shell()
    let roster = shell.write(
      "Name\nAna Ruiz\nBen Okafor\nAnders Holm\nTess van Dijk\nWei Zhang\n", to: "roster.csv")
    _ = shell.lectern(
      "new", "customer-deescalation", "--cohort", "acme-3", "--roster", roster, "--zone", "UTC",
      "--at", Shell.thisMinute)
    if let keys = more["EDITRC"] { _ = shell.write(keys, to: ".editrc") }
    let terminal = try shell.terminal("open", "acme-3", more: more.filter { $0.key != "EDITRC" })
    try terminal.wait(for: "❯")
    return (shell, terminal)
  }

  @Test("the first start prints the five commands that this hour needs, the next one does not")
  func firstStart() throws {
    let (shell, terminal) = try opened()
    try terminal.wait(for: "people are here, or here again")
    for verb in ["h tess", "roll", "walkin", "go", "u "] {
      #expect(terminal.screen.lines.contains { $0.hasPrefix("  \(verb)") }, "\(verb)")
    }
    terminal.send("h tess\rquit\r")
    _ = try terminal.waitForExit()
    let next = try shell.terminal("open", "acme-3")
    try next.wait(for: "❯")
    #expect(!next.screen.text.contains("people are here"))
  }

  @Test("a paste of names is one act, and what is not understood is kept")
  func paste() throws {
    let (shell, terminal) = try opened()
    defer { withExtendedLifetime(shell) {} }
    terminal.send("\u{1b}[200~Tess van Dijk\nhold on, I am late\r\nWei Zhang\nAna Ruiz\u{1b}[201~")
    try terminal.wait(for: "Ana Ruiz")
    terminal.send("\r")
    try terminal.wait(for: "Tess Wei Ana here")
    try terminal.wait(for: "  hold on, I am late")
    terminal.send("u\r")
    try terminal.wait(for: "undone: here Tess Wei Ana")
    terminal.send("kept\r")
    try terminal.wait("the line again") { $0.screen.lines.contains("hold on, I am late") }
    terminal.send("here <<\r")
    try terminal.wait(for: "lines, then .")
    terminal.send("Ben Okafor\r.\r")
    try terminal.wait(for: "Ben here")
    #expect(!shell.read("state/history").contains("Tess"))
  }

  @Test("with vi's keys Ctrl-Y copies, in both maps, and leaves the line")
  func viCopy() throws {
    let (shell, terminal) = try opened(["EDITRC": "bind -v\n"])
    defer { withExtendedLifetime(shell) {} }
    terminal.send("handover\r")
    try terminal.wait(for: "Here ")
    terminal.send("here an\u{19}")
    try terminal.wait("the answer above the line") {
      $0.screen.text.contains("through the terminal") && $0.screen.cursorLine.contains("❯ here an")
    }
    terminal.send("\u{1b}")
    terminal.send("\u{19}")
    try terminal.wait("a second answer") {
      $0.screen.text.split(separator: "through the terminal").count == 3
    }
  }

  @Test("one setting turns suggestions off")
  func suggestions() throws {
    for (setting, isShown) in [("", true), ("off", false)] {
      let (shell, terminal) = try opened(["LECTERN_SUGGEST": setting])
      defer { withExtendedLifetime(shell) {} }
      terminal.send("roll ana tess\r")
      try terminal.wait(for: "Tess van Dijk  expected")
      terminal.send("rol")
      try terminal.wait("the line") { $0.screen.cursorLine.contains("❯ rol") }
      terminal.send("\u{5}l\r")
      try terminal.wait(for: isShown ? "tessl: nobody" : "Wei Zhang      expected")
    }
  }

  @Test("nothing private, hidden or refused comes back by a suggestion, Up or search")
  func nothingComesBack() throws {
    let (shell, terminal) = try opened()
    defer { withExtendedLifetime(shell) {} }
    let lines = [
      ("roll", "expected"), ("welfare ben \"needs a break\"", "Ben"), ("zebra", "There is no"),
    ]
    for (line, answer) in lines {
      terminal.send(line + "\r")
      try terminal.wait(for: answer)
    }
    terminal.send("hide\r")
    try terminal.wait("the poster") { !$0.screen.text.contains("needs a break") }
    terminal.send("note tess \"not well\"\r")
    try terminal.wait(for: "done")
    terminal.send("unhide\r")
    try terminal.wait(for: "doors ❯")
    for beginning in ["we", "no", "ze"] {
      terminal.send(beginning)
      try terminal.wait("the line alone") { $0.screen.cursorLine.contains("❯ \(beginning)  ") }
      terminal.send("\u{15}")
    }
    var shown = ""
    for _ in 0..<4 {
      terminal.send("\u{1b}[A")
      try terminal.wait("any line") { _ in true }
      shown += terminal.screen.cursorLine
    }
    terminal.send("\u{15}\u{12}ze")
    try terminal.wait(for: "nothing in history for ‘ze’")
    terminal.send("\u{7}")
    #expect(!shown.contains("welfare") && !shown.contains("note") && !shown.contains("zebra"))
  }

  @Test("undo in an empty line brings a refused line back, to be mended")
  func refusedLine() throws {
    let (shell, terminal) = try opened()
    defer { withExtendedLifetime(shell) {} }
    terminal.send("here tesss\r")
    try terminal.wait(for: "tesss: nobody")
    terminal.send("\u{1f}")
    try terminal.wait("the line") { $0.screen.cursorLine.contains("❯ here tesss") }
    terminal.send("\u{7f}\r")
    try terminal.wait(for: "Tess here")
  }

  @Test("a verb that does not exist is red while it is typed, another one is not")
  func redVerb() throws {
    let (shell, terminal) = try opened(["NO_COLOR": ""])
    defer { withExtendedLifetime(shell) {} }
    terminal.send("herf")
    try terminal.wait("the word in red") { $0.rawText.contains("\u{1b}[31mherf") }
    terminal.send("\u{15}at 09:00 her")
    try terminal.wait("the line") { $0.screen.cursorLine.contains("❯ at 09:00 her") }
    #expect(
      !terminal.rawText.contains("\u{1b}[31mat")
        && !terminal.rawText.contains("\u{1b}[31mher\u{1b}"))
  }

  @Test("Ctrl-C says nothing; Ctrl-X Ctrl-E hands the line to the editor and takes it back")
  func interruptAndCompose() throws {
    let folder = try TemporaryFolder()
    let seen = folder.file("seen")
    let (shell, terminal) = try opened([
      "VISUAL": "f() { find \"$1\" -printf '%m %p' > \(seen); sed -i s/bem/ben/ \"$1\"; }; f"
    ])
    defer { withExtendedLifetime(shell) {} }
    terminal.send("xyz\u{3}")
    try terminal.wait("an empty line") {
      $0.screen.cursorLine.hasSuffix("❯") || $0.screen.cursorLine.contains("❯  ")
    }
    #expect(!terminal.screen.text.contains("Lines again"))
    terminal.send("here bem\u{18}\u{5}")
    try terminal.wait("the mended line") { $0.screen.cursorLine.contains("❯ here ben") }
    terminal.send("\r")
    try terminal.wait(for: "Ben here")
    let file = try Disk.text(seen).split(whereSeparator: \.isWhitespace)
    #expect(file.first == "600" && file.last?.contains("state/draft-") == true)
    let state = "/" + (file.last?.split(separator: "/").dropLast().joined(separator: "/") ?? "")
    #expect(!Disk.names(state).isEmpty)
    #expect(!Disk.names(state).contains { $0.hasPrefix("draft-") })
  }

  @Test("with standard output in a file the answers stand on the terminal too")
  func file() throws {
    let (shell, first) = try opened()
    first.send("quit\r")
    _ = try first.waitForExit()
    for type in ["xterm-256color", "dumb"] {
      let terminal = try TerminalSession(
        ["/bin/sh", "-c", "'\(Shell.program)' open acme-3 > '\(shell.path("log"))'"],
        environment: shell.environment.merging(["TERM": type]) { $1 })
      try terminal.wait(for: type == "dumb" ? "doors >" : "❯")
      terminal.send("here ana\r")
      try terminal.wait(for: "Ana here")
      terminal.send("u\rquit\r")
      #expect(try terminal.waitForExit() == .status(0))
      let log = shell.read("log")
      #expect(log.contains("Ana ") && log.contains("All is saved. The session stays open"))
      #expect(!log.contains("❯") && !log.contains("doors >") && !log.contains("\u{1b}"))
      #expect(type != "dumb" || !terminal.raw.contains(0x1b))
    }
  }

  @Test("a dumb terminal whose output goes into a pipe has its prompt, and the pipe has none")
  func dumbPipe() throws {
    let (shell, first) = try opened()
    first.send("quit\r")
    _ = try first.waitForExit()
    let terminal = try TerminalSession(
      ["/bin/sh", "-c", "'\(Shell.program)' open acme-3 | cat > '\(shell.path("log"))'"],
      environment: shell.environment.merging(["TERM": "dumb"]) { $1 })
    try terminal.wait(for: "doors >")
    terminal.send("here ana\rquit\r")
    #expect(try terminal.waitForExit() == .status(0))
    #expect(shell.read("log").contains("Ana here"))
    #expect(!shell.read("log").contains("doors >"))
    #expect(!terminal.raw.contains(0x1b))
  }

  @Test("NO_COLOR gets no colour in a whole morning of answers, alerts and menus")
  func noColour() throws {
    let (shell, terminal) = try opened(["NO_COLOR": "1"])
    #expect(shell.lectern("do", "--as", "bo", "acme-3", "here", "ana").status == 0)
    try terminal.wait(for: "── bo: here Ana")
    terminal.send("at -9 go\rroll\rstatus\ragenda\rhelp\rhere an\t\t")
    try terminal.wait(for: "Anders Holm, expected")
    terminal.send("\u{3}quit\r")
    #expect(try terminal.waitForExit() == .status(0))
    let styled = terminal.rawText.split(separator: "\u{1b}[").dropFirst().contains { sequence in
      sequence.drop { $0.isNumber || $0 == ";" }.first == "m"
    }
    #expect(!styled)
    #expect(terminal.screen.unknown.isEmpty)
  }
}

extension ArraySlice<UInt8> {
  /// Whether bytes occur one after the other.
  func contains(_ wanted: [UInt8]) -> Bool {
    indices.contains { self[$0] == wanted[0] && self[$0...].starts(with: wanted) }
  }
}
