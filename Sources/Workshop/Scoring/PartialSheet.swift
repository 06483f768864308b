import Plans

/// A sheet on which levels are missing: somebody scored part of a turn.
///
/// "Not observable" fills a step; a step nobody said anything of does not.
public struct PartialSheet: Equatable, Sendable {
  /// The performance.
  public let performance: Performance
  /// The room's number, from 1.
  public let room: Int
  /// Whose sheet it is.
  public let rater: Rater
  /// The keys of the steps without a level in order, the global rating last.
  public let missing: [String]
}

extension Situation {
  /// The sheets of trainers, observers and customers on which something is missing, in order of round
  /// and room; a sheet with nothing but levels of other criteria is one of them.
  public var partialSheets: [PartialSheet] {
    performances.flatMap { place in
      let attempts = session.scores.sheets.filter { $0.key.isTurn(of: place.performance) }
      return attempts.sorted { $0.key < $1.key }.flatMap { performance, sheets in
        sheets.sorted { $0.key < $1.key }.compactMap { rater, sheet in
          let missing = rater.source == .own ? [] : self.missing(on: sheet)
          return missing.isEmpty
            ? nil
            : PartialSheet(
              performance: performance, room: place.room, rater: rater, missing: missing)
        }
      }
    }
  }

  private func missing(on sheet: ScoreBook.Sheet) -> [String] {
    let steps = plan.scoring.steps.map(\.key).filter { sheet.levels[$0] == nil }
    let global = plan.scoring.global != nil && sheet.global == nil
    return steps + (global ? [Reconciliation.globalKey] : [])
  }

  /// The steps that no trainer has given a level in the performances that trainers scored, in order:
  /// what a grade by trainers' scores is without.
  func ungradedSteps(of person: PersonID) -> [String] {
    let sheets = session.scores.sheets.filter { $0.key.learner == person }.values
      .map { raters in raters.filter { $0.key.source == .trainer }.map(\.value) }
      .filter { !$0.isEmpty }
    return plan.scoring.steps.map(\.key).filter { key in
      sheets.contains { raters in raters.allSatisfy { $0.levels[key] == nil } }
    }
  }
}

extension Performance {
  /// Whether it is a try of the same turn.
  fileprivate func isTurn(of other: Performance) -> Bool {
    var first = self
    first.attempt = other.attempt
    return first == other
  }
}
