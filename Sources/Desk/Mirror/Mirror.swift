import Glibc

/// The second copy of a cohort's folder, as a console sees it: kept by another process, never waited for.
public final class Mirror {
  /// The folder in which the copy lies.
  public let path: String
  /// Keys of the terminal and its end are not for it: `POSIX_SPAWN_SETSID` of glibc.
  private static let ownSession: Int16 = 0x80

  private let child: pid_t
  private let wire: Int32
  private var sent = 0
  private var have = 0
  private var line: [UInt8] = []
  /// Why it cannot be written; `nil` while it can.
  public private(set) var problem: String?
  private var hasReported = false
  private var behindSince: Int64?
  private var isTold = false

  /// What a user must hear about a mirror.
  public enum News: Equatable, Sendable {
    /// It cannot be written, and why.
    case gone(path: String, reason: String)
    /// It lacks so many acts, and has for some seconds.
    case behind(path: String, acts: Int)
    /// It has everything again.
    case back(path: String)
  }

  /// Starts the process that keeps the copy; `nil` when it does not start.
  ///
  /// - Parameters:
  ///   - program: This program's file.
  ///   - waiting: Folders of waiting acts, each with the journals they belong to.
  init?(at path: String, of cohort: String, waiting: [(String, String)], program: String) {
    var ends: [Int32] = [0, 0]
    let kind = Int32(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue | SOCK_NONBLOCK.rawValue)
    guard socketpair(AF_UNIX, kind, 0, &ends) == 0 else { return nil }
    defer { close(ends[1]) }
    // The other process waits for orders and for room to report.
    _ = fcntl(ends[1], F_SETFL, 0)
    let words = [program, MirrorServant.word, cohort, path] + waiting.flatMap { [$0.0, $0.1] }
    guard let started = Self.start(words, wire: ends[1]) else {
      close(ends[0])
      return nil
    }
    self.path = path
    (child, wire) = (started, ends[0])
  }

  deinit { close(wire) }

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
    sent += 1
    var byte = UInt8(ascii: "a")
    _ = send(wire, &byte, 1, Int32(MSG_NOSIGNAL))
  }

  /// How many acts it is known to lack.
  public var behind: Int { max(0, sent - have) }
  /// Whether it has said anything yet.
  public var isKnown: Bool { hasReported }

  /// What has changed since the last time, in seconds of any clock that goes on.
  func news(at second: Int64) -> [News] {
    listen()
    if behind == 0 { behindSince = nil } else { behindSince = behindSince ?? second }
    let isLate = behindSince.map { second - $0 >= 5 } ?? false
    if let problem, !isTold {
      isTold = true
      return [.gone(path: path, reason: problem)]
    }
    if problem == nil, isLate, !isTold {
      isTold = true
      return [.behind(path: path, acts: behind)]
    }
    if problem == nil, behind == 0, isTold {
      isTold = false
      return [.back(path: path)]
    }
    return []
  }

  private func listen() {
    var bytes = [UInt8](repeating: 0, count: 4096)
    while true {
      let count = read(wire, &bytes, bytes.count)
      guard count > 0 else {
        if count == 0, problem == nil { problem = "the process that keeps it has ended" }
        return
      }
      for byte in bytes.prefix(count) {
        if byte != 0x0A {
          line.append(byte)
          continue
        }
        take(String(decoding: line, as: UTF8.self))
        line = []
      }
    }
  }

  private func take(_ report: String) {
    hasReported = true
    let words = report.split(separator: " ", maxSplits: 1)
    if words.first == "have", words.count == 2, let number = Int(words[1]) {
      (have, problem) = (number, nil)
    } else if words.count == 2 {
      problem = String(words[1])
    }
  }

  /// Waits until it has everything, at most so many milliseconds.
  public func catchUp(atMost milliseconds: Int32) {
    var left = milliseconds
    listen()
    while left > 0, problem == nil, behind > 0 || !hasReported {
      var input = pollfd(fd: wire, events: Int16(POLLIN), revents: 0)
      poll(&input, 1, 50)
      left -= 50
      listen()
    }
    var status: Int32 = 0
    waitpid(child, &status, WNOHANG)
  }
}
