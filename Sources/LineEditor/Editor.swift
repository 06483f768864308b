import Glibc

/// Reads lines from a terminal: keys in, a line out, and a screen that stays alive meanwhile.
///
/// While a line is typed the editor keeps calling `policy.onTick`, prints what was posted above the
/// line and follows the window's size; none of that moves the cursor. Everything happens on the
/// thread that calls `readLine`, so the class is deliberately not `Sendable`. The terminal gets its
/// own modes and title back when the editor goes out of existence, so let it go before `exit`.
public final class Editor {
  /// What the application decides; it may change between lines and while one is edited.
  public var policy: Policy
  /// The commands that Up, Ctrl-R and suggestions know.
  public internal(set) var history = LineHistory()
  /// Where commands are kept from one console to the next, if anywhere.
  public internal(set) var historyFile: HistoryFile?
  var isHistoryLoaded = true

  let engine: Engine
  let terminal: Terminal
  let signals: SignalPipe
  private let now: () -> Int64

  var keys: ArraySlice<Key> = []
  var codes: ArraySlice<UInt32> = []
  var decoder = KeyDecoder()
  var watches: [Watch] = []
  var arrived: [Int32] = []

  var outcome: Outcome?
  var undoStack = UndoStack()
  var menu: CompletionMenu?
  var browser: HistoryBrowser?
  var search: HistorySearch?
  var kills = KillRing()
  /// What was pasted and is too long to be drawn.
  var held = HeldText()
  var lastWords: LastWords?
  /// A line that was refused: undo brings it back into the next one.
  var refused: String?

  var alerts: [[Span]] = []
  var size = (columns: 80, rows: 24)
  var frame: Frame?
  var title: String?
  var outgoing = ""

  /// Takes hold of a terminal; `now` gives the milliseconds that `onTick` is told.
  public init(
    program: String, input: Int32 = 0, output: Int32 = 1, policy: Policy = Policy(),
    now: @escaping () -> Int64
  ) throws(EditorProblem) {
    self.policy = policy
    self.now = now
    terminal = try Terminal(input: input, output: output)
    engine = try Engine(program: program)
    signals = try SignalPipe()
    engine.nextCode = { [unowned self] isFirst in nextCode(isFirst: isFirst) }
    engine.perform = { [unowned self] command in perform(command) }
  }

  deinit {
    if title != nil { terminal.write("\u{1b}[23;2t") }
    terminal.restore()
  }

  /// Lets the user edit a line until Enter, Ctrl-C, Ctrl-D or a signal ends it.
  public func readLine() -> Outcome {
    begin()
    defer { end() }
    while true {
      let line = engine.step()
      if let outcome { return outcome }
      if let line { return .line(held.filled(line)) }
    }
  }

  /// How wide the window is now.
  public var columns: Int { terminal.size.columns }

  /// Prints a line above the one being edited; before the next one when none is.
  public func post(_ alert: [Span]) { alerts.append(alert) }

  /// Shows a line in place of the one shown before, between two lines that are edited, with what was
  /// posted above it; an empty one removes it.
  public func show(_ line: [Span]) {
    printAlerts()
    send("\r\u{1b}[K" + line.rendered(colour: policy.colour))
    flush()
  }

  /// Prints a line of plain text above the one being edited.
  public func post(_ alert: String) { post([Span(alert)]) }

  /// The time that `policy.onTick` is told, with the moment to wake at.
  func tick() -> (now: Int64, next: Int64?) {
    let now = now()
    return (now, policy.onTick(now))
  }

  private func begin() {
    outcome = nil
    size = terminal.size
    frame = nil
    search = nil
    browser = nil
    menu = nil
    held = HeldText()
    undoStack = UndoStack(before: refused)
    refused = nil
    _ = takeSignal(SIGINT)  // it was meant for the command that ran
    fflush(nil)
    terminal.armGuard()
    terminal.makeRaw()
    send("\u{1b}[?2004h")
    engine.begin()
  }

  private func end() {
    search = nil
    menu = nil
    draw(isFinal: true)
    let leaving = policy.masks() ? frame?.erased() : frame?.left()
    send((leaving ?? "\r\n") + "\u{1b}[?2004l")
    flush()
    frame = nil
    engine.end()
    terminal.relax()
    terminal.disarmGuard()
  }
}

extension Editor {
  /// How the editing of a line ended.
  public enum Outcome: Equatable, Sendable {
    /// Enter: the line, whose rows are separated by newlines.
    case line(String)
    /// Ctrl-C, or an interrupt from outside: the line is thrown away.
    case interrupted
    /// Ctrl-D on an empty line.
    case endOfInput
    /// The process was told to end by this signal, or lost its terminal (SIGHUP).
    case signal(Int32)
  }
}
