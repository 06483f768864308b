/// The F distribution, for intervals of ratios of mean squares.
enum FDistribution {
  /// Returns the ratio below which a share of the distribution lies.
  ///
  /// - Parameters:
  ///   - share: The share, between 0 and 1.
  ///   - upper: Degrees of freedom of the numerator, above 0.
  ///   - lower: Degrees of freedom of the denominator, above 0.
  static func quantile(_ share: Double, _ upper: Double, _ lower: Double) -> Double {
    // The share grows with x = upper·f / (upper·f + lower), which lies between 0 and 1: halving it
    // sixty times is as exact as a double.
    var (low, high) = (0.0, 1.0)
    for _ in 0..<100 {
      let middle = (low + high) / 2
      if IncompleteBeta.regularized(middle, upper / 2, lower / 2) < share {
        low = middle
      } else {
        high = middle
      }
    }
    let x = (low + high) / 2
    return x >= 1 ? .infinity : lower * x / (upper * (1 - x))
  }
}
