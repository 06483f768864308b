import Desk
public import Exports
import Glibc
import Journal
import LineEditor
import Workshop

extension ShellCommand {
  /// Going on with a session matters more than what is damaged, which the console names.
  public static let open = ShellCommand("open", damage: .tells)
  /// `lectern review`.
  public static let review = ShellCommand("review", damage: .ends)
  /// `lectern do`.
  public static let carryOut = ShellCommand("do", damage: .tells)
  /// `lectern show`.
  public static let show = ShellCommand("show", damage: .ends)
  /// `lectern log`.
  public static let log = ShellCommand("log", damage: .ends)
}

extension Program {
  /// Opens a session in the console, or carries out the lines of standard input in it.
  ///
  /// - Parameter reports: Whether each line of standard input is answered with JSON that holds every
  ///   view; a terminal cannot ask for it.
  public func open(_ session: String, isReview: Bool = false, reports: Bool = false) throws -> Bool
  {
    let desk = try desk(session, writes: !isReview, isGreeted: isatty(0) == 1)
    desk.startMirror()
    defer { leave(desk, isQuiet: isatty(0) != 1) }
    return try talk(desk, isReview: isReview, isManual: isManual, reports: reports)
  }

  /// Puts away what a console used, once it has nothing more to answer.
  private func leave(_ desk: SessionDesk, isQuiet: Bool) {
    leaveMirror(of: desk, isQuiet: isQuiet)
    if desk.writer != nil { home.sweep(cohort: desk.cohort.path) }
  }

  /// Carries out one line and says its answer.
  public func carryOut(_ words: [String], in session: String) throws -> Bool {
    let desk = try desk(session, sharesLabel: true)
    desk.startMirror()
    defer { leave(desk, isQuiet: true) }
    var surroundings = AnswerContext(isScript: true, isManual: isManual)
    surroundings.environment = environment
    let interpreter = Interpreter(desk: desk, surroundings: surroundings)
    let line = words.count == 1 ? words[0] : words.map(Words.quoteArgument).joined(separator: " ")
    let answer = interpreter.answer(line)
    if answer.isDone {
      output.say(answer.lines)
      if let copy = answer.copy, copy.isAsked { output.say(copy.content.rows) }
    } else {
      answer.lines.forEach(output.complain)
    }
    output.complain(desk)
    return answer.isDone
  }

  /// Writes one view of a session as JSON, or as the console would answer it.
  public func show(_ session: String, view: Show, asJSON: Bool) throws -> Bool {
    let desk = try desk(session, writes: false)
    if let last = desk.folder.lastAct { desk.time.begin(at: last) }
    if asJSON {
      let damage = desk.damage
      output.put(
        json: view.json(
          desk.situation, asOf: desk.asOf, damage: damage.notes, arriving: damage.arriving,
          doubts: damage.doubts))
      return true
    }
    let interpreter = Interpreter(desk: desk, surroundings: AnswerContext(isScript: true))
    let answer = interpreter.answer(view.rawValue)
    answer.isDone ? output.say(answer.lines) : answer.lines.forEach(output.complain)
    return answer.isDone
  }

  /// Writes a session's agenda, planned against actual, as CSV.
  public func showAgendaTable(_ session: String) throws -> Bool {
    output.say(table: AgendaSheet(try desk(session, writes: false).situation).lines)
    return true
  }

  /// Writes the acts of a session in the command language.
  public func log(_ session: String) throws -> Bool {
    let interpreter = Interpreter(
      desk: try desk(session, writes: false), surroundings: AnswerContext(isScript: true))
    output.say(interpreter.answer("log all").lines)
    return true
  }

  /// Talks at a terminal, or carries out the lines of standard input.
  func talk(
    _ desk: SessionDesk, isReview: Bool, isManual: Bool, reports: Bool = false,
    autopilot: Autopilot? = nil
  ) throws -> Bool {
    let isTerminal = isatty(0) == 1
    let screen = isatty(1) == 1 ? 1 : isTerminal ? Glibc.open("/dev/tty", O_RDWR | O_CLOEXEC) : -1
    defer { if screen > 1 { close(screen) } }
    let isTyped = Editor.isUsable(
      environment: environment, inputIsTerminal: isTerminal, outputIsTerminal: screen >= 0)
    var surroundings = AnswerContext(isScript: !isTerminal, isManual: isManual)
    surroundings.environment = environment
    if isTerminal { surroundings.players = Projector.equipment(environment) }
    let interpreter = Interpreter(desk: desk, surroundings: surroundings)
    guard isTerminal else {
      desk.takeSettings()
      return Script(interpreter: interpreter, output: output, reports: reports).run()
    }
    let conversation = Conversation(
      interpreter: interpreter, environment: environment, output: output.echoing(on: screen),
      isReview: isReview)
    conversation.autopilot = autopilot
    return isTyped ? try conversation.run(on: screen) : conversation.runPlainly(on: screen)
  }
}

extension Output {
  /// Writes what became of a session's files to standard error, each once.
  func complain(_ desk: SessionDesk) {
    for notice in desk.takeNotices() { complain(notice.words) }
  }
}

extension SessionDesk {
  /// For each writer the number of their last act.
  var asOf: [String: Int] {
    var asOf: [String: Int] = [:]
    for (writer, seq) in folder.journal.log.asOf { asOf[writer.name] = seq }
    return asOf
  }
}
