/// Agreement beyond chance of several raters on categories that have no order.
///
/// Source: J. L. Fleiss, "Measuring nominal scale agreement among many raters", Psychological
/// Bulletin 76 (1971). Every subject has the same number of ratings; who gave them does not matter.
public enum FleissKappa {
  /// Returns kappa; `nil` when subjects have different numbers of ratings or fewer than two, and
  /// when only one category was ever used.
  ///
  /// - Parameter counts: For each subject how many raters chose each category.
  public static func value(_ counts: [[Int]]) -> Double? {
    guard let first = counts.first, !first.isEmpty else { return nil }
    let raters = first.reduce(0, +)
    guard raters > 1,
      counts.allSatisfy({ $0.count == first.count && $0.reduce(0, +) == raters }),
      counts.joined().allSatisfy({ $0 >= 0 })
    else { return nil }
    let pairs = Double(raters * (raters - 1))
    let subjects = Double(counts.count)
    let observed =
      counts.reduce(0.0) { sum, row in
        sum + Double(row.reduce(0) { $0 + $1 * ($1 - 1) }) / pairs
      } / subjects
    let all = subjects * Double(raters)
    let expected = first.indices.reduce(0.0) { sum, category in
      let share = Double(counts.reduce(0) { $0 + $1[category] }) / all
      return sum + share * share
    }
    guard 1 - expected > 1e-12 else { return nil }
    return (observed - expected) / (1 - expected)
  }
}
