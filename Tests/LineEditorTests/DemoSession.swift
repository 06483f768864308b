import Glibc
import TerminalKit

/// The demo console in a terminal, with a clock that stands until a test moves it.
final class DemoSession {
  let terminal: TerminalSession
  private let folder: TemporaryFolder
  private let control: Int32

  init(columns: Int = 80, rows: Int = 24, environment: [String: String] = [:]) throws {
    let (folder, control) = try Self.makeControl()
    (self.folder, self.control) = (folder, control)
    var all = ["DEMO_CONTROL": folder.path("control"), "HOME": folder.path]
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
        "DEMO_CONTROL": folder.path("control"), "HOME": folder.path, "PS1": "shell$ ",
        "DEMO": Product.path("editor-demo"), "TERM": "xterm-256color",
      ])
    try terminal.wait(for: "shell$")
  }

  deinit { close(control) }

  private static func makeControl() throws -> (TemporaryFolder, Int32) {
    let folder = try TemporaryFolder()
    mkfifo(folder.path("control"), 0o600)
    return (folder, open(folder.path("control"), O_RDWR | O_CLOEXEC))
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

/// A folder for one test, removed with it.
final class TemporaryFolder {
  let path: String

  init() throws {
    var template = Array("/tmp/lectern-editor-XXXXXX".utf8CString)
    guard mkdtemp(&template) != nil else {
      throw TerminalSession.Timeout(description: "no temporary folder: errno \(errno)")
    }
    path = String(
      decoding: template.dropLast().map(UInt8.init(bitPattern:)), as: UTF8.self)
  }

  deinit {
    for name in names { unlink(self.path(name)) }
    rmdir(path)
  }

  func path(_ name: String) -> String { path + "/" + name }

  /// The names of the files in the folder.
  var names: [String] {
    guard let folder = opendir(path) else { return [] }
    defer { closedir(folder) }
    var names: [String] = []
    while let entry = readdir(folder) {
      let name = withUnsafeBytes(of: entry.pointee.d_name) {
        String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self)
      }
      if name != ".", name != ".." { names.append(name) }
    }
    return names.sorted()
  }

  func write(_ text: String, to name: String) {
    let file = open(path(name), O_WRONLY | O_CREAT | O_TRUNC, 0o600)
    defer { close(file) }
    var rest = Array(text.utf8)[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Glibc.write(file, $0.baseAddress, $0.count) }
      guard count > 0 else { return }
      rest = rest.dropFirst(count)
    }
  }

  func read(_ name: String) -> String {
    let file = open(path(name), O_RDONLY)
    defer { close(file) }
    var all: [UInt8] = []
    var bytes = [UInt8](repeating: 0, count: 65536)
    while case let count = Glibc.read(file, &bytes, bytes.count), count > 0 {
      all += bytes[..<count]
    }
    return String(decoding: all, as: UTF8.self)
  }
}
