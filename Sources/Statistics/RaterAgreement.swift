/// How far two raters agree who gave levels to the same things.
///
/// Levels are compared pair by pair; no pair is ever made up for what one of them left out.
public struct RaterAgreement: Equatable, Sendable {
  /// How many things both gave a level.
  public let n: Int
  /// How many of those levels are the same.
  public let exact: Int
  /// How many are the same or next to each other.
  public let withinOne: Int
  /// The mean of the first rater's level less the second's.
  public let bias: Double
  /// The mean distance without its sign.
  public let meanAbsoluteError: Double
  /// The root of the mean squared distance.
  public let rootMeanSquareError: Double

  /// Compares levels; `nil` when there is no pair.
  ///
  /// - Parameter pairs: The first rater's level and the second's of each thing.
  public init?(_ pairs: [(Int, Int)]) {
    if pairs.isEmpty { return nil }
    let differences = pairs.map { $0.0 - $0.1 }
    let count = Double(pairs.count)
    n = pairs.count
    exact = differences.count { $0 == 0 }
    withinOne = differences.count { abs($0) <= 1 }
    bias = Double(differences.reduce(0, +)) / count
    meanAbsoluteError = Double(differences.reduce(0) { $0 + abs($1) }) / count
    rootMeanSquareError = (Double(differences.reduce(0) { $0 + $1 * $1 }) / count).squareRoot()
  }
}
