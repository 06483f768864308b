import Glibc

/// The file that keeps commands from one console to the next: one command a line, newest last.
///
/// Consoles that are open at the same time append to it in turn and never overwrite each other.
/// The file is a convenience: a line that cannot be read is passed over, never an error.
public struct HistoryFile: Equatable, Sendable {
  /// Why a history file cannot be used; the console goes on without it.
  public enum Problem: Error, Equatable, CustomStringConvertible {
    /// The system refused to open, read or write the file.
    case refused(path: String, reason: String)

    /// The sentence for people.
    public var description: String {
      switch self {
      case .refused(let path, let reason):
        "Command history is not kept: \(path): \(reason)."
      }
    }
  }

  /// Where the file is.
  public let path: String

  /// The file at this path, which need not exist yet.
  public init(path: String) {
    self.path = path
  }

  /// The newest commands in the file; a file that has grown to twice that is cut back to them.
  public func load() throws(Problem) -> LineHistory {
    guard access(path, F_OK) == 0 else { return LineHistory() }
    let file = try open(O_RDONLY)
    defer { close(file) }
    let bytes = try readAll(file)
    let lines = bytes.split(separator: UInt8(ascii: "\n"))
    if lines.count >= 2 * LineHistory.capacity { try? cutBack() }
    let commands = lines.suffix(LineHistory.capacity).compactMap {
      String(validating: $0, as: UTF8.self).map(HistoryRecord.command)
    }
    return LineHistory(commands)
  }

  /// Appends a command.
  public func append(_ command: String) throws(Problem) {
    let file = try openLocked()
    defer { close(file) }
    let record = HistoryRecord.line(for: command) + "\n"
    try write(Array((endsInMidLine(file) ? "\n" + record : record).utf8), to: file)
  }

  private func open(_ flags: Int32) throws(Problem) -> Int32 {
    let file = Glibc.open(path, flags | O_CLOEXEC | O_NOFOLLOW, 0o600)
    guard file >= 0 else { throw refusal() }
    return file
  }

  /// Opens for appending, under the lock.
  private func openLocked() throws(Problem) -> Int32 {
    while true {
      let file = try open(O_RDWR | O_APPEND | O_CREAT)
      while flock(file, LOCK_EX) != 0 {
        guard errno == EINTR else {
          defer { close(file) }
          throw refusal()
        }
      }
      if isStillNamed(file) { return file }
      close(file)
    }
  }

  /// Whether the file is still the one at `path`; waiting for the lock may have meant waiting for
  /// a console that replaced it.
  private func isStillNamed(_ file: Int32) -> Bool {
    var opened = stat()
    var named = stat()
    guard fstat(file, &opened) == 0, stat(path, &named) == 0 else { return false }
    if opened.st_mode & 0o077 != 0 { fchmod(file, 0o600) }
    return opened.st_ino == named.st_ino && opened.st_dev == named.st_dev
  }

  /// Whether the last append was torn, so that the next record needs a line of its own.
  private func endsInMidLine(_ file: Int32) -> Bool {
    let end = lseek(file, 0, SEEK_END)
    var last: UInt8 = 0
    return end > 0 && pread(file, &last, 1, end - 1) == 1 && last != UInt8(ascii: "\n")
  }

  /// Keeps the newest lines only, in a new file that takes the place of the old one.
  private func cutBack() throws(Problem) {
    let file = try openLocked()
    defer { close(file) }
    let lines = try readAll(file).split(separator: UInt8(ascii: "\n")).suffix(LineHistory.capacity)
    let temporary = path + ".\(getpid())"
    let copy = Glibc.open(temporary, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    guard copy >= 0 else { throw refusal() }
    defer { close(copy) }
    try write(Array(lines.map { $0 + [UInt8(ascii: "\n")] }.joined()), to: copy)
    guard rename(temporary, path) == 0 else { throw refusal() }
  }

  private func readAll(_ file: Int32) throws(Problem) -> [UInt8] {
    var information = stat()
    guard fstat(file, &information) == 0 else { throw refusal() }
    var bytes = [UInt8](repeating: 0, count: Int(information.st_size))
    var filled = 0
    while filled < bytes.count {
      let count = bytes[filled...].withUnsafeMutableBytes {
        pread(file, $0.baseAddress, $0.count, off_t(filled))
      }
      if count == 0 { break }
      if count > 0 { filled += count } else if errno != EINTR { throw refusal() }
    }
    return Array(bytes[..<filled])
  }

  private func write(_ bytes: [UInt8], to file: Int32) throws(Problem) {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Glibc.write(file, $0.baseAddress, $0.count) }
      if count > 0 { rest = rest.dropFirst(count) } else if errno != EINTR { throw refusal() }
    }
  }

  private func refusal(_ code: Int32 = errno) -> Problem {
    .refused(path: path, reason: String(cString: strerror(code)))
  }
}
