import TestKit
import Testing

@testable import Statistics

@Suite("Exact, within one, bias")
struct RaterAgreementTests {
  @Test("Two raters of twelve performances")
  func twelve() throws {
    let agreement = try #require(RaterAgreement(TwelveRatings.pairs))
    #expect(agreement.n == 12 && agreement.exact == 7 && agreement.withinOne == 12)
    #expect(agreement.bias == 0.25)
  }

  /// Twelve clips with the levels they deserve: rater A is noisy, rater B lenient throughout.
  private static let gold = [3, 4, 2, 1, 5, 3, 4, 2, 3, 5, 1, 4]
  private static let raterA = [3, 4, 3, 1, 4, 3, 5, 2, 3, 5, 2, 4]
  private static let raterB = [4, 5, 3, 2, 5, 4, 5, 3, 4, 5, 2, 5]

  /// What one of them comes to against the levels the clips deserve.
  struct Expected: Sendable {
    let levels: [Int]
    let exact: Int
    let bias: Double
    let error: Double
    let root: Double
    let kappa: Double
    let correlation: Double
    let consistency: Double
  }

  @Test(
    "Both raters lie within one throughout; only the bias tells them apart",
    arguments: [
      Expected(
        levels: raterA, exact: 8, bias: 0.16666666666666666, error: 0.3333333333333333,
        root: 0.5773502691896257, kappa: 0.8933333333333333, correlation: 0.901345291479821,
        consistency: 0.901345291479821),
      Expected(
        levels: raterB, exact: 2, bias: 0.8333333333333334, error: 0.8333333333333334,
        root: 0.9128709291752769, kappa: 0.7735849056603774, correlation: 0.7884615384615384,
        consistency: 0.9534883720930231),
    ])
  func calibration(_ expected: Expected) throws {
    let pairs = Array(zip(expected.levels, Self.gold))
    let agreement = try #require(RaterAgreement(pairs))
    #expect(agreement.exact == expected.exact && agreement.withinOne == 12)
    #expect(abs(agreement.bias - expected.bias) < 1e-12)
    #expect(abs(agreement.meanAbsoluteError - expected.error) < 1e-12)
    #expect(abs(agreement.rootMeanSquareError - expected.root) < 1e-12)
    let weighted = try #require(WeightedKappa(pairs, scale: 1...5))
    #expect(abs(weighted.value - expected.kappa) < 1e-12)
    let matrix = pairs.map { [Double($0.0), Double($0.1)] }
    let found = try #require(IntraclassCorrelation(matrix))
    #expect(abs((found.single(.twoWayRandom) ?? 0) - expected.correlation) < 1e-12)
    #expect(abs((found.single(.twoWayFixed) ?? 0) - expected.consistency) < 1e-12)
  }

  @Test("Without a pair there is nothing to say")
  func nothing() { #expect(RaterAgreement([]) == nil) }
}
