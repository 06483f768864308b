import Glibc
import TerminalKit
import TestKit

/// The demo console in a terminal, with a clock that stands until a test moves it.
final class DemoSession {
  let terminal: TerminalSession
  private let folder: TemporaryFolder
  private let control: Int32

  init(columns: Int = 80, rows: Int = 24, environment: [String: String] = [:]) throws {
    let (folder, control) = try Self.makeControl()
    (self.folder, self.control) = (folder, control)
    var all = ["DEMO_CONTROL": folder.file("control"), "HOME": folder.path]
    all.merge(environment) { $1 }
    terminal = try TerminalSession(
      [Product.path("editor-demo")], columns: columns, rows: rows, environment: all)
    try waitForPrompt()
  }

  /// A shell that can start the demo as a job of its own.
  init(shell: String) throws {
    let (folder, control) = try Self.makeControl()
    (self.folder, self.control) = (folder, control)
    terminal = try TerminalSession(
      [shell, "--norc", "--noprofile", "-i"],
      environment: [
        "DEMO_CONTROL": folder.file("control"), "HOME": folder.path, "PS1": "shell$ ",
        "DEMO": Product.path("editor-demo"), "TERM": "xterm-256color",
      ])
    try terminal.wait(for: "shell$")
  }

  deinit { close(control) }

  private static func makeControl() throws -> (TemporaryFolder, Int32) {
    let folder = try TemporaryFolder()
    mkfifo(folder.file("control"), 0o600)
    return (folder, open(folder.file("control"), O_RDWR | O_CLOEXEC))
  }

  /// Sends the demo a line through its FIFO.
  func tell(_ line: String) {
    let bytes = Array((line + "\n").utf8)
    _ = bytes.withUnsafeBytes { write(control, $0.baseAddress, $0.count) }
  }

  func waitForPrompt() throws {
    try terminal.wait("the prompt") {
      $0.screen.cursorLine.hasPrefix("demo ❯") && $0.screen.column == 7 && $0.modes?.isRaw == true
    }
  }

  /// Reads until the cursor's row begins with a text and the cursor is in a column.
  func wait(line: String, column: Int) throws {
    try terminal.wait("“\(line)” with the cursor in column \(column)") {
      $0.screen.cursorLine.hasPrefix(line) && $0.screen.column == column
    }
  }

  func send(_ text: String) { terminal.send(text) }

  /// Types text and reads until it stands behind the prompt.
  func type(_ text: String) throws {
    send(text)
    try terminal.wait(for: "demo ❯ " + text)
  }

  var screen: Screen { terminal.screen }
}
