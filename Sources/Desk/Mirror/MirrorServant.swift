import Glibc

/// The process that keeps a mirror up to date, so that the console never waits for its disk.
///
/// A thread would not do: one that hangs in the kernel, as on a network folder that is gone, keeps its whole
/// process from ending. The servant reads one byte for each act that was saved, looks around every second
/// besides, and writes a ``MirrorReport`` each time.
public struct MirrorServant {
  /// The word that a command line of it begins with.
  static let word = "keep-mirror"
  /// How long it goes on after the console has ended, in seconds.
  private static let patience = 60

  private var copy: MirrorCopy
  /// How many acts it was told of.
  private var told = 0

  /// Serves when that is what the command line asks for.
  ///
  /// - Returns: The exit status, `nil` for any other command line.
  public static func run(_ arguments: [String]) -> Int32? {
    guard arguments.count > 1, arguments[1] == word,
      let orders = MirrorOrders(Array(arguments[2...]))
    else { return nil }
    signal(SIGPIPE, SIG_IGN)
    var servant = MirrorServant(orders)
    return servant.serve()
  }

  private init(_ orders: MirrorOrders) {
    copy = MirrorCopy(orders)
  }

  private mutating func serve() -> Int32 {
    var isOver = false
    var seconds = 0
    while true {
      let isDone = goOn()
      if isOver, isDone || seconds >= Self.patience { return isDone ? 0 : 1 }
      seconds += isOver ? 1 : 0
      var input = pollfd(fd: 0, events: Int16(POLLIN), revents: 0)
      if isOver {
        poll(nil, 0, 1000)
      } else if poll(&input, 1, 1000) > 0 {
        var bytes = [UInt8](repeating: 0, count: 4096)
        let count = read(0, &bytes, bytes.count)
        if count > 0 { told += count } else if count == 0 || errno != EINTR { isOver = true }
      }
    }
  }

  /// Copies what has come and says how far that went.
  private mutating func goOn() -> Bool {
    let told = told
    let problem = pass()
    for remark in copy.takeRemarks() { Self.say(.remark(remark)) }
    Self.say(problem.map { .gone($0.reason) } ?? .have(told))
    return problem == nil
  }

  private mutating func pass() -> FileProblem? {
    var last = Self.second
    do throws(FileProblem) {
      try copy.pass {
        if Self.second == last { return }
        last = Self.second
        Self.say(.busy)
      }
      return nil
    } catch {
      return error
    }
  }

  private static var second: Int {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return time.tv_sec
  }

  /// Writes a report, unless nobody has read the last few hundred.
  private static func say(_ report: MirrorReport) {
    let bytes = Array((report.text + "\n").utf8)
    _ = bytes.withUnsafeBytes { send(1, $0.baseAddress, $0.count, Int32(MSG_DONTWAIT)) }
  }
}
