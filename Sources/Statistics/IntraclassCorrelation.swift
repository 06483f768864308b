/// How much of the variance of ratings is between the things rated: the three forms for one
/// rating of Shrout and Fleiss, with intervals.
///
/// Every thing was rated by every rater. Source: P. E. Shrout and J. L. Fleiss, "Intraclass
/// correlations: uses in assessing rater reliability", Psychological Bulletin 86 (1979); intervals of
/// the two-way random forms after K. O. McGraw and S. P. Wong, Psychological Methods 1 (1996).
public struct IntraclassCorrelation: Equatable, Sendable {
  /// How many things were rated.
  public let targets: Int
  /// How many raters there were.
  public let raters: Int
  /// The mean square between targets.
  public let betweenTargets: Double
  /// The mean square within targets.
  public let withinTargets: Double
  /// The mean square between raters.
  public let betweenRaters: Double
  /// The mean square of what is left.
  public let residual: Double

  /// Which raters are meant: of each target others, some of many, or these and no others.
  public enum Form: CaseIterable, Sendable {
    case oneWay, twoWayRandom, twoWayFixed
  }

  /// Analyses ratings; `nil` with fewer than two targets or raters, when rows have gaps, or when all
  /// ratings are the same.
  ///
  /// - Parameter ratings: For each target the rating of each rater, in the same order.
  public init?(_ ratings: [[Double]]) {
    guard let first = ratings.first, ratings.count > 1, first.count > 1,
      ratings.allSatisfy({ $0.count == first.count })
    else { return nil }
    let (n, k) = (Double(ratings.count), Double(first.count))
    let grand = ratings.joined().reduce(0, +) / (n * k)
    let rows = ratings.map { $0.reduce(0, +) / k }
    let columns = first.indices.map { rater in ratings.reduce(0) { $0 + $1[rater] } / n }
    let square = { (value: Double) in value * value }
    let total = ratings.joined().reduce(0) { $0 + square($1 - grand) }
    let targets = k * rows.reduce(0) { $0 + square($1 - grand) }
    let raters = n * columns.reduce(0) { $0 + square($1 - grand) }
    guard total > 1e-12 else { return nil }
    self.targets = ratings.count
    self.raters = first.count
    betweenTargets = targets / (n - 1)
    withinTargets = max(0, total - targets) / (n * (k - 1))
    betweenRaters = raters / (k - 1)
    residual = max(0, total - targets - raters) / ((n - 1) * (k - 1))
  }

  /// The reliability of one rater's rating: ICC(1,1), ICC(2,1) or ICC(3,1).
  public func single(_ form: Form) -> Double? {
    let (n, k) = (Double(targets), Double(raters))
    return switch form {
    case .oneWay:
      Self.ratio(
        betweenTargets - withinTargets, betweenTargets + (k - 1) * withinTargets)
    case .twoWayRandom:
      Self.ratio(
        betweenTargets - residual,
        betweenTargets + (k - 1) * residual + k * (betweenRaters - residual) / n)
    case .twoWayFixed:
      Self.ratio(betweenTargets - residual, betweenTargets + (k - 1) * residual)
    }
  }

  private static func ratio(_ part: Double, _ whole: Double) -> Double? {
    abs(whole) < 1e-12 ? nil : part / whole
  }
}

extension IntraclassCorrelation {
  /// The interval of 95 % around the reliability of one rater's rating.
  public func singleInterval(_ form: Form) -> ClosedRange<Double>? {
    let k = Double(raters)
    switch form {
    case .oneWay:
      return ratios(betweenTargets, withinTargets, within: Double(targets) * (k - 1)).flatMap {
        Self.range(($0 - 1) / ($0 + k - 1), ($1 - 1) / ($1 + k - 1))
      }
    case .twoWayFixed:
      return ratios(betweenTargets, residual, within: Double(targets - 1) * (k - 1)).flatMap {
        Self.range(($0 - 1) / ($0 + k - 1), ($1 - 1) / ($1 + k - 1))
      }
    case .twoWayRandom: return randomInterval
    }
  }

  /// The ends of the interval of the ratio of two mean squares.
  private func ratios(
    _ upper: Double, _ lower: Double, within: Double
  ) -> (low: Double, high: Double)? {
    guard lower > 1e-12 else { return nil }
    let (between, ratio) = (Double(targets - 1), upper / lower)
    return (
      ratio / FDistribution.quantile(0.975, between, within),
      ratio * FDistribution.quantile(0.975, within, between)
    )
  }

  /// The interval of ICC(2,1), its degrees of freedom after Satterthwaite.
  private var randomInterval: ClosedRange<Double>? {
    guard let value = single(.twoWayRandom), residual > 1e-12 else { return nil }
    let (n, k) = (Double(targets), Double(raters))
    let ratio = betweenRaters / residual
    let one = k * value * ratio
    let two = n * (1 + (k - 1) * value) - k * value
    let top = (k - 1) * (n - 1) * (one + two) * (one + two)
    let bottom = (n - 1) * one * one + two * two
    guard bottom > 1e-12 else { return nil }
    let freedom = top / bottom
    let first = FDistribution.quantile(0.975, n - 1, freedom)
    let second = FDistribution.quantile(0.975, freedom, n - 1)
    let mixed = k * betweenRaters + (k * n - k - n) * residual
    return Self.range(
      n * (betweenTargets - first * residual) / (first * mixed + n * betweenTargets),
      n * (second * betweenTargets - residual) / (mixed + n * second * betweenTargets))
  }

  private static func range(_ low: Double, _ high: Double) -> ClosedRange<Double>? {
    guard low.isFinite, high.isFinite, low <= high else { return nil }
    return low...high
  }
}
