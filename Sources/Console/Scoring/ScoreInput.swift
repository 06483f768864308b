import Plans
import Wording
import Workshop

/// What the words of `score` and `amend` say: who, what, by whom, in which round.
struct ScoreInput {
  let learner: PersonID
  let line: ScoreLine
  let rater: Rater
  let round: Int?
  let attempt: Int

  private static let keys: Set<String> = ["source", "by", "round", "attempt"]

  /// Reads the words; `nil` when a name is not clear, which has then been asked or told.
  static func read(_ turn: Turn) throws -> ScoreInput? {
    let verb = turn.request.verb
    let pairs = pairs(turn)
    let scoring = turn.situation.plan.scoring
    let watched = try? turn.situation.watched(by: turn.voice.rater)
    let subject = ScoreSubject(
      turn.request.words, scoring: scoring, isWatching: watched != nil)
    let line = try ScoreLine(subject.rest, scoring: scoring)
    let rest = Words.line(subject.rest)
    let again = { (name: String, pairs: [String: String]) in
      ([verb, name, rest] + pairs.sorted { $0.key < $1.key }.map { "\($0)=\(Words.quote($1))" })
        .filter { !$0.isEmpty }.joined(separator: " ")
    }
    let name = subject.name.map(\.text).joined(separator: " ")
    guard let learner = try learner(name, turn, line: { again($0, pairs) }) else { return nil }
    let round = try number(pairs["round"], "round")
    let attempt = try number(pairs["attempt"], "attempt") ?? 1
    let rater = try rater(pairs, of: learner, round, turn) { judge in
      again(turn.voice.reference(learner), pairs.merging(["by": judge]) { $1 })
    }
    return rater.map {
      ScoreInput(learner: learner, line: line, rater: $0, round: round, attempt: attempt)
    }
  }

  /// Takes the pairs out, and a seat's name that stands alone behind a name: `ana self 5 5`.
  private static func pairs(_ turn: Turn) -> [String: String] {
    var pairs = turn.request.takePairs(keys)
    let seats = Rater.Source.allCases.filter { $0 != .trainer }.map(\.rawValue)
    let seat = turn.request.words.indices.dropFirst().first { index in
      let word = turn.request.words[index]
      return !word.isQuoted && seats.contains(word.text.lowercased())
    }
    if let seat, pairs["source"] == nil {
      pairs["source"] = turn.request.words.remove(at: seat).text.lowercased()
    }
    return pairs
  }

  private static func learner(
    _ name: String, _ turn: Turn, line: (String) -> String
  ) throws -> PersonID? {
    if name.isEmpty { return try turn.situation.watched(by: turn.voice.rater) }
    return turn.person(name, line: line)
  }

  static func number(_ text: String?, _ what: String) throws(CommandProblem) -> Int? {
    guard let text else { return nil }
    guard let number = Int(typed: text), (1...9999).contains(number) else {
      throw .number(text, what: what)
    }
    return number
  }

  /// Who judged: the user, unless the line names a learner or their seat.
  private static func rater(
    _ pairs: [String: String], of learner: PersonID, _ round: Int?, _ turn: Turn,
    line: (String) -> String
  ) throws -> Rater? {
    let source = try source(pairs["source"])
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

  static func source(_ text: String?) throws(CommandProblem) -> Rater.Source? {
    guard let text else { return nil }
    let sources = Rater.Source.allCases
    return try Choice.of(text, among: sources, what: "source", id: \.rawValue)
  }
}
