import Glibc

/// The logarithm of the gamma function.
enum LogGamma {
  /// Returns ln Γ(x) for x above 0.
  ///
  /// Source: C. Lanczos, "A precision approximation of the gamma function", SIAM Journal on Numerical
  /// Analysis 1 (1964), with the nine coefficients P. Godfrey gives for g = 7.
  static func value(_ x: Double) -> Double {
    let x = x - 1
    var sum = coefficients[0]
    for (index, coefficient) in coefficients.enumerated().dropFirst() {
      sum += coefficient / (x + Double(index))
    }
    let base = x + 7.5
    return 0.918938533204672741780 + (x + 0.5) * log(base) - base + log(sum)
  }

  private static let coefficients = [
    0.99999999999980993, 676.5203681218851, -1259.1392167224028, 771.32342877765313,
    -176.61502916214059, 12.507343278686905, -0.13857109526572012, 9.9843695780195716e-6,
    1.5056327351493116e-7,
  ]
}
