import Glibc

/// The process that keeps a mirror up to date, so that the console never waits for its disk.
///
/// A thread would not do: one that hangs in the kernel, as on a network folder that is gone, keeps its whole
/// process from ending. The servant reads one byte for each act that was saved, looks around every second
/// besides, and writes how far it has come: `have 12`, or `gone` with the reason.
public enum MirrorServant {
  /// The word that a command line of it begins with.
  static let word = "keep-mirror"
  /// How long it goes on after the console has ended, in seconds.
  private static let patience = 60

  /// Serves when that is what the command line asks for.
  ///
  /// - Returns: The exit status, `nil` for any other command line.
  public static func run(_ arguments: [String]) -> Int32? {
    guard arguments.count >= 4, arguments[1] == word else { return nil }
    signal(SIGPIPE, SIG_IGN)
    let rest = Array(arguments[4...])
    let waiting = stride(from: 0, to: rest.count - 1, by: 2).map { (rest[$0], rest[$0 + 1]) }
    var copy = MirrorCopy(cohort: arguments[2], mirror: arguments[3], waiting: waiting)
    return serve(&copy)
  }

  private static func serve(_ copy: inout MirrorCopy) -> Int32 {
    var told = 0
    var isOver = false
    var seconds = 0
    while true {
      let isDone = say(pass(&copy), told)
      if isOver, isDone || seconds >= patience { return isDone ? 0 : 1 }
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

  private static func pass(_ copy: inout MirrorCopy) -> FileProblem? {
    do throws(FileProblem) {
      try copy.pass()
      return nil
    } catch {
      return error
    }
  }

  private static func say(_ problem: FileProblem?, _ told: Int) -> Bool {
    let line = problem.map { "gone \($0.reason)\n" } ?? "have \(told)\n"
    _ = Array(line.utf8).withUnsafeBytes { write(1, $0.baseAddress, $0.count) }
    return problem == nil
  }
}
