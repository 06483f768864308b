public import Desk
import Exchange
import Journal
import Workshop

/// Carries out lines of the command language at a desk and answers them.
public final class Interpreter {
  /// The session.
  public let desk: SessionDesk
  /// Where words go and how wide they may be; a window's width may change.
  public var surroundings: Surroundings
  private var questions: [Question] = []
  /// What lines have left behind for the screen and for the lines to come.
  public var screen = ScreenState()

  /// Creates an interpreter.
  public init(desk: SessionDesk, surroundings: Surroundings) {
    self.desk = desk
    self.surroundings = surroundings
  }

  /// What a line was answered with.
  public struct Answer: Equatable {
    /// The words of the answer, one line each.
    public var lines: [String]
    /// Whether everything that was asked for was done.
    public var isDone: Bool
    /// Programs to start that show something to the room.
    public var showings: [Showing] = []
    /// Text for the clipboard.
    public var copy: String?
    /// Whether the conversation ends here.
    public var isLast = false
  }

  /// Carries out one line.
  public func answer(_ line: String) -> Answer {
    if let chosen = choice(line) { return answer(chosen: chosen) }
    questions = []
    var answer: Answer
    do {
      guard let request = try Request(line) else { return Answer(lines: [], isDone: true) }
      answer = try carryOut(request)
    } catch {
      answer = Answer(lines: words(for: error), isDone: false)
    }
    answer.lines += desk.takeNotices().map(\.words)
    return answer
  }

  /// Carries out the line that was chosen and asks again what is not answered yet.
  private func answer(chosen line: String) -> Answer {
    let rest = questions.dropFirst()
    var answer = answer(line)
    answer.lines += rest.flatMap { $0.words(isScript: surroundings.isScript) }
    answer.isDone = answer.isDone && rest.isEmpty
    questions += rest
    return answer
  }

  /// The line behind a digit that answers the question asked last.
  private func choice(_ line: String) -> String? {
    guard let question = questions.first, let digit = Int(line.filter { !$0.isWhitespace }),
      question.lines.indices.contains(digit - 1)
    else { return nil }
    return question.lines[digit - 1]
  }

  private func carryOut(_ request: Request) throws -> Answer {
    let verb = try Verb.find(request.verb, allowingBeginnings: !surroundings.isScript)
    let at = try moment(request.moment)
    if verb.writes, desk.writer == nil { throw CommandProblem.readOnly }
    let turn = Turn(
      desk: desk, request: request, at: at, surroundings: surroundings, screen: screen)
    do {
      try verb.run(turn)
    } catch CommandProblem.usage(let what) {
      throw CommandProblem.plain(what + (what.isEmpty ? "" : " ") + "Usage: \(verb.usageLine)")
    }
    screen = turn.screen
    return finish(turn.reply)
  }

  private func finish(_ reply: Reply) -> Answer {
    if let paste = reply.paste { screen.latestPaste = paste }
    var lines = reply.lines
    lines += reply.problems.map { words(for: $0).joined(separator: " ") }
    lines += reply.questions.flatMap { $0.words(isScript: surroundings.isScript) }
    if !surroundings.isScript { questions = reply.questions }
    let isDone = reply.problems.isEmpty && reply.questions.allSatisfy { $0.kind == .menu }
    return Answer(
      lines: lines, isDone: isDone,
      showings: reply.showings, copy: reply.copy, isLast: reply.isLast)
  }

  /// The moment a line is about; a manual clock moves to it.
  private func moment(_ moment: Request.Moment?) throws -> Instant {
    let situation = desk.situation
    guard let moment else { return situation.now }
    let at = try situation.instant(of: moment, isManual: surroundings.isManual)
    if surroundings.isManual {
      desk.time.advance(to: at)
    }
    return at
  }

  private func words(for error: any Error) -> [String] {
    let voice = Voice(desk.situation, desk: desk)
    switch error {
    case let problem as CommandProblem: return [problem.words]
    case let refusal as Workshop.Refusal: return [voice.words(for: refusal)]
    case let unfinished as Words.Unfinished:
      return ["A quote is not closed: \(unfinished.text)"]
    case SessionProblem.readOnly: return [CommandProblem.readOnly.words]
    case Problem.unsaved(let line, _, _): return ["\(error)", line]
    default: return ["\(error)"]
    }
  }
}
