import Desk
import Glibc

/// What a console costs that nobody types at: its clock ticks once a second.
struct IdleBench {
  let program: String
  let home: String
  private let seconds = 60

  func run() throws {
    let child = try Child.console(program, home: home)
    defer { child.end(killing: true) }
    child.readUntilQuiet()
    let (begin, busy) = (nanoseconds(), try child.nanosecondsOfWork())
    var bytes = 0
    while nanoseconds() - begin < Int64(seconds) * 1_000_000_000 {
      bytes += child.readWhatComes(within: 1000)
    }
    let share =
      Double(try child.nanosecondsOfWork() - busy) / Double(nanoseconds() - begin) * 100
    say(
      "idle console, \(seconds) s          \(decimal(share, 3)) % of a core"
        + ", \(bytes / seconds) bytes a second")
    say("")
  }
}

extension Child {
  /// How long it has kept a core busy: the first number of its schedstat.
  fileprivate func nanosecondsOfWork() throws -> Int64 {
    let text = String(decoding: try Files.read("/proc/\(process)/schedstat"), as: UTF8.self)
    return text.split(separator: " ").first.flatMap { Int64($0) } ?? 0
  }
}
