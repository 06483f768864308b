import Workshop

extension Verb {
  static let unscored = Verb(
    "unscored", group: .scores, summary: "whose turn nobody has scored, and scores kept aside",
    examples: ["unscored", "s quinn 4 4 3 4 2 g3   and one fewer"],
    writes: false
  ) { turn in
    if !turn.request.words.isEmpty { throw CommandProblem.usage("It takes no words.") }
    let coverage = turn.situation.scoreCoverage
    let words = ScoreWords(turn.voice)
    turn.say(total(coverage, turn.situation))
    list("Nobody scored", coverage.withoutAny, turn)
    list("No trainer scored", coverage.withoutTrainer, turn)
    for score in turn.situation.session.scores.unplaced {
      let text = "Unplaced, from \(words.rater(score.rater)): \(words.reason(score))"
      turn.sayAll(text)
    }
  }

  private static func total(_ coverage: ScoreCoverage, _ situation: Situation) -> String {
    if coverage.turns.isEmpty { return "Nobody had a turn yet." }
    let activity = coverage.turns.last.flatMap {
      situation.plan.activity($0.performance.activity)?.rolePlay
    }
    let role = activity.map { $0.roles[$0.scoredRole].title.harmless + " " } ?? ""
    let turns = coverage.turns.count
    return "\(coverage.played)/\(coverage.seated) \(role)turns played · observer scores "
      + "\(coverage.byLearners)/\(turns) · trainer scores \(coverage.byTrainers)/\(turns)"
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
