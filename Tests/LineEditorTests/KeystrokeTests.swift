import TerminalKit
import Testing

@testable import LineEditor

@Suite(.serialized) struct KeystrokeTests {
  @Test("Keys that stay with the line are no keystrokes")
  func names() {
    #expect(Keystroke(.scalar(" ")) == .character(" "))
    #expect(Keystroke(.scalar("é")) == .character("é"))
    #expect(Keystroke(.scalar("\r")) == .enter)
    #expect(Keystroke(.scalar("\u{1b}")) == .escape)
    #expect(Keystroke(.named(.left)) == .left)
    #expect(Keystroke(.named(.pageDown)) == .pageDown)
    for key: Key in [
      .scalar("\u{3}"), .scalar("\u{4}"), .scalar("\u{12}"), .scalar("\u{0}"), .scalar("\u{9b}"),
      .alt("a"), .paste("a"), .named(.wordLeft), .named(.backTab),
    ] { #expect(Keystroke(key) == nil) }
  }

  @Test("Single keys count while the line is empty; others begin a line, and none is lost")
  func reading() throws {
    let demo = try DemoSession()
    demo.tell("keys")
    try demo.terminal.wait(for: "demo[0] ❯")
    demo.send("  \u{1b}[D\r")
    try demo.terminal.wait(for: "demo[4] ❯")
    demo.send("note a b\u{1b}[Dx")
    try demo.terminal.wait(for: "demo[4] ❯ note a xb")
    demo.send("\r ")
    try demo.terminal.wait(for: "GOT[note a xb]")
    try demo.terminal.wait(for: "demo[5] ❯")
    demo.tell("alert while keys are read")
    demo.tell("now 1000")
    try demo.terminal.wait {
      $0.screen.text.contains("── while keys") && $0.screen.text.contains("4:59")
    }
    demo.send("\u{1b}[200~ pasted\u{1b}[201~")
    try demo.terminal.wait(for: "demo[5] ❯  pasted")
    demo.send("\u{15}\u{1b}")
    try demo.waitForPrompt()
    demo.send(" x\r")
    try demo.terminal.wait(for: "GOT[ x]")
    #expect(demo.screen.unknown.isEmpty)
  }
}
