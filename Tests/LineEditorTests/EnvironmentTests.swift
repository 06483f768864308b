import LineEditor
import Testing

@Suite struct EnvironmentTests {
  @Test(
    "Lines are edited on a terminal that can do more than print",
    arguments: [
      ("xterm-256color", true, true, true), ("dumb", true, true, false), ("", true, true, false),
      ("unknown", true, true, false), ("xterm", false, true, false), ("xterm", true, false, false),
    ])
  func usable(_ terminal: String, _ input: Bool, _ output: Bool, _ expected: Bool) {
    #expect(
      Editor.isUsable(
        environment: ["TERM": terminal], inputIsTerminal: input, outputIsTerminal: output)
        == expected)
  }

  @Test("NO_COLOR counts when it is not empty")
  func colour() {
    #expect(Editor.usesColour(environment: [:]))
    #expect(Editor.usesColour(environment: ["NO_COLOR": ""]))
    #expect(!Editor.usesColour(environment: ["NO_COLOR": "1"]))
  }

  @Test("Terminals that do not wrap again and those without a title are known")
  func abilities() {
    #expect(Editor.reflows(environment: ["TERM": "xterm-256color"]))
    #expect(!Editor.reflows(environment: ["TERM": "xterm", "XTERM_VERSION": "XTerm(379)"]))
    #expect(!Editor.reflows(environment: ["TERM": "linux"]))
    #expect(Editor.hasTitle(environment: ["TERM": "tmux-256color"]))
    #expect(!Editor.hasTitle(environment: ["TERM": "linux"]))
    #expect(!Editor.hasTitle(environment: [:]))
  }

  @Test("Without a terminal there is a sentence, not an editor")
  func noTerminal() {
    #expect(throws: EditorProblem.notATerminal) {
      _ = try Editor(program: "test", input: -1, output: -1) { 0 }
    }
  }
}
