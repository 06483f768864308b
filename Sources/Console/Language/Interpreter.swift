import Calendar
public import Desk
import Journal
import Wording
import Workshop

/// Carries out lines of the command language at a desk and answers them.
public final class Interpreter {
  /// The session.
  public let desk: SessionDesk
  /// Where words go and how wide they may be; a window's width may change.
  public var surroundings: AnswerContext
  /// The question that is open, and those that wait until it is answered.
  private var asked = OpenQuestions()
  /// Whether a digit would answer a question.
  var isAsked: Bool { asked.open != nil }
  var open: OpenBlock?
  /// Keys that are read one by one, when a verb asked for it.
  public internal(set) var keyMode: (any KeyMode)?
  /// What lines have left behind for the screen and for the lines to come.
  public var screen = ScreenState()
  /// Passes the time while a file is read, where somebody looks.
  var pastime: Turn.Pastime?

  /// Verbs that did something which they do not declare: none, as the tests make sure.
  private(set) var undeclared: Set<String> = []

  /// Creates an interpreter.
  public init(desk: SessionDesk, surroundings: AnswerContext) {
    self.desk = desk
    self.surroundings = surroundings
  }

  /// What a line was answered with.
  public struct Answer: Equatable {
    /// The words of the answer, one line each.
    @TerminalSafe public var lines: [String]
    /// Whether everything that was asked for was done.
    public var isDone: Bool
    /// Programs to start that show something to the room.
    public var showings: [Showing] = []
    /// Text for the clipboard.
    public var copy: ClipboardText?
    /// Whether the conversation ends here.
    public var isLast = false

    /// Adds what the next command of the same text was answered with.
    mutating func add(_ next: Answer) {
      lines += next.lines
      isDone = isDone && next.isDone
      showings += next.showings
      copy = next.copy ?? copy
      isLast = next.isLast
    }
  }

  /// Carries out a line, or all commands of a text of several rows.
  ///
  /// A row that ends with `<<` waits for further calls: the lines up to a row with only a dot.
  public func answer(_ text: String) -> Answer {
    let commands = Typed.commands(text)
    if commands.count == 1, commands[0].block == nil, let gathered = gather(text) {
      return gathered
    }
    var all = Answer(lines: [], isDone: true)
    for command in commands where !all.isLast { all.add(answer(command)) }
    return all
  }

  /// Carries out one command.
  public func answer(_ typed: Typed) -> Answer {
    if typed.isTooLong { return Answer(lines: [Typed.tooLong], isDone: false) }
    asked.look(at: desk.situation)
    if typed.block == nil, let chosen = choice(typed.line) { return answer(chosen: chosen) }
    if asked.open?.kind == .shown, typed.line == "q", typed.block == nil {
      asked.forget()
      return Answer(lines: ["Nothing changed."], isDone: true)
    }
    if typed.line.isEmpty, let lines = typed.block { return offer(lines) }
    if typed.block == nil, let verb = LineOffer.verb(forAlone: typed.line, desk.situation) {
      return answer(Typed(verb.name, block: [typed.line]))
    }
    var answer: Answer
    do {
      guard var request = try Request(typed.line) else { return Answer(lines: [], isDone: true) }
      request.block = typed.block
      answer = try carryOut(request)
    } catch {
      screen.kept += typed.block ?? []
      answer = Answer(lines: words(for: error), isDone: false)
      if (error as? Problem)?.hasSavedNothing == true {
        answer.lines.append("Not saved: \(typed.line)")
      }
      answer.lines += UnreadLines.words(typed.block ?? [])
    }
    if !surroundings.isScript { answer.lines += desk.takeNotices().map(\.words) }
    return answer
  }

  /// Asks something that a digit answers; nothing was done.
  func ask(_ question: Question) -> Answer {
    let lines = asked.ask(
      [question], of: nil, desk.situation, isScript: surroundings.isScript)
    return Answer(lines: lines, isDone: false)
  }

