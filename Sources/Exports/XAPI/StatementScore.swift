/// A score with its range; there is none without a range or outside it.
struct StatementScore: Equatable {
  /// The points or level.
  let raw: Double
  /// The lowest that can be given.
  let minimum: Double
  /// The highest that can be given.
  let maximum: Double

  /// Creates a score, or `nil` when the range is empty or the points lie outside it.
  init?(_ raw: Double, _ minimum: Double, _ maximum: Double) {
    guard minimum < maximum, (minimum...maximum).contains(raw) else { return nil }
    self.raw = raw
    self.minimum = minimum
    self.maximum = maximum
  }

  /// Creates the score of a level, or `nil` when it is none.
  init?(_ level: Double, in levels: ClosedRange<Int>) {
    self.init(level, Double(levels.lowerBound), Double(levels.upperBound))
  }

  /// The place in the range, from 0 to 1, to four decimals.
  var scaled: Double { Self.rounded((raw - minimum) / (maximum - minimum)) }

  /// Returns a number to four decimals: a mean of levels has no more to say.
  static func rounded(_ number: Double) -> Double {
    guard number.magnitude < 1e9 else { return number }
    let units = Int(number.magnitude * 10_000 + 0.5)
    return Double(number < 0 ? -units : units) / 10_000
  }
}
