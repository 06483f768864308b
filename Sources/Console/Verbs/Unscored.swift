import Workshop

extension Verb {
  static let unscored = Verb(
    "unscored", group: .scores,
    summary: "whose turn nobody has scored, and what waits in the inbox",
    examples: ["unscored", "s quinn 4 4 3 4 2 g3   and one fewer"],
    writes: false
  ) { turn in
    if !turn.request.words.isEmpty { throw CommandProblem.usage("It takes no words.") }
    let coverage = turn.situation.scoreCoverage
    turn.sayAll(total(coverage, turn))
    list("Nobody scored", coverage.withoutAny, turn)
    list("No trainer scored", coverage.withoutTrainer, turn)
    visits(coverage, turn)
    let waiting = turn.situation.session.scores.inbox.open
    for item in waiting.prefix(6) { turn.sayAll("Inbox " + InboxWords(turn.voice).brief(item)) }
    if waiting.count > 6 { turn.say("Inbox: \(waiting.count - 6) more; inbox lists them") }
  }

  private static func total(_ coverage: ScoreCoverage, _ turn: Turn) -> String {
    if coverage.turns.isEmpty { return "Nobody had a turn yet." }
    let activity = coverage.turns.last.flatMap {
      turn.situation.plan.activity($0.performance.activity)?.rolePlay
    }
    let role = activity.map { $0.roles[$0.scoredRole].title.harmless + " " } ?? ""
    let turns = coverage.turns.count
    return "\(coverage.played)/\(coverage.seated) \(role)turns played · peer-observer scores "
      + "\(coverage.byPeers)/\(turns)\(alone(coverage, turn.voice)) · trainer scores "
      + "\(coverage.byTrainers)/\(turns)"
  }

  /// Whose turns only trainers scored, and who, where that is few.
  private static func alone(_ coverage: ScoreCoverage, _ voice: Voice) -> String {
    let alone = coverage.byTrainersAlone
    if alone.isEmpty { return "" }
    if alone.count > 6 { return " (\(alone.count) by trainers alone)" }
    let names = alone.map { turn, trainers in
      let labels = trainers.map { $0 == voice.rater ? "you" : $0.harmless }
      return "\(voice.name(turn.performance.learner)): \(labels.joined(separator: ", "))"
    }
    return " (\(names.joined(separator: "; ")))"
  }

  /// Rooms that somebody watched and did not score.
  private static func visits(_ coverage: ScoreCoverage, _ turn: Turn) {
    let sheets = turn.situation.session.scores.sheets
    let watched = turn.situation.session.scores.visits.map(\.watch)
    let idle = coverage.turns.flatMap { played in
      Set(
        watched.filter {
          $0.activity == played.performance.activity && $0.round == played.performance.round
            && $0.room == played.room
            && sheets[played.performance]?[Rater(name: $0.rater)] == nil
        }.map(\.rater)
      ).sorted().map { rater in
        "\(turn.voice.name(played.performance.learner)) (R\(played.performance.round) room "
          + "\(played.room), \(rater == turn.voice.rater ? "you" : rater.harmless))"
      }
    }
    if !idle.isEmpty { turn.sayAll("Watched, not scored: \(idle.joined(separator: ", "))") }
  }

  /// Lists turns, each role play by itself when there were several.
  private static func list(_ title: String, _ turns: [ScoreCoverage.Turn], _ turn: Turn) {
    let words = ScoreWords(turn.voice)
    for group in turns.chunked(by: { $0.performance.activity == $1.performance.activity }) {
      let names = group.map {
        "\(turn.voice.name($0.performance.learner)) (R\($0.performance.round) room \($0.room))"
      }
      let play = words.hasSeveralPlays ? " in \(words.play(group[0].performance.activity))" : ""
      turn.sayAll("\(title)\(play): \(names.joined(separator: ", "))")
    }
  }
}

extension Array {
  /// Neighbours that belong together, in order; no group is empty.
  fileprivate func chunked(by belong: (Element, Element) -> Bool) -> [[Element]] {
    var groups: [[Element]] = []
    for element in self {
      if let last = groups.last?.last, belong(last, element) {
        groups[groups.count - 1].append(element)
      } else {
        groups.append([element])
      }
    }
    return groups
  }
}
