import Plans
import Wording
import Workshop

/// How far scoring has come, in words.
struct CoverageWords {
  private let turn: Turn

  init(_ turn: Turn) { self.turn = turn }

  /// The counts: turns played, turns that peers and trainers scored.
  func total(_ coverage: ScoreCoverage) -> String {
    if coverage.turns.isEmpty {
      return coverage.ahead.last.map {
        "Round \($0.performance.round) is in its brief: nobody has played yet."
      } ?? "Nobody had a turn yet."
    }
    let activity = coverage.turns.last.flatMap {
      turn.situation.plan.activity($0.performance.activity)?.rolePlay
    }
    let role = activity.map { $0.roles[$0.scoredRole].title + " " } ?? ""
    let turns = coverage.turns.count
    return "\(coverage.played)/\(coverage.seated) \(role)turns played · peer-observer scores "
      + "\(coverage.byPeers)/\(turns)\(alone(coverage)) · trainer scores "
      + "\(coverage.byTrainers)/\(turns)"
  }

  /// Whose turns only trainers scored, and who, where that is few.
  private func alone(_ coverage: ScoreCoverage) -> String {
    let voice = turn.voice
    let alone = coverage.byTrainersAlone
    if alone.isEmpty { return "" }
    if alone.count > 6 { return " (\(alone.count) by trainers alone)" }
    let names = alone.map { turn, trainers in
      let labels = trainers.map { $0 == voice.rater ? "you" : $0 }
      return "\(voice.name(turn.performance.learner)): \(labels.joined(separator: ", "))"
    }
    return " (\(names.joined(separator: "; ")))"
  }

  /// Lists turns that did not take place and turns of which no score is asked for.
  func leftOut(_ coverage: ScoreCoverage) {
    list("Not played", coverage.lost, remark: ", lost")
    list("Exempt", coverage.exempt)
  }

  /// Lists sheets on which something is missing, and what.
  func partial() {
    let sheets = turn.situation.partialSheets
    if sheets.isEmpty { return }
    let scores = ScoreWords(turn.voice)
    let shown = sheets.prefix(12).map { sheet in
      "\(turn.voice.name(sheet.performance.learner)) (R\(sheet.performance.round) "
        + "\(turn.voice.place(sheet.room)), \(scores.rater(sheet.rater)): no "
        + "\(sheet.missing.joined(separator: " ")))"
    }
    let more = sheets.count > 12 ? ["\(sheets.count - 12) more"] : []
    turn.sayAll("Half scored: \((shown + more).joined(separator: ", "))")
  }

  /// Lists what keys do not come by, and why.
  func leftOut(_ coverage: ScoreCoverage, but pad: ScoringPad) {
    leftOut(coverage)
    list("No observer of the cohort", coverage.turns.filter { !pad.stops.contains($0) })
  }

  /// Lists rooms that somebody watched and did not score.
  func visits(_ coverage: ScoreCoverage) {
    let idle = coverage.turns.flatMap { played in
      turn.situation.idleTrainers(in: played).map { rater in
        words(played, remark: ", \(rater == turn.voice.rater ? "you" : rater)")
      }
    }
    if !idle.isEmpty { turn.sayAll("Watched, not scored: \(idle.joined(separator: ", "))") }
  }

  /// Lists turns, each role play by itself when there were several, and of each so many at the most.
  func list(
    _ title: String, _ turns: [ScoreCoverage.Turn], remark: String = "", most: Int = .max
  ) {
    let scores = ScoreWords(turn.voice)
    for group in turns.chunked(by: { $0.performance.activity == $1.performance.activity }) {
      let names =
        group.prefix(most).map { words($0, remark: remark) }
        + (group.count > most ? ["\(group.count - most) more"] : [])
      let play =
        turn.situation.hasSeveralRolePlays
        ? " in \(scores.play(group[0].performance.activity))" : ""
      turn.sayAll("\(title)\(play): \(names.joined(separator: ", "))")
    }
  }

  /// A turn: `Omar (R1 room 6, lost)`.
  private func words(
    _ played: ScoreCoverage.Turn, remark: String
  ) -> String {
    let place = "R\(played.performance.round) \(turn.voice.place(played.room))"
    return "\(turn.voice.name(played.performance.learner)) (\(place)\(remark))"
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
