import Plans

/// What was agreed on where trainers saw one criterion of a performance differently.
///
/// What each of them gave is kept beside it.
public struct Reconciliation: Equatable, Sendable {
  /// The performance.
  public var performance: Performance
  /// The criterion's key, or `global`.
  public var key: String
  /// How it was settled.
  public var way: Way
  /// The level that counts; `nil` when both stand.
  public var level: Double?
  /// Whose level was taken, when one was.
  public var rater: String?
  /// Why, when it was said.
  public var note: String?

  /// The key of the global rating.
  public static let globalKey = "global"

  /// The ways to settle.
  public enum Way: String, CaseIterable, Sendable {
    /// One trainer's level counts.
    case rater
    /// The level in the middle counts.
    case median
    /// Another level, found by talking about it, counts.
    case level
    /// Both stand, and their mean counts.
    case both
  }

  /// Creates what was agreed on.
  public init(
    performance: Performance, key: String, way: Way, level: Double? = nil, rater: String? = nil,
    note: String? = nil
  ) {
    self.performance = performance
    self.key = key
    self.way = way
    self.level = level
    self.rater = rater
    self.note = note
  }
}

/// Deciding on what counts where trainers differ.
extension Situation {
  /// Settles what trainers see differently.
  ///
  /// - Parameters:
  ///   - discrepancy: What they see differently.
  ///   - way: How it is settled.
  ///   - rater: Whose level counts, for the way `rater`.
  ///   - level: Which level counts, for the way `level`.
  ///   - note: Why, when it was said.
  public func reconcile(
    _ discrepancy: Discrepancy, _ way: Reconciliation.Way, rater: String? = nil,
    level: Int? = nil, note: String? = nil
  ) throws(Refusal) -> Act {
    var outcome = Reconciliation(
      performance: discrepancy.performance, key: discrepancy.key, way: way, note: note)
    switch way {
    case .both: break
    case .median: outcome.level = discrepancy.median
    case .rater:
      guard let view = discrepancy.views.first(where: { $0.rater.name == rater }) else {
        throw .scoring(.noView(rater ?? "", among: discrepancy.views.map(\.rater.name)))
      }
      outcome.rater = view.rater.name
      outcome.level = Double(view.level)
    case .level:
      let allowed = range(of: discrepancy.key)
      guard let level, allowed.contains(level) else {
        throw .scoring(
          .level(key: discrepancy.key, value: level.map(String.init) ?? "", allowed: allowed))
      }
      outcome.level = Double(level)
    }
    return .scoring(.reconciled(outcome))
  }

  /// The levels that a criterion, or the global rating, can have.
  public func range(of key: String) -> ClosedRange<Int> {
    if key == Reconciliation.globalKey, let global = plan.scoring.global { return global.levels }
    return plan.scoring.levels
  }
}
