import Calendar
import Desk
import Glibc
import LineEditor
import Workshop

/// The console: lines typed at a terminal, answered one by one, with a clock that goes on meanwhile.
final class Conversation {
  let interpreter: Interpreter
  let environment: [String: String]
  let output: Output
  let isReview: Bool
  /// What stands around the line, as long as nothing has changed.
  var face: PromptFrame?
  /// The second in which others' acts and alerts were looked for last.
  var lookedAt: Int64 = 0
  /// Goes on by itself in a rehearsal, when that is wanted.
  var autopilot: Autopilot?
  let projector: Projector
  /// The player's descriptor that the editor watches.
  var watched: Int32?
  /// The moment of the session up to which alerts were looked for.
  var alerted: Instant?
  var alerts = AlertWatch()
  var arrivals = CoTrainerNews()
  var problem: String?
  /// What is wrong with the session's files, as far as it was told.
  var damage = Damage()
  /// What waits to be told until the screen is shown again.
  var waiting: [String] = []
  /// Whether Ctrl-D was pressed during a round: a second one leaves.
  private var isLeaving = false
  /// How the latest line went, for a hidden screen.
  var status = ""

  init(
    interpreter: Interpreter, environment: [String: String], output: Output, isReview: Bool
  ) {
    self.interpreter = interpreter
    self.environment = environment
    self.output = output
    self.isReview = isReview
    projector = Projector(environment: environment)
  }

  var desk: SessionDesk { interpreter.desk }
  var mode: Prompt.Mode { isReview ? .review : desk.isRehearsal ? .rehearsal : .live }

  /// Talks until the user leaves; returns whether the end was asked for.
  ///
  /// - Parameter screen: The terminal's descriptor; answers go to the output, wherever that leads.
  func run(on screen: Int32) throws -> Bool {
    let time = TimeSource()
    let editor = try Editor(program: "lectern", output: screen, policy: policy()) {
      time.now.milliseconds
    }
    if !desk.isRehearsal { keepHistory(editor) }
    interpreter.surroundings.columns = editor.columns
    interpreter.surroundings.isDrawn = true
    greet()
    editor.policy.onCopy = { [unowned self, unowned editor] in copy(editor) }
    editor.policy.onKey = { [unowned self, unowned editor] in take($0, editor) }
    editor.policy.onTick = { [unowned self, unowned editor] now in tick(editor, now) }
    interpreter.pastime = { [unowned self, unowned editor] words, isDone in
      pass(editor, words, until: isDone)
    }
    defer {
      interpreter.pastime = nil
      projector.leave()
    }
    while true {
      output.waitForReader()
      face = nil
      switch editor.readLine() {
      case .line(let text):
        interpreter.surroundings.columns = editor.columns
        isLeaving = false
        if answer(text, in: editor) { return true }
      case .interrupted where interpreter.keyMode == nil: break
      case .interrupted: say(interpreter.endKeys(), through: editor)
      case .endOfInput where interpreter.keyMode != nil:
        say(interpreter.endKeys(), through: editor)
      case .endOfInput where !isLeaving && desk.situation.runningRound != nil:
        isLeaving = true
        say(["A round runs. Ctrl-D again leaves; the session stays open."])
      case .endOfInput:
        say(UnreadLines.farewell(interpreter.screen.kept) + [farewell])
        return true
      case .signal:
        interpreter.endKeys()
        return false
      }
    }
  }

  private func keepHistory(_ editor: Editor) {
    do {
      try Files.makeFolder(desk.home.state)
      editor.useHistory(at: Path.join(desk.home.state, "history"))
    } catch {
      output.complain("Command history is off: \(error)")
    }
  }

  /// Talks on a terminal that cannot be drawn on: a prompt, a line, an answer.
  ///
  /// - Parameter screen: The terminal's descriptor, which alone gets the prompt; negative when
  ///   there is none.
  func runPlainly(on screen: Int32) -> Bool {
    greet()
    var reader = LineReader(descriptor: 0)
    defer { projector.leave() }
    while true {
      let spans = Prompt.left(desk.situation, mode: mode)
      let prompt = spans.map(\.text).joined().map { $0 == "❯" ? ">" : String($0) }.joined()
      if screen >= 0 {
        output.waitForReader()
        output.prompt(interpreter.unfinished.map { "\($0.end) ends > " } ?? prompt, on: screen)
      }
      if !reader.hasLine { waitPlainly() }
      let next = reader.next()
      followPlainly()
      guard let line = next else {
        output.say([""] + UnreadLines.unfinished(interpreter) + [farewell])
        return true
      }
      let answer = interpreter.answer(line)
      say(answer)
      if answer.isLast { return true }
    }
  }

  private var farewell: String {
    if desk.isRehearsal { return "Nothing was saved." }
    return desk.situation.isClosed
      ? "Goodbye." : SavedWords.comeBack(desk)
  }

  /// Answers a line, row by row when several were pasted; returns whether it was the last.
  private func answer(_ text: String, in editor: Editor) -> Bool {
    for typed in Typed.commands(text) {
      let wasHidden = interpreter.screen.isHidden
      let answer = interpreter.answer(typed)
      if interpreter.screen.isHidden, !wasHidden { editor.clearScreen() }
      say(answer, through: editor)
      if !wasHidden { remember(typed, isDone: answer.isDone, in: editor) }
      if answer.isLast { return true }
    }
    return false
  }

  private func greet() {
    damage = desk.damage
    say(Greeting.lines(desk, isReview: isReview, columns: interpreter.surroundings.columns))
    desk.takeSettings()
  }

  private func say(_ lines: [String]) { output.say(fitted(lines)) }

  /// Tables fit the screen; a sentence that does not is broken between words.
  func fitted(_ lines: [String]) -> [String] {
    let columns = interpreter.surroundings.columns
    return lines.flatMap { line in
      if ColumnWidth.of(line) < columns { return [line] }
      let indent = String(line.prefix { $0 == " " }.prefix(columns / 2))
      return Paragraph.lines(line, columns: columns, indent: indent)
    }
  }

  /// Carries out `copy` without touching the line that is typed.
  private func copy(_ editor: Editor) {
    let answer = interpreter.answer("copy")
    tell(answer.lines, in: editor)
    guard let text = answer.copy?.content else { return }
    let way = Clipboard(environment: environment).take(text, through: editor)
    tell(way.map { [$0] } ?? Clipboard.printed(text), in: editor)
  }

  /// Keeps a line for Up, search and suggestions, and in the file what may lie about in one.
  ///
  /// What was refused would only mislead; undo brings it back into the next line, to be mended.
  private func remember(_ typed: Typed, isDone: Bool, in editor: Editor) {
    guard isDone else {
      if typed.block == nil { editor.offerBack(typed.line) }
      return
    }
    guard typed.block == nil else { return }
    switch LineKeeping(typed.line) {
    case .nowhere: break
    case .here: editor.addHistory(typed.line, keeping: false)
    case .always: editor.addHistory(typed.line)
    }
  }
}
