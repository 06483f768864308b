/// From starting the program to its first prompt, against a database answering one query.
struct StartBench {
  let program: String
  let home: String
  private let repetitions = 61

  func run() throws {
    let environment = [
      "TERM=xterm-256color", "LANG=C.UTF-8", "PATH=/usr/bin:/bin", "HOME=\(home)",
      "LECTERN_HOME=\(home)", "LECTERN_STATE=\(home)/.state",
    ]
    let session = try Sessions.first(in: home)
    var ours = Timing()
    var theirs = Timing()
    for _ in 0..<repetitions {
      try ours.measure(
        [program, "open", session], until: "❯", environment: environment)
      try theirs.measure(
        ["sqlite3", ":memory:", "select 1"], until: "1", environment: environment)
    }
    say(
      "start to first prompt       \(decimal(ours.median / theirs.median)) x"
        + "  sqlite3 :memory: 'select 1'")
    say(
      "                            \(decimal(ours.median)) ms against \(decimal(theirs.median)) ms")
    say("")
  }
}

extension Timing {
  /// Starts a program on a terminal and waits for what it shows first.
  fileprivate mutating func measure(
    _ arguments: [String], until text: String, environment: [String]
  ) throws {
    let start = nanoseconds()
    let child = try Child.onTerminal(arguments, environment: environment)
    defer { child.end(killing: true) }
    try child.read(until: text)
    add(nanoseconds() - start)
  }
}
