import Glibc
import TestKit

/// Another process, for what only another process can do.
final class Child {
  struct Failure: Error {
    let command: [String]
    let code: Int32
  }

  /// How it ended.
  struct Outcome {
    /// The exit status, or 128 and the signal.
    let status: Int32
    let output: String
  }

  let pid: pid_t
  private let input: Int32
  private let output: Int32
  private var pending: [UInt8] = []

  /// Starts a program with its standard input and output in our hands.
  init(_ command: [String]) throws {
    var toChild: [Int32] = [0, 0]
    var fromChild: [Int32] = [0, 0]
    guard pipe(&toChild) == 0, pipe(&fromChild) == 0 else {
      throw Failure(command: command, code: errno)
    }
    // Our ends must not reach other children, who would keep them open.
    for end in toChild + fromChild { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    posix_spawn_file_actions_adddup2(&actions, toChild[0], STDIN_FILENO)
    posix_spawn_file_actions_adddup2(&actions, fromChild[1], STDOUT_FILENO)
    defer { posix_spawn_file_actions_destroy(&actions) }
    var arguments = command.map { strdup($0) } + [nil]
    defer { for argument in arguments { free(argument) } }
    var started: pid_t = 0
    let code = posix_spawn(&started, command[0], &actions, nil, &arguments, environ)
    close(toChild[0])
    close(fromChild[1])
    guard code == 0 else { throw Failure(command: command, code: code) }
    pid = started
    input = toChild[1]
    output = fromChild[0]
  }

  /// Starts the probe that lies beside the test program.
  static func probe(_ arguments: String...) throws -> Child {
    try Child([probePath] + arguments)
  }

  static var probePath: String { Product.path("journal-probe") }

  /// The next line of its output, nil when there is none any more.
  func readLine() -> String? {
    while true {
      if let end = pending.firstIndex(of: 10) {
        defer { pending.removeSubrange(...end) }
        return String(decoding: pending[..<end], as: UTF8.self)
      }
      guard receive() else { return nil }
    }
  }

  func send(_ signal: Int32) { kill(pid, signal) }

  /// Closes its input and waits for its end.
  func wait() throws -> Outcome {
    close(input)
    while receive() {}
    close(output)
    var status: Int32 = 0
    guard waitpid(pid, &status, 0) == pid else { throw Failure(command: [], code: errno) }
    let signal = status & 0x7F
    return Outcome(
      status: signal == 0 ? status >> 8 & 0xFF : 128 + signal,
      output: String(decoding: pending, as: UTF8.self))
  }

  private func receive() -> Bool {
    var buffer = [UInt8](repeating: 0, count: 65536)
    let count = read(output, &buffer, buffer.count)
    guard count > 0 else { return count < 0 && errno == EINTR }
    pending += buffer.prefix(count)
    return true
  }
}
