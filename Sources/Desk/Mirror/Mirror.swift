import Glibc

/// The second copy of a cohort's folder, as a console sees it: kept by another process, never waited for.
public final class Mirror {
  /// The folder in which the copy lies.
  public let path: String
  /// Keys of the terminal and its end are not for it: `POSIX_SPAWN_SETSID` of glibc.
  private static let ownSession: Int16 = 0x80

  /// For how long a process must have run before another one takes its place, in seconds.
  private static let patience: Int64 = 5

  private let words: [String]
  private var child: pid_t
  private var wire: Int32
  private var began: Int64
  private var watch: MirrorWatch
  private var line: [UInt8] = []

  /// What a user must hear about a mirror.
  public enum News: Equatable, Sendable {
    /// It cannot be written, and why, and how many acts it lacks.
    case gone(path: String, reason: String, acts: Int)
    /// It lacks so many acts, and has for some seconds.
    case behind(path: String, acts: Int)
    /// Its disk answers nothing; it lacks so many acts, or more.
    case silent(path: String, acts: Int)
    /// It has everything again.
    case back(path: String)
    /// Something else lay in the place of one of its files, and has another name there now.
    case replaced(path: String, file: String, keptAs: String)
    /// So many acts that the cohort's folder had lost were brought back from it.
    case broughtBack(path: String, acts: Int)
    /// It is begun on the same disk as the cohort.
    case onSameDisk(path: String)
  }

  /// Starts the process that keeps the copy; `nil` when it does not start.
  ///
  /// - Parameter program: This program's file.
  init?(_ orders: MirrorOrders, program: String) {
    words = [program, MirrorServant.word] + orders.words
    guard let (child, wire) = Self.start(words) else { return nil }
    (self.child, self.wire, began) = (child, wire, Self.second)
    path = orders.mirror
    watch = MirrorWatch(path: path)
  }

  deinit { close(wire) }

  /// Starts a process, and gives it with the end of the wire that is ours.
  private static func start(_ words: [String]) -> (child: pid_t, wire: Int32)? {
    var ends: [Int32] = [0, 0]
    let kind = Int32(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue | SOCK_NONBLOCK.rawValue)
    guard socketpair(AF_UNIX, kind, 0, &ends) == 0 else { return nil }
    defer { close(ends[1]) }
    // The other process waits for orders.
    _ = fcntl(ends[1], F_SETFL, 0)
    if let child = start(words, wire: ends[1]) { return (child, ends[0]) }
    close(ends[0])
    return nil
  }

  /// Lets another process go on where one has ended.
  private func startAgain() {
    guard watch.hasEnded, Self.second - began >= Self.patience else { return }
    began = Self.second
    var status: Int32 = 0
    waitpid(child, &status, WNOHANG)
    guard let (child, wire) = Self.start(words) else { return }
    close(self.wire)
    (self.child, self.wire, line) = (child, wire, [])
    watch.begin(at: Self.second)
  }

  /// Lets a process of a session of its own read orders and write reports.
  private static func start(_ words: [String], wire: Int32) -> pid_t? {
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    posix_spawnattr_setflags(&attributes, Self.ownSession)
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_adddup2(&actions, wire, 0)
    posix_spawn_file_actions_adddup2(&actions, wire, 1)
    posix_spawn_file_actions_addopen(&actions, 2, "/dev/null", O_WRONLY, 0)
    var arguments = words.map { strdup($0) } + [nil]
    defer { for pointer in arguments { free(pointer) } }
    var none: [UnsafeMutablePointer<CChar>?] = [nil]
    var child: pid_t = 0
    return posix_spawn(&child, words[0], &actions, &attributes, &arguments, &none) == 0
      ? child : nil
  }

  /// Says that an act has been saved.
  func tell() {
    watch.tell()
    var byte = UInt8(ascii: "a")
    _ = send(wire, &byte, 1, Int32(MSG_NOSIGNAL))
  }

  /// How many acts it is known to lack.
  public var behind: Int { watch.behind }
  /// Whether it has once had everything since the console was opened.
  public var isKnown: Bool { watch.isKnown }
  /// Why it cannot be written; `nil` while it can.
  public var problem: String? { watch.problem }

  /// How it is with a mirror that a user should know of before they rely on it.
  public enum Trouble: Equatable, Sendable {
    /// It cannot be written, and why.
    case gone(String)
    /// Its disk answers nothing.
    case silent
    /// It lacks acts, and has for some seconds.
    case behind
  }

  /// What is wrong with it now; `nil` when all is well.
  public var trouble: Trouble? {
    listen()
    return switch watch.state(at: Self.second) {
    case .well: nil
    case .behind: .behind
    case .silent: .silent
    case .gone(let reason): .gone(reason)
    }
  }

  /// What has changed since the last time.
  public func news() -> [News] {
    listen()
    defer { startAgain() }
    return watch.news(at: Self.second)
  }

  /// A clock that goes on, also when somebody sets the computer's.
  private static var second: Int64 {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return Int64(time.tv_sec)
  }

  private func listen() {
    var bytes = [UInt8](repeating: 0, count: 4096)
    while true {
      let count = read(wire, &bytes, bytes.count)
      guard count > 0 else {
        if count == 0 { watch.end() }
        return
      }
      for byte in bytes.prefix(count) {
        if byte != 0x0A {
          line.append(byte)
          continue
        }
        if let report = MirrorReport(String(decoding: line, as: UTF8.self)) {
          watch.take(report, at: Self.second)
        }
        line = []
      }
    }
  }

  /// Waits until it has everything, at most so many milliseconds.
  public func catchUp(atMost milliseconds: Int32) {
    var left = milliseconds
    listen()
    while left > 0, problem == nil, behind > 0 || !isKnown {
      var input = pollfd(fd: wire, events: Int16(POLLIN), revents: 0)
      poll(&input, 1, 50)
      left -= 50
      listen()
    }
    var status: Int32 = 0
    waitpid(child, &status, WNOHANG)
  }
}
