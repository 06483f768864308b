/// Scores and how they were compared.
public indirect enum ScoringAct: Equatable, Sendable {
  /// A performance was scored, or a score amended.
  case scored(Score)
  /// A score was kept that belongs to no performance yet.
  case unplaced(Score)
  /// Scores came by paste or in a file; what could not be placed waits in the inbox.
  case delivered(Delivery)
  /// Something that waited in the inbox found its place.
  case placed(Placement)
  /// Things that waited in the inbox were dropped.
  case dropped([Inbox.ID])
  /// What trainers see differently was settled.
  case reconciled(Reconciliation)
  /// Raters scored one performance to compare themselves.
  case calibrated(Calibration)
}

extension ScoringAct: ActFamily {
  var audience: Audience { .trainers }

  var movesAgenda: Bool { false }

  var isCritical: Bool { false }

  var duplicateKey: DuplicateKey? { nil }

  func read(through lens: inout ActLens) -> ScoringAct {
    switch self {
    case .scored(let score): return .scored(lens.score(score))
    case .unplaced(let score): return .unplaced(lens.score(score))
    case .delivered(var delivery):
      delivery.scores = delivery.scores.map { lens.score($0) }
      delivery.kept = delivery.kept.map { lens.line($0) }
      return .delivered(delivery)
    case .placed(var placement):
      placement.score = lens.score(placement.score)
      return .placed(placement)
    case .dropped: return self
    case .reconciled(var outcome):
      outcome.performance.learner = lens.person(outcome.performance.learner)
      outcome.note = outcome.note.map { lens.words($0, about: [outcome.performance.learner]) }
      return .reconciled(outcome)
    case .calibrated(var calibration):
      for index in calibration.ratings.indices {
        guard let rater = calibration.ratings[index].rater else { continue }
        calibration.ratings[index].rater = lens.rater(rater)
      }
      calibration.unread = calibration.unread.map { lens.line($0) }
      return .calibrated(calibration)
    }
  }

  func apply(to session: inout Session, on occasion: Occasion) {
    let at = occasion.at
    switch self {
    case .scored(let score): session.scores.apply(score, at: at)
    case .unplaced(let score): session.scores.keep(score, by: occasion.id, at: at)
    case .delivered(let delivery): session.scores.apply(delivery, by: occasion.id, at: at)
    case .placed(let placement): session.scores.apply(placement, at: at)
    case .dropped(let items): session.scores.drop(items)
    case .reconciled(let reconciliation): session.scores.apply(reconciliation)
    case .calibrated(let calibration): session.calibrations.apply(calibration)
    }
  }
}
