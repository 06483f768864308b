import CTerminalShim
public import Glibc

/// A program running in a pseudo-terminal: keys in, an interpreted screen out.
///
/// Nothing here sleeps: `wait` reads until what is waited for is on the screen, and its limit only
/// bounds how long a failing test takes.
public final class TerminalSession {
  /// How the program ended.
  public enum Exit: Equatable, Sendable {
    /// It returned this status.
    case status(Int32)
    /// This signal killed it.
    case signal(Int32)
  }

  /// What did not happen in time, with the screen as it was.
  public struct Timeout: Error, CustomStringConvertible {
    /// What was waited for, and what was there instead.
    public let description: String

    /// A failure described in words.
    public init(description: String) { self.description = description }
  }

  /// The process of the program.
  public let process: pid_t
  /// The modes of the terminal before the program ran.
  public let modesBefore: TerminalModes?
  /// The screen so far.
  public private(set) var screen: Screen
  /// All bytes the program wrote.
  public private(set) var raw: [UInt8] = []
  /// How the program ended, once that is known.
  public private(set) var exit: Exit?

  private let master: Int32
  private var isOpen = true

  /// Starts a program in a terminal of its own.
  ///
  /// `environment` is added to a small one with a terminal, UTF-8 and no home folder.
  public init(
    _ arguments: [String], columns: Int = 80, rows: Int = 24,
    environment: [String: String] = [:]
  ) throws {
    var path = [CChar](repeating: 0, count: 128)
    let master = ct_open_pseudoterminal(&path, path.count)
    guard master >= 0 else { throw Timeout(description: "no pseudo-terminal: errno \(errno)") }
    self.master = master
    Self.setSize(of: master, columns: columns, rows: rows)
    modesBefore = TerminalModes(of: master)
    screen = Screen(columns: columns, rows: rows)
    var all = [
      "TERM": "xterm-256color", "LANG": "C.UTF-8", "HOME": "/nonexistent", "PATH": "/usr/bin:/bin",
    ]
    all.merge(environment) { $1 }
    process = try spawn(arguments, environment: all, terminal: path)
  }

  deinit {
    if exit == nil {
      kill(process, SIGKILL)
      var status: Int32 = 0
      waitpid(process, &status, 0)
    }
    hangUp()
  }

  /// The modes of the terminal now.
  public var modes: TerminalModes? { TerminalModes(of: master) }

  /// All bytes the program wrote, as text.
  public var rawText: String { String(decoding: raw, as: UTF8.self) }

  /// Types text or sends the bytes of keys.
  public func send(_ text: String) { send(Array(text.utf8)) }

  /// Sends bytes that need not be text.
  ///
  /// Output is read meanwhile: a program that waits for its output to be read takes no keys.
  public func send(_ bytes: [UInt8]) {
    var rest = bytes[...]
    var refusals = 0
    while !rest.isEmpty, refusals < 20 {
      var descriptor = pollfd(fd: master, events: Int16(POLLIN | POLLOUT), revents: 0)
      poll(&descriptor, 1, 1000)
      if descriptor.revents & Int16(POLLIN) != 0 { read(within: 0) }
      guard descriptor.revents & Int16(POLLOUT) != 0 else {
        refusals += 1
        continue
      }
      let count = rest.prefix(64).withUnsafeBytes { write(master, $0.baseAddress, $0.count) }
      if count > 0 { rest = rest.dropFirst(count) } else if errno != EINTR { return }
    }
  }

  /// Sends the program a signal.
  public func signal(_ number: Int32) { kill(process, number) }

  /// Closes the terminal under the program.
  public func hangUp() {
    if isOpen { close(master) }
    isOpen = false
  }

  /// Changes the window; `reflow` tells whether this terminal wraps its old rows again.
  public func resize(columns: Int, rows: Int, reflow: Bool = true) {
    screen.resize(columns: columns, rows: rows, reflow: reflow)
    Self.setSize(of: master, columns: columns, rows: rows)
  }

  /// Reads until a condition holds.
  ///
  /// The condition is not asked in the middle of a synchronized update, which a terminal would not
  /// show either.
  public func wait(
    _ what: String = "a condition", seconds: Int = 60, until condition: (TerminalSession) -> Bool
  ) throws {
    let deadline = monotonicMilliseconds() + Int64(seconds) * 1000
    while screen.isMidUpdate || !condition(self) {
      let left = deadline - monotonicMilliseconds()
      guard left > 0, exit == nil else { throw timeout(what) }
      read(within: Int32(min(left, 50)))
      if raw.isEmpty || !isOpen { noteExit() }
    }
  }

  /// Reads what the program has written so far, so that it never waits for the test.
  public func readWhatIsThere() {
    while isOpen, read(within: 0) {}
  }

  /// Reads until a text is on the screen.
  public func wait(for text: String) throws {
    try wait("“\(text)”") { $0.screen.text.contains(text) }
  }

  /// Reads until the program has ended.
  @discardableResult
  public func waitForExit() throws -> Exit {
    let deadline = monotonicMilliseconds() + 60_000
    while exit == nil {
      guard monotonicMilliseconds() < deadline else { throw timeout("the program's end") }
      read(within: 20)
      noteExit()
    }
    readWhatIsThere()
    return exit ?? .status(-1)
  }

  private func timeout(_ what: String) -> Timeout {
    let end = exit.map { "The program ended: \($0).\n" } ?? ""
    let place = "cursor at row \(screen.row), column \(screen.column)"
    return Timeout(description: "\(what) did not appear. \(end)\(place)\n\(screen.text)")
  }

  /// Reads what is there, or arrives soon; returns whether anything was read.
  @discardableResult
  private func read(within milliseconds: Int32) -> Bool {
    var descriptor = pollfd(fd: isOpen ? master : -1, events: Int16(POLLIN), revents: 0)
    guard poll(&descriptor, 1, milliseconds) > 0 else { return false }
    var bytes = [UInt8](repeating: 0, count: 8192)
    let count = Glibc.read(master, &bytes, bytes.count)
    guard count > 0 else {
      noteExit()
      return false
    }
    raw += bytes[..<count]
    screen.feed(bytes[..<count])
    return true
  }

  private func noteExit() {
    guard exit == nil else { return }
    var status: Int32 = 0
    guard waitpid(process, &status, WNOHANG) == process else { return }
    exit = status & 0x7f == 0 ? .status((status >> 8) & 0xff) : .signal(status & 0x7f)
  }

  private static func setSize(of terminal: Int32, columns: Int, rows: Int) {
    var size = winsize(ws_row: UInt16(rows), ws_col: UInt16(columns), ws_xpixel: 0, ws_ypixel: 0)
    _ = ioctl(terminal, UInt(TIOCSWINSZ), &size)
  }
}

/// Milliseconds of a clock that nobody sets.
private func monotonicMilliseconds() -> Int64 {
  var time = timespec()
  clock_gettime(CLOCK_MONOTONIC, &time)
  return Int64(time.tv_sec) * 1000 + Int64(time.tv_nsec) / 1_000_000
}
