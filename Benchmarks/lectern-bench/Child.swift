import CTerminalShim
import Glibc

/// Another program running, with its input and output in our hands.
struct Child {
  /// What did not happen.
  struct Failure: Error, CustomStringConvertible { let description: String }

  let process: pid_t
  private let input: Int32
  private let output: Int32

  /// Starts a program on a pseudo-terminal of its own, as its controlling terminal.
  static func onTerminal(_ arguments: [String], environment: [String]) throws -> Child {
    var path = [CChar](repeating: 0, count: 128)
    let master = ct_open_pseudoterminal(&path, path.count)
    guard master >= 0 else { throw Failure(description: "no pseudo-terminal") }
    var size = winsize(ws_row: 24, ws_col: 80, ws_xpixel: 0, ws_ypixel: 0)
    _ = ioctl(master, UInt(TIOCSWINSZ), &size)
    let process = try spawn(arguments, environment) { actions in
      posix_spawn_file_actions_addopen(&actions, 0, path, O_RDWR, 0)
      posix_spawn_file_actions_adddup2(&actions, 0, 1)
      posix_spawn_file_actions_adddup2(&actions, 0, 2)
    }
    return Child(process: process, input: master, output: master)
  }

  /// Starts a program between two pipes.
  static func onPipes(_ arguments: [String], environment: [String]) throws -> Child {
    let toChild = try pipe()
    let fromChild = try pipe()
    let process = try spawn(arguments, environment) { actions in
      posix_spawn_file_actions_adddup2(&actions, toChild.read, 0)
      posix_spawn_file_actions_adddup2(&actions, fromChild.write, 1)
    }
    close(toChild.read)
    close(fromChild.write)
    return Child(process: process, input: toChild.write, output: fromChild.read)
  }

  /// Two ends that other programs do not inherit.
  private static func pipe() throws -> (read: Int32, write: Int32) {
    var ends: [Int32] = [-1, -1]
    guard Glibc.pipe(&ends) == 0 else { throw Failure(description: "no pipe") }
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    return (ends[0], ends[1])
  }

  private static func spawn(
    _ arguments: [String], _ environment: [String],
    _ prepare: (inout posix_spawn_file_actions_t) -> Void
  ) throws -> pid_t {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    prepare(&actions)
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    let newSession: Int16 = 0x80  // POSIX_SPAWN_SETSID, which glibc shows only to GNU C
    posix_spawnattr_setflags(&attributes, newSession)
    let program = arguments.first ?? ""
    var process: pid_t = 0
    let code = withCStrings(arguments) { arguments in
      withCStrings(environment) {
        posix_spawnp(&process, program, &actions, &attributes, arguments, $0)
      }
    }
    guard code == 0 else {
      throw Failure(description: "cannot run \(arguments): \(String(cString: strerror(code)))")
    }
    return process
  }

  private static func withCStrings<Result>(
    _ strings: [String], _ body: ([UnsafeMutablePointer<CChar>?]) -> Result
  ) -> Result {
    let copies: [UnsafeMutablePointer<CChar>?] = strings.map { strdup($0) } + [nil]
    defer { for copy in copies { free(copy) } }
    return body(copies)
  }

  /// Sends text.
  func send(_ text: String) {
    let bytes = Array(text.utf8)
    _ = bytes.withUnsafeBytes { write(input, $0.baseAddress, $0.count) }
  }

  /// Reads until a text has come, and returns everything up to then.
  @discardableResult
  func read(until text: String) throws -> [UInt8] {
    let wanted = Array(text.utf8)
    var seen: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 4096)
    while true {
      let count = Glibc.read(output, &buffer, buffer.count)
      if count < 0, errno == EINTR { continue }
      guard count > 0 else {
        let said = String(decoding: seen, as: UTF8.self)
        throw Failure(description: "'\(text)' did not come, but:\n\(said)")
      }
      let start = max(0, seen.count - wanted.count)
      seen += buffer[..<count]
      if contains(seen[start...], wanted) { return seen }
    }
  }

  private func contains(_ bytes: ArraySlice<UInt8>, _ wanted: [UInt8]) -> Bool {
    bytes.indices.contains { bytes[$0...].starts(with: wanted) }
  }

  /// Reads what comes within some milliseconds, and returns how many bytes it was.
  @discardableResult
  func readWhatComes(within milliseconds: Int32) -> Int {
    var descriptor = pollfd(fd: output, events: Int16(POLLIN), revents: 0)
    guard poll(&descriptor, 1, milliseconds) > 0 else { return 0 }
    var buffer = [UInt8](repeating: 0, count: 65_536)
    return max(0, Glibc.read(output, &buffer, buffer.count))
  }

  /// Reads until nothing has come for a moment.
  func readUntilQuiet() {
    while readWhatComes(within: 5) > 0 {}
  }

  /// Ends the program if it has not ended, and returns the most memory it held, in megabytes.
  @discardableResult
  func end(killing: Bool = false) -> Double {
    if killing { kill(process, SIGKILL) }
    if input != output { close(input) }
    var status: Int32 = 0
    var usage = rusage()
    wait4(process, &status, 0, &usage)
    close(output)
    return Double(usage.ru_maxrss) / 1024
  }
}
