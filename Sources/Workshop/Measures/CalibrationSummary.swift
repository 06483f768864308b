public import Plans
import Statistics

/// What a calibration comes to: criterion by criterion, rater by rater, and what to talk about first.
public struct CalibrationSummary: Equatable, Sendable {
  /// How many raters there are.
  public let raters: Int
  /// The criteria that anybody gave a level, in the order they are scored.
  public let criteria: [Spread]
  /// How each rater leans, the severest first; those without a name are left out.
  public let biases: [RaterBias]
  /// Whether raters are compared with a reference, and not with the medians.
  public let hasReference: Bool
  /// The criterion raters differ on most, when they differ at all.
  public let talkFirst: Spread?

  /// How far raters differ on a criterion.
  public struct Spread: Equatable, Sendable {
    /// The criterion's key.
    public let key: String
    /// How many gave it a level.
    public let n: Int
    /// The level in the middle.
    public let median: Double
    /// The lowest and the highest level.
    public let range: ClosedRange<Int>
    /// The level it deserves, when that was given.
    public let reference: Int?

    /// The median less the reference.
    public var distance: Double? { reference.map { median - Double($0) } }
    /// How many levels lie between the lowest and the highest.
    public var width: Int { range.upperBound - range.lowerBound }
  }

  /// How one rater leans.
  public struct RaterBias: Equatable, Sendable {
    /// The rater.
    public let rater: Rater
    /// The mean of the rater's levels less the reference's, or less the medians; below 0 is severe.
    public let bias: Double
    /// Over how many criteria.
    public let n: Int
  }

  /// Sums a calibration up; `nil` when nobody gave a level.
  public init?(_ calibration: Calibration, scoring: Scoring) {
    let spreads = scoring.criteria.compactMap { Self.spread($0.key, calibration) }
    guard !spreads.isEmpty else { return nil }
    raters = calibration.ratings.count
    criteria = spreads
    hasReference = calibration.reference != nil
    let measure = Dictionary(
      uniqueKeysWithValues: spreads.compactMap { spread -> (String, Double)? in
        calibration.reference == nil
          ? (spread.key, spread.median) : spread.reference.map { (spread.key, Double($0)) }
      })
    biases = calibration.ratings.compactMap { Self.bias($0, measure) }.sorted {
      ($0.bias, $0.rater) < ($1.bias, $1.rater)
    }
    talkFirst = Self.widest(spreads)
  }

  private static func spread(_ key: String, _ calibration: Calibration) -> Spread? {
    let levels = calibration.ratings.compactMap { $0.levels[key].flatMap(\.self) }.sorted()
    guard let median = Median.of(levels) else { return nil }
    return Spread(
      key: key, n: levels.count, median: median, range: levels[0]...levels[levels.count - 1],
      reference: calibration.reference?[key].flatMap(\.self))
  }

  private static func bias(
    _ rating: Calibration.Rating, _ measure: [String: Double]
  ) -> RaterBias? {
    guard let rater = rating.rater else { return nil }
    let differences = rating.levels.compactMap { key, level in
      level.flatMap { level in measure[key].map { Double(level) - $0 } }
    }
    guard !differences.isEmpty else { return nil }
    return RaterBias(
      rater: rater, bias: differences.reduce(0, +) / Double(differences.count),
      n: differences.count)
  }

  /// The widest range; of equal ones the median farther from the reference, then the earlier.
  private static func widest(_ spreads: [Spread]) -> Spread? {
    let rank = { (spread: Spread) in (spread.width, abs(spread.distance ?? 0)) }
    var widest: Spread?
    for spread in spreads where spread.width > 0 {
      if widest.map({ rank($0) < rank(spread) }) ?? true { widest = spread }
    }
    return widest
  }
}
