import Wording
import Workshop

extension ActWords {
  /// An act of scoring, as a line of the command language.
  func words(_ act: ScoringAct) -> String {
    switch act {
    case .scored(let score), .unplaced(let score): ScoreCommand(voice).words(score)
    case .delivered(let delivery): delivered(delivery)
    case .placed(let placement):
      "place " + ScoreCommand(voice).words(placement.score).dropFirst("score ".count)
    case .dropped(let items): "inbox drop (\(DisplayFormat.count(items.count, "line")))"
    case .reconciled(let outcome): reconciled(outcome)
    case .calibrated(let calibration): calibrated(calibration)
    }
  }

  private func delivered(_ delivery: Delivery) -> String {
    if let file = delivery.file { return "import scores \(Words.quote(file))" }
    let count = delivery.scores.count + delivery.kept.count
    guard count == 1, let line = delivery.kept.first, line.rater != nil else {
      return "score << (\(DisplayFormat.count(count, "line")))"
    }
    return "score \(line.text)"
  }

  private func reconciled(_ outcome: Reconciliation) -> String {
    let way =
      outcome.rater ?? outcome.level.flatMap {
        outcome.way == .level ? DisplayFormat.number($0) : nil
      }
      ?? outcome.way.rawValue
    return "reconcile \(name(outcome.performance.learner)) \(outcome.key) "
      + "\(Words.quote(way)) round=\(outcome.performance.round)"
      + (outcome.note.map { " " + Words.quote($0, always: true) } ?? "")
  }

  private func calibrated(_ calibration: Calibration) -> String {
    if let reference = calibration.reference {
      return "calibrate reference \(ScoreCommand(voice).words(reference))"
    }
    let count = calibration.ratings.count + calibration.unread.count
    if count == 0 { return "calibrate new" }
    if count == 1, let only = calibration.ratings.first, only.rater?.source == .trainer {
      return "calibrate \(ScoreCommand(voice).words(only.levels))"
    }
    return "calibrate << (\(DisplayFormat.count(count, "line")))"
  }
}

extension StateAfterUndo {
  /// Which scores stand and what waits; no levels.
  func words(_ act: ScoringAct) -> String {
    switch act {
    case .scored(let score): scored(score)
    case .unplaced, .dropped: waiting
    case .delivered(let delivery) where delivery.scores.isEmpty: waiting
    case .delivered(let delivery):
      "\(delivery.scores.count(where: session.scores.knows)) of its "
        + "\(DisplayFormat.count(delivery.scores.count, "score")) stand, \(waiting)"
    case .placed(let placement): "\(scored(placement.score)), \(waiting)"
    case .reconciled(let outcome): settled(outcome)
    case .calibrated(let calibration):
      DisplayFormat.count(session.calibrations[calibration.number]?.ratings.count ?? 0, "rating")
    }
  }

  private var waiting: String { "\(session.scores.inbox.open.count) in the inbox" }

  private func scored(_ score: Score) -> String {
    let name = voice.name(score.performance.learner)
    let from = ScoreWords(voice).rater(score.rater)
    if session.scores.sheets[score.performance]?[score.rater] == nil {
      return "no score of \(name) from \(from)"
    }
    return "the \(session.scores.knows(score) ? "" : "other ")score of \(name) from \(from) stands"
  }

  private func settled(_ outcome: Reconciliation) -> String {
    let isSettled = session.scores.reconciled[outcome.performance]?[outcome.key] != nil
    return "\(voice.name(outcome.performance.learner)) \(outcome.key) is "
      + (isSettled ? "settled" : "open")
  }
}
