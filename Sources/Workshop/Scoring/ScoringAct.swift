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
