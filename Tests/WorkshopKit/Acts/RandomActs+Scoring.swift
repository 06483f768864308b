import Formats
import TestKit
import Workshop

/// Scores and how they were compared.
extension RandomActs {
  /// Each kind after the one before: a new kind does not compile until it stands here.
  mutating func scoring(after act: ScoringAct?) -> ScoringAct? {
    switch act {
    case nil: .scored(score())
    case .scored: .unplaced(score())
    case .unplaced: .delivered(delivery())
    case .delivered: .placed(Placement(item: inboxItem(), score: score()))
    case .placed: .dropped(some(3) { $0.inboxItem() })
    case .dropped: .reconciled(reconciliation())
    case .reconciled: .calibrated(calibration())
    case .calibrated: nil
    }
  }

  private mutating func rater() -> Rater {
    let source = Rater.Source.allCases.randomElement(using: &self) ?? .trainer
    return Rater(name: source == .trainer ? text("Faye", "Bo") : person().text, source: source)
  }

  private mutating func levels() -> Levels {
    var levels = Levels()
    for _ in 0..<number(0...4) {
      levels.updateValue(maybe(int(1...5, Bounds.level)), forKey: text("H", "E", "calm"))
    }
    return levels
  }

  private mutating func performance() -> Performance {
    Performance(
      learner: person(), activity: text("play-a", "play-b"), round: int(1...3, Bounds.round),
      attempt: pick(1, 1, 2))
  }

  private mutating func score() -> Score {
    var score = Score(performance: performance(), rater: rater())
    score.levels = levels()
    score.global = maybe(int(1...4, Bounds.level))
    score.note = maybe(text("let her finish"))
    score.isEarly = maybe(pick(true, false))
    score.reason = maybe(text("typo"))
    return score
  }

  private mutating func keptLine() -> KeptLine {
    KeptLine(
      text("line 1", "line 2"), sender: maybe(text("Ana")), rater: maybe(rater()),
      line: maybe(number(1...99)))
  }

  private mutating func delivery() -> Delivery {
    Delivery(
      file: maybe(text("scores.csv")), hash: maybe(text("aa")),
      scores: (0..<number(0...3)).map { _ in score() },
      kept: (0..<number(0...3)).map { _ in keptLine() })
  }

  private mutating func inboxItem() -> Inbox.ID {
    Inbox.ID(act: actID(), position: number(1...2))
  }

  private mutating func reconciliation() -> Reconciliation {
    Reconciliation(
      performance: performance(), key: word("H", "E"),
      way: Reconciliation.Way.allCases.randomElement(using: &self) ?? .both,
      level: maybe(pick(3, 2.5)), rater: maybe(text("Faye")), note: maybe(text("why")))
  }

  private mutating func calibration() -> Calibration {
    var calibration = Calibration(number: number(1...2))
    calibration.title = maybe(text("The refund"))
    // Levels without any are no reference.
    let reference = levels()
    calibration.reference = reference.isEmpty ? nil : reference
    calibration.ratings = some(3) {
      Calibration.Rating(
        rater: $0.maybe($0.rater()), levels: $0.levels(), note: $0.maybe($0.text("why")))
    }
    calibration.unread = (0..<number(0...2)).map { _ in keptLine() }
    return calibration
  }
}
