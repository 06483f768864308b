import Glibc

/// The regularised incomplete beta function.
///
/// Source: the continued fraction of M. Abramowitz and I. A. Stegun, "Handbook of Mathematical
/// Functions", 26.5.8, evaluated as W. J. Lentz proposed (Applied Optics 15, 1976).
enum IncompleteBeta {
  /// Returns I(x; a, b) for x from 0 to 1 and a, b above 0.
  static func regularized(_ x: Double, _ a: Double, _ b: Double) -> Double {
    if x <= 0 { return 0 }
    if x >= 1 { return 1 }
    let logBeta = LogGamma.value(a) + LogGamma.value(b) - LogGamma.value(a + b)
    let front = exp(a * log(x) + b * log(1 - x) - logBeta)
    // Each side has a fraction that comes to its end quickly.
    return x < (a + 1) / (a + b + 2)
      ? front * fraction(x, a, b) / a : 1 - front * fraction(1 - x, b, a) / b
  }

  private static func fraction(_ x: Double, _ a: Double, _ b: Double) -> Double {
    let tiny = 1e-300
    let kept = { (value: Double) in abs(value) < tiny ? tiny : value }
    var upper = 1.0
    var lower = 1 / kept(1 - (a + b) * x / (a + 1))
    var result = lower
    for step in 1...500 {
      let m = Double(step)
      let even = m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m))
      lower = 1 / kept(1 + even * lower)
      upper = kept(1 + even / upper)
      result *= lower * upper
      let odd = -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1))
      lower = 1 / kept(1 + odd * lower)
      upper = kept(1 + odd / upper)
      let change = lower * upper
      result *= change
      if abs(change - 1) < 1e-15 { break }
    }
    return result
  }
}
