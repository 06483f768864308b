import Glibc
import TerminalKit
import TestKit

/// A home of its own with the repository's workshops in it, and the built program to run there.
final class Shell {
  /// What a run of the program left behind.
  struct Run {
    let status: Int32
    let output: String
    let errors: String
    var lines: [String] { output.split(separator: "\n").map(String.init) }
  }

  let home: String
  private let folder: TemporaryFolder
  private var root: String { folder.path }

  init() throws {
    folder = try TemporaryFolder()
    home = folder.file("home")
    for path in [home, folder.file("bin")] { mkdir(path, 0o700) }
    for tool in Self.tools { link(tool) }
    for shared in ["Workshops", "Handouts"] {
      symlink(Repository.file(shared), "\(home)/\(shared)")
    }
  }

  struct Failure: Error { let what: String }

  /// What the tests' own command lines call.
  private static let tools = [
    "cat", "cp", "find", "rm", "sed", "sha256sum", "sort", "tee", "xargs",
  ]

  /// Everything that the program sees of this machine: its `PATH` is a folder of the test's own, so
  /// that players, openers and clipboards that happen to be installed are not there.
  var environment: [String: String] {
    [
      "HOME": root, "PATH": path("bin"), "LANG": "C.UTF-8", "USER": "faye",
      "LECTERN_HOME": home, "LECTERN_STATE": root + "/state", "TERM": "xterm-256color",
    ]
  }

  /// This minute in UTC as `--at` takes it: a session of now has open doors at any time of day.
  static var thisMinute: String {
    var seconds = time(nil)
    var civil = tm()
    gmtime_r(&seconds, &civil)
    var text = [CChar](repeating: 0, count: 32)
    let count = strftime(&text, text.count, "%Y-%m-%dT%H:%M", &civil)
    return String(decoding: text.prefix(count).map(UInt8.init(bitPattern:)), as: UTF8.self)
  }

  /// Does something whose words depend on the minute, and does it again when another one began.
  static func withinOneMinute<Value>(_ body: () -> Value) -> Value {
    while true {
      let minute = thisMinute
      let value = body()
      if thisMinute == minute { return value }
    }
  }

  static var program: String { Product.path("lectern") }

  /// Runs the program to its end.
  func lectern(_ arguments: String..., input: String = "", more: [String: String] = [:]) -> Run {
    run(Shell.program, arguments, input: input, more: more)
  }

  /// A terminal with the program in it.
  func terminal(_ arguments: String..., more: [String: String] = [:]) throws -> TerminalSession {
    try TerminalSession(
      [Shell.program] + arguments, environment: environment.merging(more) { $1 })
  }

  func path(_ name: String) -> String { root + "/" + name }

  /// Puts a program of this machine on the test's `PATH`; returns whether there is one.
  @discardableResult
  func link(_ tool: String) -> Bool {
    let places = ["/usr/bin", "/bin", "/usr/local/bin"].map { "\($0)/\(tool)" }
    guard let place = places.first(where: { access($0, X_OK) == 0 }) else { return false }
    return symlink(place, path("bin/\(tool)")) == 0
  }

  /// Puts a program of the test's own on its `PATH`: lines of a shell.
  func addProgram(_ name: String, _ script: String) {
    chmod(write("#!/bin/sh\n\(script)\n", to: "bin/\(name)"), 0o700)
  }

  /// Writes a file in the test's own folder and returns its path.
  func write(_ text: String, to name: String) -> String {
    write(Array(text.utf8), to: name)
  }

  func write(_ bytes: [UInt8], to name: String) -> String {
    let descriptor = open(path(name), O_WRONLY | O_CREAT | O_TRUNC, 0o600)
    _ = bytes.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
    close(descriptor)
    return path(name)
  }

  func run(
    _ program: String, _ arguments: [String], input: String = "", more: [String: String] = [:]
  ) -> Run {
    let stdin = write(input, to: "stdin")
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, 0, stdin, O_RDONLY, 0)
    for (descriptor, name) in [(Int32(1), "stdout"), (2, "stderr")] {
      posix_spawn_file_actions_addopen(
        &actions, descriptor, path(name), O_WRONLY | O_CREAT | O_TRUNC, 0o600)
    }
    var words = ([program] + arguments).map { strdup($0) } + [nil]
    var variables =
      environment.merging(more) { $1 }.map { strdup("\($0.key)=\($0.value)") } + [nil]
    defer { for pointer in words + variables { free(pointer) } }
    var child: pid_t = 0
    let code = posix_spawn(&child, program, &actions, nil, &words, &variables)
    var status: Int32 = 0
    if code == 0 { waitpid(child, &status, 0) } else { status = 127 << 8 }
    let exit = status & 0x7F == 0 ? status >> 8 & 0xFF : 128 + status & 0x7F
    return Run(status: exit, output: read("stdout"), errors: read("stderr"))
  }

  /// The text of a file in the test's own folder or at an absolute path.
  func read(_ name: String) -> String {
    let descriptor = open(name.hasPrefix("/") ? name : path(name), O_RDONLY)
    guard descriptor >= 0 else { return "" }
    defer { close(descriptor) }
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 65_536)
    while true {
      let count = Glibc.read(descriptor, &chunk, chunk.count)
      if count <= 0 { return String(decoding: bytes, as: UTF8.self) }
      bytes += chunk[..<count]
    }
  }

  /// The checksums, modes and names of everything under a folder.
  func fingerprint(_ folder: String) -> String {
    run("/bin/sh", ["-c", "cd '\(folder)' && find . -type f | sort | xargs -d '\\n' sha256sum"])
      .output
  }
}
