import Plans
import Statistics

/// A criterion of one performance that trainers see differently.
public struct Discrepancy: Equatable, Sendable {
  /// The performance.
  public let performance: Performance
  /// The criterion's key, or `global`.
  public let key: String
  /// What each trainer gave, in order of their names.
  public let views: [View]
  /// What was agreed on, when it was.
  public let reconciliation: Reconciliation?

  /// What one trainer gave.
  public struct View: Equatable, Sendable {
    /// The trainer.
    public let rater: Rater
    /// The level.
    public let level: Int
    /// The trainer's evidence on the performance, joined.
    public let note: String
  }

  /// How many levels lie between the highest and the lowest.
  public var spread: Int {
    let levels = views.map(\.level)
    return (levels.max() ?? 0) - (levels.min() ?? 0)
  }

  /// The median of the levels; of an even number the mean of the two in the middle.
  public var median: Double? { Median.of(views.map(\.level)) }
}

extension Situation {
  /// What trainers see differently, the widest first, then in order of the performances and criteria.
  ///
  /// - Parameter apart: How many levels must lie between them at least.
  public func discrepancies(apart: Int = 1) -> [Discrepancy] {
    let keys = plan.scoring.criteria.map(\.key) + [Reconciliation.globalKey]
    let book = session.scores
    let found = book.sheets.keys.sorted().flatMap { performance in
      let trainers = (book.sheets[performance] ?? [:]).filter { $0.key.source == .trainer }
        .sorted { $0.key < $1.key }
      guard trainers.count > 1 else { return [Discrepancy]() }
      return keys.compactMap { key in
        let views = trainers.compactMap { rater, sheet in
          sheet.level(key).map {
            Discrepancy.View(
              rater: rater, level: $0, note: sheet.notes.joined(separator: " · "))
          }
        }
        let discrepancy = Discrepancy(
          performance: performance, key: key, views: views,
          reconciliation: book.reconciled[performance]?[key])
        return discrepancy.spread >= apart ? discrepancy : nil
      }
    }
    return found.enumerated().sorted {
      ($1.element.spread, $0.offset) < ($0.element.spread, $1.offset)
    }.map(\.element)
  }
}
