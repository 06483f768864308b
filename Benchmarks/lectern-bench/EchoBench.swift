import CEditShim
import Glibc

/// From a key to its echo on the terminal, in a session, against libedit that draws by itself.
///
/// Both programs run on pseudo-terminals of one kind and get the same keys in turn.
struct EchoBench {
  let program: String
  let home: String
  private let lines = 80

  func run() throws {
    let ours = try Child.console(program, home: home)
    defer { ours.end(killing: true) }
    let yardstick = try Child.onTerminal(
      ["/proc/self/exe", "echo"], environment: ["TERM=xterm-256color", "LANG=C.UTF-8"])
    defer { yardstick.end(killing: true) }
    try yardstick.read(until: "?")
    try type(on: ours, Timing(), lines: 2) { _ in }  // what happens once is no echo
    try type(on: yardstick, Timing(), lines: 2) { _ in }
    var our = Timing()
    var their = Timing()
    for _ in 0..<lines {
      try type(on: ours, our, lines: 1) { our = $0 }
      try type(on: yardstick, their, lines: 1) { their = $0 }
    }
    say(
      "key to echo                 \(decimal(our.median / their.median)) x  libedit's own echo")
    say(
      "                            \(decimal(our.median, 3)) ms against"
        + " \(decimal(their.median, 3)) ms;"
        + " p99 \(decimal(our.quantile(0.99), 3)) ms against"
        + " \(decimal(their.quantile(0.99), 3)) ms")
    say("")
  }

  /// Types letters that are on the screen nowhere else, then clears the line.
  private func type(
    on child: Child, _ timing: Timing, lines: Int, then use: (Timing) -> Void
  ) throws {
    var timing = timing
    for _ in 0..<lines {
      for letter in "QWXZJKVYUG" {
        try timing.measure {
          child.send(String(letter))
          try child.read(until: String(letter))
        }
      }
      child.send("\u{15}")
      child.readUntilQuiet()
    }
    use(timing)
  }

  /// libedit by itself: reads lines until the terminal is gone, and draws them.
  static func libedit() {
    guard ces_use_utf8() == 1, let input = fdopen(0, "r"), let output = fdopen(1, "w"),
      let errors = fdopen(2, "w"), let editor = el_init("echo", input, output, errors)
    else { return }
    ces_use_emacs(editor)
    var count: Int32 = 0
    while el_gets(editor, &count) != nil {}
    el_end(editor)
  }
}

extension Child {
  /// The console of the first session, at its prompt.
  static func console(_ program: String, home: String) throws -> Child {
    let environment = [
      "TERM=xterm-256color", "LANG=C.UTF-8", "PATH=/usr/bin:/bin", "HOME=\(home)",
      "LECTERN_HOME=\(home)", "LECTERN_STATE=\(home)/.state",
    ]
    let child = try onTerminal(
      [program, "open", try Sessions.first(in: home)], environment: environment)
    try child.read(until: "❯")
    return child
  }
}
