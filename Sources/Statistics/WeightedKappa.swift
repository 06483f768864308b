/// Agreement of two raters beyond chance, with disagreements weighed by how far apart they are.
///
/// 1 − Σ w·observed / Σ w·expected over the scale as it was declared, used levels or not, with
/// w = 0 or 1, |i − j| or (i − j)². The standard error is the large-sample one of J. L. Fleiss,
/// J. Cohen and B. S. Everitt, "Large sample standard errors of kappa and weighted kappa",
/// Psychological Bulletin 72 (1969), as SAS prints it.
public struct WeightedKappa: Equatable, Sendable {
  /// From −1 to 1; 1 is perfect, 0 what chance gives.
  public let value: Double
  /// The asymptotic standard error.
  public let standardError: Double
  /// How many pairs it rests on.
  public let n: Int

  /// How much a disagreement weighs.
  public enum Weights: Sendable {
    /// Every disagreement the same: Cohen's kappa.
    case none
    /// By the distance.
    case linear
    /// By the distance squared.
    case quadratic
  }

  /// Compares levels on a declared scale.
  ///
  /// `nil` without pairs, when a level lies outside the scale, and when both raters gave one and the
  /// same level throughout: then chance explains everything and kappa is undefined.
  public init?(_ pairs: [(Int, Int)], scale: ClosedRange<Int>, weights: Weights = .quadratic) {
    let size = scale.count
    guard !pairs.isEmpty, size > 1,
      pairs.allSatisfy({ scale.contains($0.0) && scale.contains($0.1) })
    else { return nil }
    var table = [[Double]](repeating: [Double](repeating: 0, count: size), count: size)
    for (first, second) in pairs {
      table[first - scale.lowerBound][second - scale.lowerBound] += 1 / Double(pairs.count)
    }
    let agreement = Self.agreement(weights, size)
    let rows = table.map { $0.reduce(0, +) }
    let columns = (0..<size).map { column in table.reduce(0) { $0 + $1[column] } }
    var observed = 0.0
    var expected = 0.0
    for row in 0..<size {
      for column in 0..<size {
        observed += agreement[row][column] * table[row][column]
        expected += agreement[row][column] * rows[row] * columns[column]
      }
    }
    guard 1 - expected > 1e-12 else { return nil }
    n = pairs.count
    value = (observed - expected) / (1 - expected)
    standardError = Self.standardError(
      table, rows, columns, agreement, kappa: value, expected: expected, n: pairs.count)
  }

  /// The interval of 95 % around the value, which is kept within −1 and 1.
  public var interval: ClosedRange<Double> {
    let half = 1.959963984540054 * standardError
    // A value may lie beyond 1 by the last digit of its sums.
    let low = min(1, max(-1, value - half))
    return low...max(low, min(1, value + half))
  }

  /// How much each pair of levels counts as agreement, from 0 to 1.
  private static func agreement(_ weights: Weights, _ size: Int) -> [[Double]] {
    let widest = Double(size - 1)
    return (0..<size).map { row in
      (0..<size).map { column in
        let distance = Double(abs(row - column))
        return switch weights {
        case .none: row == column ? 1 : 0
        case .linear: 1 - distance / widest
        case .quadratic: 1 - distance * distance / (widest * widest)
        }
      }
    }
  }

  private static func standardError(
    _ table: [[Double]], _ rows: [Double], _ columns: [Double], _ agreement: [[Double]],
    kappa: Double, expected: Double, n: Int
  ) -> Double {
    let indices = rows.indices
    let rowMeans = indices.map { row in
      indices.reduce(0.0) { $0 + columns[$1] * agreement[row][$1] }
    }
    let columnMeans = indices.map { column in
      indices.reduce(0.0) { $0 + rows[$1] * agreement[$1][column] }
    }
    var sum = 0.0
    for row in indices {
      for column in indices where table[row][column] > 0 {
        let part =
          agreement[row][column] - (rowMeans[row] + columnMeans[column]) * (1 - kappa)
        sum += table[row][column] * part * part
      }
    }
    let shift = kappa - expected * (1 - kappa)
    let variance = (sum - shift * shift) / (Double(n) * (1 - expected) * (1 - expected))
    return max(0, variance).squareRoot()
  }
}
