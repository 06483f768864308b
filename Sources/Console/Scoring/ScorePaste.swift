import Imports
import Plans
import Wording
import Workshop

/// Scores that come at once: told whether lines are such, taken in, answered.
enum ScorePaste {
  /// Whether a line that came without a verb can be a score.
  @Sendable static func fits(_ line: String, _ situation: Situation) -> Bool {
    guard line.utf8.contains(where: { (0x30...0x39).contains($0) }),
      let text = read([line], situation).first?.text
    else { return false }
    let message = ScoreMessage(text, scoring: situation.plan.scoring)
    let isPlaced = message.room != nil || message.round != nil
    return message.levels.count + (isPlaced && message.levels.count > 0 ? 1 : 0) > 1
  }

  /// Whether a line alone is an observer's: it begins with a round, a room or who sent it, none of
  /// which is a verb.
  @Sendable static func isAlone(_ line: String, _ situation: Situation) -> Bool {
    guard let first = line.split(whereSeparator: \.isWhitespace).first,
      RowStart.verb(of: line) == nil, fits(line, situation),
      let message = read([line], situation).first
    else { return false }
    if message.sender != nil { return true }
    guard first.contains(where: \.isNumber) || first.contains("@") else { return false }
    let read = ScoreMessage(message.text, scoring: situation.plan.scoring)
    return read.room != nil || read.round != nil
  }

  /// Whether a typed line holds anything of a score that could be lost.
  static func holdsScore(_ text: String, _ situation: Situation) -> Bool {
    !ScoreMessage(text, scoring: situation.plan.scoring).saysNothing
  }

  /// Lines of a chat with who sent them.
  static func read(_ lines: [String], _ situation: Situation) -> [IncomingLine] {
    ChatReader.incoming(lines, situation.roster.identity)
  }

  /// Takes in lines that were pasted.
  static func take(_ lines: [String], _ turn: Turn) throws {
    try take(read(lines, turn.situation), file: nil, turn)
  }

  /// Takes in lines, or the rows of a file: one act for all of them.
  static func take(
    _ messages: [IncomingLine], file: (name: String, hash: String)?, _ turn: Turn
  ) throws {
    let situation = turn.situation
    let decision = situation.deliver(
      messages, file: file, own: turn.voice.rater, trainers: turn.trainers)
    let changes = changed(decision, turn)
    if let act = decision.act { try turn.record(act) }
    turn.sayAll(total(decision, turn))
    if !changes.isEmpty {
      let more = changes.count > 6 ? ["\(changes.count - 6) more"] : []
      turn.sayAll(
        "Changed, old values are kept: \((changes.prefix(6) + more).joined(separator: ", "))")
    }
    partial(decision, turn)
    missing(decision, turn)
    let items = turn.situation.openInbox.suffix(decision.kept.count)
    let shown = file == nil ? 6 : 12
    for item in items.prefix(shown) { turn.sayAll(InboxWords(turn.voice).brief(item)) }
    if items.count > shown { turn.say("and \(items.count - shown) more: inbox lists them.") }
  }

  /// What lines change of scores that were there: `Ana (Cem, observer) H5 → H4`.
  private static func changed(_ decision: DeliveryDecision, _ turn: Turn) -> [String] {
    let words = ScoreWords(turn.voice)
    return decision.placed.compactMap { score in
      let replaced = turn.situation.session.scores.replacements(by: score)
      if replaced.isEmpty { return nil }
      return "\(turn.voice.name(score.performance.learner)) (\(words.rater(score.rater))) "
        + replaced.map(ScoreWords.replaced).joined(separator: " ")
    }
  }

  private static func total(_ decision: DeliveryDecision, _ turn: Turn) -> String {
    let placed = decision.placed
    let sources = Rater.Source.allCases.compactMap { source -> (String, Int)? in
      let count = placed.count { $0.rater.source == source }
      return count == 0 ? nil : (source.rawValue, count)
    }
    let kinds =
      sources.count == 1
      ? " as \(sources[0].0) scores"
      : sources.isEmpty
        ? "" : ": " + DisplayFormat.list(sources.map { "\($0.1) \($0.0)" }, "and") + " scores"
    var parts = ["\(placed.count) of \(decision.lines) placed\(kinds)"]
    if decision.known > 0 { parts.append("\(decision.known) known already") }
    if decision.keptBefore > 0 { parts.append("\(decision.keptBefore) in the inbox before") }
    parts.append("\(decision.kept.count) in the inbox")
    return parts.joined(separator: " · ")
  }

  /// Lines that scored some of the steps and said nothing of the others.
  private static func partial(_ decision: DeliveryDecision, _ turn: Turn) {
    let steps = turn.situation.plan.scoring.steps.map(\.key)
    let book = turn.situation.session.scores
    var seen: Set<String> = []
    let words = ScoreWords(turn.voice)
    let parts = decision.placed.filter { !$0.levels.isEmpty }.compactMap { score -> String? in
      let sheet = book.sheets[score.performance]?[score.rater]
      let gaps = steps.filter { sheet?.levels[$0] == nil }
      if gaps.isEmpty { return nil }
      let words =
        "\(turn.voice.name(score.performance.learner)) (\(words.rater(score.rater))) no "
        + gaps.joined(separator: " ")
      return seen.insert(words).inserted ? words : nil
    }
    if parts.isEmpty { return }
    let shown = parts.prefix(6)
    let more = parts.count > 6 ? ["\(parts.count - 6) more"] : []
    turn.sayAll("Not all steps: \((shown + more).joined(separator: ", "))")
  }

  /// The rooms of the rounds that were scored of which nothing has come from an observer or a
  /// customer, and why.
  private static func missing(_ decision: DeliveryDecision, _ turn: Turn) {
    for round in decision.roundsOfPeers {
      let gaps = turn.situation.scoreGaps(in: round)
      let rooms = gaps.map { ScoreGapWords.words($0, turn.voice) }
      if rooms.isEmpty { continue }
      let shown = rooms.prefix(6) + (rooms.count > 6 ? ["\(rooms.count - 6) more"] : [])
      turn.sayAll("Round \(round.round) without: \(shown.joined(separator: ", "))")
    }
  }
}
