import Workshop

/// What the words of `score` and `amend` say: who, what, by whom, in which round.
struct ScoreInput {
  let learner: PersonID
  let line: ScoreLine
  let rater: Rater
  let round: Int?

  private static let keys: Set<String> = ["source", "by", "round"]

  /// Reads the words; `nil` when a name is not clear, which has then been asked or told.
  static func read(_ turn: Turn) throws -> ScoreInput? {
    let verb = turn.request.verb
    let pairs = turn.request.takePairs(keys)
    let scoring = turn.situation.plan.scoring
    let watched = try? turn.situation.watched(by: turn.voice.rater)
    let subject = ScoreSubject(
      turn.request.words, steps: scoring.steps.count, isWatching: watched != nil)
    let line = try ScoreLine(subject.rest, scoring: scoring)
    let rest = Words.line(subject.rest)
    let again = { (name: String, pairs: [String: String]) in
      ([verb, name, rest] + pairs.sorted { $0.key < $1.key }.map { "\($0)=\(Words.quote($1))" })
        .filter { !$0.isEmpty }.joined(separator: " ")
    }
    let name = subject.name.map(\.text).joined(separator: " ")
    guard let learner = try learner(name, turn, line: { again($0, pairs) }) else { return nil }
    let round = try round(pairs["round"])
    let rater = try rater(pairs, of: learner, round, turn) { judge in
      again(turn.voice.reference(learner), pairs.merging(["by": judge]) { $1 })
    }
    return rater.map { ScoreInput(learner: learner, line: line, rater: $0, round: round) }
  }

  private static func learner(
    _ name: String, _ turn: Turn, line: (String) -> String
  ) throws -> PersonID? {
    if name.isEmpty { return try turn.situation.watched(by: turn.voice.rater) }
    return turn.person(name, line: line)
  }

  private static func round(_ text: String?) throws(CommandProblem) -> Int? {
    guard let text else { return nil }
    guard let round = Int(text), round > 0 else { throw .number(text, what: "round") }
    return round
  }

  /// Who judged: whoever types, unless the line names a learner or their seat.
  private static func rater(
    _ pairs: [String: String], of learner: PersonID, _ round: Int?, _ turn: Turn,
    line: (String) -> String
  ) throws -> Rater? {
    let source = try pairs["source"].map(source)
    guard let name = pairs["by"] else {
      if source == nil || source == .trainer { return Rater(name: turn.voice.rater) }
      return try turn.situation.rater(source: source, judge: nil, of: learner, round: round)
    }
    if source == .trainer {
      throw CommandProblem.plain("by=NAME is for learners; a trainer scores from a desk of theirs.")
    }
    guard let judge = turn.person(name, line: line) else { return nil }
    return try turn.situation.rater(source: source, judge: judge, of: learner, round: round)
  }

  private static func source(_ text: String) throws(CommandProblem) -> Rater.Source {
    let sources = Rater.Source.allCases
    return try Choice.of(text, among: sources, what: "source", id: \.rawValue)
  }
}
