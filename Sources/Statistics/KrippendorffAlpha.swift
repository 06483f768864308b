/// Agreement of any number of raters, even if some of them left things out.
///
/// 1 − observed / expected disagreement over the matrix of coincidences; things with fewer than two
/// values are dropped. Source: K. Krippendorff, "Computing Krippendorff's alpha-reliability" (2011).
public struct KrippendorffAlpha: Equatable, Sendable {
  /// At most 1, which is perfect; 0 is what chance gives.
  public let value: Double
  /// How many things had at least two values.
  public let units: Int
  /// How many values they had.
  public let values: Int

  /// How far apart two values are.
  public enum Metric: CaseIterable, Sendable {
    /// The same or not.
    case nominal
    /// By how many values lie between them.
    case ordinal
    /// By their difference.
    case interval
    /// By their difference over their sum; values are not negative.
    case ratio
  }

  /// Computes alpha; `nil` when nothing has two values, or when all values are the same: then there
  /// is nothing that agreement could be told from.
  ///
  /// - Parameters:
  ///   - units: For each thing the values it was given, by whomever.
  ///   - metric: How far apart two values are.
  public init?(_ units: [[Double]], metric: Metric = .ordinal) {
    let paired = units.filter { $0.count > 1 }
    let scale = Set(paired.joined()).sorted()
    guard scale.count > 1 else { return nil }
    let places = Dictionary(
      uniqueKeysWithValues: scale.enumerated().map { ($0.element, $0.offset) })
    var totals = [Double](repeating: 0, count: scale.count)
    for value in paired.joined() { totals[places[value] ?? 0] += 1 }
    let distances = Self.distances(scale, totals, metric)

    var observed = 0.0
    for unit in paired {
      var sum = 0.0
      for (position, one) in unit.enumerated() {
        for (other, second) in unit.enumerated() where other != position {
          sum += distances[places[one] ?? 0][places[second] ?? 0]
        }
      }
      observed += sum / Double(unit.count - 1)
    }
    var expected = 0.0
    for one in scale.indices {
      for other in scale.indices {
        expected += totals[one] * totals[other] * distances[one][other]
      }
    }
    let count = totals.reduce(0, +)
    guard expected > 0 else { return nil }
    value = 1 - (count - 1) * observed / expected
    self.units = paired.count
    values = Int(count)
  }

  /// Squared distances between the values that occur.
  private static func distances(
    _ scale: [Double], _ totals: [Double], _ metric: Metric
  ) -> [[Double]] {
    scale.indices.map { one in
      scale.indices.map { other in
        if one == other { return 0 }
        switch metric {
        case .nominal: return 1
        case .ordinal:
          let (low, high) = (min(one, other), max(one, other))
          let between = totals[low...high].reduce(0, +) - (totals[low] + totals[high]) / 2
          return between * between
        case .interval:
          let difference = scale[one] - scale[other]
          return difference * difference
        case .ratio:
          let sum = scale[one] + scale[other]
          let ratio = sum == 0 ? 0 : (scale[one] - scale[other]) / sum
          return ratio * ratio
        }
      }
    }
  }
}
