public import Plans

/// How one kind of rater leans against the trainers who scored the same performances.
public struct SourceBias: Equatable, Sendable {
  /// The kind.
  public let source: Rater.Source
  /// How many performances were scored from both sides.
  public let performances: Int
  /// How many criteria of them have a level from both sides.
  public let n: Int
  /// The mean of their level less the trainers'; above 0 is lenient.
  public let bias: Double
}

extension ScoreBook {
  /// How observers, customers and learners themselves lean against trainers, as far as there is
  /// anything to compare; where several scored the same, their mean counts.
  public func biases(_ scoring: Scoring) -> [SourceBias] {
    Rater.Source.allCases.filter { $0 != .trainer }.compactMap { bias($0, scoring) }
  }

  private func bias(_ source: Rater.Source, _ scoring: Scoring) -> SourceBias? {
    var performances = 0
    var differences: [Double] = []
    for raters in sheets.values {
      let before = differences.count
      for criterion in scoring.criteria {
        guard let theirs = Self.mean(criterion.key, source, raters),
          let trainers = Self.mean(criterion.key, .trainer, raters)
        else { continue }
        differences.append(theirs - trainers)
      }
      if differences.count > before { performances += 1 }
    }
    guard !differences.isEmpty else { return nil }
    // Sorted, since a sum of fractions depends on its order and a dictionary has none.
    let sum = differences.sorted().reduce(0, +)
    return SourceBias(
      source: source, performances: performances, n: differences.count,
      bias: sum / Double(differences.count))
  }

  private static func mean(
    _ key: String, _ source: Rater.Source, _ raters: [Rater: Sheet]
  ) -> Double? {
    let levels = raters.filter { $0.key.source == source }.compactMap { $0.value.level(key) }
    return levels.isEmpty ? nil : Double(levels.reduce(0, +)) / Double(levels.count)
  }
}