  /// Carries out the line that was chosen and asks again what is not answered yet.
  private func answer(chosen line: String) -> Answer {
    let rest = asked.waiting
    asked.forget()
    var answer = answer(Typed(line))
    answer.lines += asked.add(rest, desk.situation, isScript: surroundings.isScript)
    answer.isDone = answer.isDone && rest.allSatisfy(\.isDone)
    return answer
  }

  /// The line behind a digit that answers the question asked last.
  private func choice(_ line: String) -> String? {
    if screen.isHidden { return nil }  // nobody can see what a digit would answer
    let line = line.filter { !$0.isWhitespace }
    guard let question = asked.open,
      let digit = line.lowercased() == "y" && question.lines.count == 1 ? 1 : Int(typed: line),
      question.lines.indices.contains(digit - 1)
    else { return nil }
    return question.lines[digit - 1]
  }

  private func carryOut(_ request: Request) throws -> Answer {
    let verb = try Verb.find(request.verb, allowingBeginnings: !surroundings.isScript)
    var request = request
    if !screen.isHidden, asked.isAnswered(by: request, of: verb) {
      request.words.append(ScoreLine.Word("anyway"))
    }
    try verb.admit(at: desk)
    let at = try moment(request.moment)
    let turn = Turn(
      desk: desk, request: request, at: at, surroundings: surroundings, screen: screen)
    turn.keyMode = keyMode
    turn.pastime = pastime
    turn.openQuestion = asked.open
    defer { if !verb.effects.isSuperset(of: turn.effects) { undeclared.insert(verb.name) } }
    try verb.carryOut(turn)
    screen = turn.screen
    // What was asked about is not as it was any more.
    if turn.hasRecorded { asked.forget() }
    var answer = finish(turn.reply, of: OpenQuestions.Line(verb: verb, request: request))
    if keyMode == nil, let mode = turn.keyMode { answer.lines.append(mode.hint) }
    keyMode = turn.keyMode
    return answer
  }

  private func finish(_ reply: Reply, of line: OpenQuestions.Line) -> Answer {
    if let paste = reply.paste { screen.latestPaste = paste }
    var lines = reply.lines
    lines += reply.problems.map { words(for: $0).joined(separator: " ") }
    lines += asked.ask(
      reply.questions, of: line, desk.situation, isScript: surroundings.isScript)
    screen.kept += reply.kept
    lines += UnreadLines.words(reply.kept)
    let isDone =
      reply.problems.isEmpty && reply.kept.isEmpty
      && reply.questions.allSatisfy(\.isDone)
    return Answer(
      lines: lines, isDone: isDone,
      showings: reply.showings, copy: reply.copy, isLast: reply.isLast)
  }

  /// The moment a line is about; a manual clock moves to it.
  private func moment(_ moment: TypedMoment?) throws -> Instant {
    let situation = desk.situation
    guard let moment else { return situation.now }
    let at = try situation.instant(of: moment, isManual: surroundings.isManual)
    if surroundings.isManual {
      desk.time.advance(to: at)
    }
    return at
  }

  private func words(for error: any Error) -> [String] {
    let voice = DisplayFormat(desk.situation, desk: desk)
    switch error {
    case let problem as CommandProblem: return [problem.words]
    case let refusal as Refusal: return [voice.words(for: refusal)]
    case let unfinished as Words.Unfinished:
      return ["A quote is not closed: \(unfinished.text)"]
    case SessionProblem.readOnly: return [CommandProblem.readOnly.words]
    case let withheld as WithheldFiles:
      return DamageWords.lines(withheld.damage) + [withheld.words("anyway")]
    case Problem.unsaved(let line, _, _): return ["\(error)", line]
    default: return ErrorWords.lines(for: error)
    }
  }
}

extension Problem {
  /// Whether an act was typed that no place took, so that it must be typed again.
  fileprivate var hasSavedNothing: Bool {
    switch self {
    case .unsaved, .unwritable, .unreadable, .held, .notPlain, .restoredBackup: true
    // What was typed is at fault, or nothing will be taken however often it is typed.
    case .refused, .readOnly, .wrongState: false
    }
  }
}
