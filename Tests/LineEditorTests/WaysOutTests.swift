import Glibc
import TerminalKit
import TestKit
import Testing

/// Every way out of a line leaves the terminal as it was found.
@Suite(.serialized) struct WaysOutTests {
  private func expectSane(_ demo: DemoSession) {
    #expect(demo.terminal.modes == demo.terminal.modesBefore)
    #expect(demo.screen.privateModes == [25])
    #expect(demo.screen.unknown == [])
  }

  @Test("Ctrl-C throws the line away and the session goes on")
  func interrupt() throws {
    let demo = try DemoSession()
    try demo.type("half a li")
    demo.send("\u{3}")
    try demo.terminal.wait(for: "INTERRUPTED")
    try demo.waitForPrompt()
    demo.send("here\r")
    try demo.terminal.wait(for: "GOT[here]")
  }

  @Test("Ctrl-D deletes in a line, and leaves from an empty one")
  func endOfInput() throws {
    let demo = try DemoSession()
    try demo.type("ab")
    demo.send("\u{1}\u{4}")
    try demo.wait(line: "demo ❯ b", column: 7)
    demo.send("\u{4}\u{4}")
    #expect(try demo.terminal.waitForExit() == .status(0))
    #expect(demo.screen.text.contains("END"))
    expectSane(demo)
  }

  @Test("A command that leaves, leaves the terminal in its own modes")
  func quit() throws {
    let demo = try DemoSession()
    demo.send("quit\r")
    #expect(try demo.terminal.waitForExit() == .status(0))
    expectSane(demo)
  }

  @Test("A signal from outside leaves the terminal sane", arguments: [SIGTERM, SIGHUP, SIGQUIT])
  func signals(_ number: Int32) throws {
    let demo = try DemoSession()
    try demo.type("half a li")
    demo.terminal.signal(number)
    #expect(try demo.terminal.waitForExit() == .status(128 + number))
    #expect(demo.screen.text.contains("SIGNAL \(number)"))
    expectSane(demo)
  }

  @Test("An interrupt from outside is Ctrl-C")
  func outsideInterrupt() throws {
    let demo = try DemoSession()
    try demo.type("half")
    demo.terminal.signal(SIGINT)
    try demo.terminal.wait(for: "INTERRUPTED")
    try demo.waitForPrompt()
  }

  @Test("Ctrl-S freezes neither a line nor the answer after it")
  func flowControl() throws {
    let demo = try DemoSession()
    demo.send("here\r\u{13}next\r")
    try demo.terminal.wait(for: "GOT[next]")
    try demo.waitForPrompt()
    demo.send("\u{4}")
    #expect(try demo.terminal.waitForExit() == .status(0))
    expectSane(demo)
  }

  @Test("A signal in the middle of an escape sequence does not tear the next key")
  func signalInSequence() throws {
    let demo = try DemoSession()
    try demo.type("ab")
    demo.send("\u{1b}[")
    demo.terminal.signal(SIGWINCH)
    demo.send("D")
    demo.send("x\r")
    try demo.terminal.wait(for: "GOT[")
    #expect(["axb", "abDx"].contains { demo.screen.text.contains("GOT[\($0)]") })
  }

  @Test("A terminal that is closed ends the program")
  func hangUp() throws {
    let demo = try DemoSession()
    demo.terminal.hangUp()
    #expect(try demo.terminal.waitForExit() == .status(128 + SIGHUP))
  }

  @Test("A crash puts the modes back before the process dies of it")
  func crash() throws {
    let demo = try DemoSession(environment: ["SWIFT_BACKTRACE": "enable=no"])
    try demo.type("half a li")
    #expect(demo.terminal.modes?.isRaw == true)
    demo.tell("crash")
    #expect(try demo.terminal.waitForExit() == .signal(SIGABRT))
    expectSane(demo)
  }

  @Test("Ctrl-Z stops the job with a sane terminal, and fg brings the line back")
  func suspend() throws {
    let demo = try DemoSession(shell: "/bin/bash")
    demo.send("$DEMO\r")
    try demo.waitForPrompt()
    try demo.type("half a line")
    demo.send("\u{1a}")
    try demo.terminal.wait(for: "Stopped")
    try demo.terminal.wait("the shell's prompt") { $0.screen.cursorLine.hasPrefix("shell$") }
    demo.send("stty -a | grep -wo icanon\r")
    try demo.terminal.wait("cooked modes") { $0.screen.lines.contains("icanon") }
    demo.send("fg\r")
    try demo.terminal.wait("the line again") {
      $0.screen.cursorLine.hasPrefix("demo ❯ half a line") && $0.modes?.isRaw == true
    }
    demo.send(" goes on\r")
    try demo.terminal.wait(for: "GOT[half a line goes on]")
    try demo.waitForPrompt()
    demo.send("\u{4}")
    try demo.terminal.wait("the shell's prompt") { $0.screen.cursorLine == "shell$" }
    demo.send("exit\r")
    try demo.terminal.waitForExit()
  }

  @Test("Commands are kept for the next console")
  func historyFile() throws {
    let folder = try TemporaryFolder()
    let environment = ["DEMO_HISTORY": folder.file("history")]
    let first = try DemoSession(environment: environment)
    for line in ["note \"one\u{1b}\rtwo\"", " private", "quit"] { first.send(line + "\r") }
    #expect(try first.terminal.waitForExit() == .status(0))
    #expect(try Disk.text(folder.file("history")) == "note \"one\\ntwo\"\nquit\n")
    let second = try DemoSession(environment: environment)
    second.send("note\u{1b}[A")
    try second.terminal.wait(for: "two\"")
    second.send("\r")
    try second.terminal.wait(for: "GOT[note \"one|two\"]")
  }

  @Test("A history file that cannot be read is said once, and the console goes on")
  func unreadableHistory() throws {
    let folder = try TemporaryFolder()
    let demo = try DemoSession(columns: 120, environment: ["DEMO_HISTORY": folder.path + "/"])
    try demo.terminal.wait(for: "Command history is not kept: \(folder.path)/: Is a directory.")
    demo.send("here\r")
    try demo.terminal.wait(for: "GOT[here]")
  }

  @Test("A dumb terminal gets not one escape byte")
  func dumb() throws {
    let terminal = try TerminalSession(
      [Product.path("editor-demo")], environment: ["TERM": "dumb"])
    terminal.send("here\r")
    try terminal.wait(for: "GOT[here]")
    terminal.send("\u{4}")
    #expect(try terminal.waitForExit() == .status(0))
    #expect(!terminal.raw.contains(0x1b))
  }
}
