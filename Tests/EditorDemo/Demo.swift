import Glibc
import LineEditor

/// A console that echoes its lines, with a countdown at the right.
final class Demo {
  private let environment: Environment
  private let control: Control?
  private var milliseconds: Int64 = 0
  private var title: String?
  private var readsKeys = false
  private var count = 0

  init(_ environment: Environment) {
    self.environment = environment
    control = environment["DEMO_CONTROL"].flatMap(Control.init)
  }

  func run() -> Int32 {
    do {
      let editor = try Editor(program: "editor-demo", policy: policy) { [unowned self] in now }
      if let path = environment["DEMO_HISTORY"] { editor.useHistory(at: path) }
      if let control { editor.watch(control.descriptor) { [unowned self] in obey($0) } }
      return loop(editor)
    } catch {
      print("\(error)")
      return 1
    }
  }

  private func loop(_ editor: Editor) -> Int32 {
    while true {
      switch editor.readLine() {
      case .line(let line):
        print(
          "GOT[\(line.split(separator: "\n", omittingEmptySubsequences: false).joined(separator: "|"))]"
        )
        editor.addHistory(line)
        if line == "quit" { return 0 }
      case .interrupted: print("INTERRUPTED")
      case .endOfInput:
        print("END")
        return 0
      case .signal(let number):
        print("SIGNAL \(number)")
        return 128 + number
      }
    }
  }

  private var policy: Editor.Policy {
    var policy = Editor.Policy()
    policy.prompt = { [unowned self] in
      [Span("demo", .bold.and(.green)), Span(readsKeys ? "[\(count)] ❯ " : " ❯ ")]
    }
    policy.right = { [unowned self] in [Span("Icebreaker ", .dim), Span(countdown, .yellow)] }
    policy.title = { [unowned self] in title }
    policy.highlight = DemoLanguage.highlight
    policy.completion = DemoLanguage.complete
    policy.missing = DemoLanguage.missing
    policy.onKey = { [unowned self] in take($0) }
    policy.onTick = { now in (now / 1000 + 1) * 1000 }
    policy.colour = Editor.usesColour(environment: environment.variables)
    policy.terminalReflows = Editor.reflows(environment: environment.variables)
    return policy
  }

  /// Counts arrows and spaces while keys are read one by one.
  private func take(_ key: Keystroke) -> Bool {
    guard readsKeys else { return false }
    switch key {
    case .character(" "), .left, .right, .enter: count += 1
    case .escape: readsKeys = false
    default: return false
    }
    return true
  }

  /// The time that a test has set, else the monotonic clock.
  private var now: Int64 {
    if control != nil { return milliseconds }
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return Int64(time.tv_sec) * 1000 + Int64(time.tv_nsec) / 1_000_000
  }

  private var countdown: String {
    let left = max(0, 300 - now / 1000 % 300)
    return "\(left / 60):" + (left % 60 < 10 ? "0" : "") + "\(left % 60)"
  }

  private func obey(_ editor: Editor) {
    for line in control?.lines() ?? [] {
      let word = line.prefix { $0 != " " }
      let rest = String(line.dropFirst(word.count + 1))
      switch word {
      case "now": milliseconds = Int64(rest) ?? milliseconds
      case "alert": editor.post([Span("── ", .red), Span(rest)])
      case "title": title = rest
      case "keys": readsKeys = true
      case "crash": abort()
      default: editor.post("unknown: \(line)")
      }
    }
  }
}
