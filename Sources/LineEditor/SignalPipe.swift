import CEditShim
import Glibc

/// Signals as bytes in a pipe, so that one `poll` waits for keys and signals alike.
final class SignalPipe {
  let readEnd: Int32
  private let writeEnd: Int32

  init() throws(EditorProblem) {
    var ends: [Int32] = [0, 0]
    guard pipe(&ends) == 0 else { throw .refused("pipe") }
    for end in ends {
      _ = fcntl(end, F_SETFL, O_NONBLOCK)
      _ = fcntl(end, F_SETFD, FD_CLOEXEC)
    }
    readEnd = ends[0]
    writeEnd = ends[1]
    let signals = [SIGWINCH, SIGCONT, SIGINT, SIGQUIT, SIGTERM, SIGHUP]
    guard ces_catch_signals(writeEnd, signals, signals.count) == 0 else {
      close(readEnd)
      close(writeEnd)
      throw .alreadyOpen
    }
  }

  deinit {
    ces_release_signals()
    close(readEnd)
    close(writeEnd)
  }

  /// The signals that arrived since the last call, in order.
  func drain() -> [Int32] {
    var bytes = [UInt8](repeating: 0, count: 64)
    var signals: [Int32] = []
    while true {
      let count = read(readEnd, &bytes, bytes.count)
      guard count > 0 else { return signals }
      signals += bytes[..<count].map(Int32.init)
    }
  }
}
