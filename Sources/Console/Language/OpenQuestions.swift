import Workshop

/// The questions that lines were answered with: one is open at a time, the others wait.
///
/// A question never takes the next line. It stays open over lines that only look, so that `status` can
/// show it, and is gone once a line has saved something.
struct OpenQuestions {
  /// The question that a digit answers.
  var open: Question? { questions.first }
  /// Those that are asked after it.
  var waiting: [Question] { Array(questions.dropFirst()) }

  private var questions: [Question] = []
  /// The line that asked, which is the answer when it comes again.
  private var line: Line?
  /// Where the session was when it was asked.
  private var place: Place?

  /// A line as far as it can be the same again.
  struct Line: Equatable {
    private let verb: String
    private let words: [String]

    init(verb: Verb, request: Request) {
      self.verb = verb.name
      words = request.words.map(\.text)
    }
  }

  /// What makes the same line mean the same: the running item and round.
  private struct Place: Equatable {
    let moves: Int
    let round: Rotation.RoundKey?

    init(_ situation: Situation) {
      moves = situation.session.agenda.moves.count
      round = situation.latestRound
    }
  }

  /// Asks questions in place of those that are open; returns what is shown of them.
  ///
  /// In a script nobody can choose: all are shown, and only what the same line answers stays open.
  mutating func ask(
    _ new: [Question], of line: Line?, _ situation: Situation, isScript: Bool
  ) -> [String] {
    if new.isEmpty { return [] }
    questions = isScript ? new.filter { $0.kind == .confirm } : new
    self.line = line
    place = Place(situation)
    return isScript ? new.flatMap { $0.words(isScript: true) } : shown
  }

  /// Asks questions that waited, behind those that are open; returns what is shown of them.
  mutating func add(_ rest: [Question], _ situation: Situation, isScript: Bool) -> [String] {
    if rest.isEmpty { return [] }
    if questions.isEmpty { return ask(rest, of: nil, situation, isScript: isScript) }
    questions += rest
    return Self.then(rest)
  }

  /// The open question and which words are asked about after it.
  private var shown: [String] {
    (open?.words(isScript: false) ?? []) + Self.then(waiting)
  }

  private static func then(_ questions: [Question]) -> [String] {
    questions.isEmpty ? [] : ["Then: \(questions.map(\.word).joined(separator: ", "))"]
  }

  /// Whether a line is the one that asked, so that it is meant.
  func isAnswered(by request: Request, of verb: Verb) -> Bool {
    open?.kind == .confirm && line == Line(verb: verb, request: request)
  }

  /// Forgets what is asked about a place where the session is no longer.
  mutating func look(at situation: Situation) {
    if open?.kind == .confirm, place != Place(situation) { forget() }
  }

  /// Forgets all questions.
  mutating func forget() {
    questions = []
    line = nil
  }
}
