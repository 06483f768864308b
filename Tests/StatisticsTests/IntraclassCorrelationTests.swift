import TestKit
import Testing

@testable import Statistics

@Suite("Intraclass correlations")
struct IntraclassCorrelationTests {
  /// Six targets rated by four judges.
  ///
  /// Table 2 of P. E. Shrout and J. L. Fleiss, Psychological Bulletin 86 (1979), 420–428.
  private static let published: [[Double]] = [
    [9, 2, 5, 8], [6, 1, 3, 2], [8, 4, 6, 8], [7, 1, 2, 6], [10, 5, 6, 9], [6, 2, 4, 7],
  ]

  @Test("Six targets and four judges: mean squares and the three forms")
  func published() throws {
    let found = try #require(IntraclassCorrelation(Self.published))
    #expect(abs(found.betweenTargets - 11.241666666666669) < 1e-9)
    #expect(abs(found.withinTargets - 6.2638888888888875) < 1e-9)
    #expect(abs(found.betweenRaters - 32.486111111111114) < 1e-9)
    #expect(abs(found.residual - 1.019444444444442) < 1e-9)
    let singles = [0.1657417684054755, 0.28976377952755916, 0.7148407148407154]
    for (form, single) in zip(IntraclassCorrelation.Form.allCases, singles) {
      #expect(abs((found.single(form) ?? 0) - single) < 1e-9, "\(form)")
    }
  }

  @Test("Intervals of 95 %: the published ones of the random forms, and the other forms'")
  func intervals() throws {
    let found = try #require(IntraclassCorrelation(Self.published))
    let single = try #require(found.singleInterval(.twoWayRandom))
    #expect(abs(single.lowerBound - 0.0187865134) < 1e-6)
    #expect(abs(single.upperBound - 0.76108437) < 1e-6)
    // R's psych::ICC prints these for the same table.
    let oneWay = try #require(found.singleInterval(.oneWay))
    #expect(abs(oneWay.lowerBound - -0.133) < 1e-3 && abs(oneWay.upperBound - 0.723) < 1e-3)
    let fixed = try #require(found.singleInterval(.twoWayFixed))
    #expect(abs(fixed.lowerBound - 0.342) < 1e-3 && abs(fixed.upperBound - 0.946) < 1e-3)
  }

  @Test("Three raters of twenty subjects: agreement as R's irr prints it, with its interval")
  func anxiety() throws {
    // The data set "anxiety" of the R package irr; icc(anxiety, "twoway", "agreement").
    let raters: [[Double]] = [
      [3, 3, 3, 4, 5, 5, 2, 3, 5, 2, 2, 6, 1, 5, 2, 2, 1, 2, 4, 3],
      [3, 6, 4, 6, 2, 4, 2, 4, 3, 3, 2, 3, 3, 3, 2, 2, 1, 3, 3, 4],
      [2, 1, 4, 4, 3, 2, 1, 6, 1, 1, 1, 2, 3, 3, 1, 1, 3, 3, 2, 2],
    ]
    let matrix = raters[0].indices.map { subject in raters.map { $0[subject] } }
    let found = try #require(IntraclassCorrelation(matrix))
    #expect(abs((found.single(.twoWayRandom) ?? 0) - 0.198) < 5e-4)
    #expect(abs(found.betweenTargets / found.residual - 1.83) < 5e-3)
    let interval = try #require(found.singleInterval(.twoWayRandom))
    #expect(abs(interval.lowerBound - -0.039) < 5e-4)
    #expect(abs(interval.upperBound - 0.494) < 5e-4)
  }

  @Test("Two raters of twelve performances")
  func twelve() throws {
    let matrix = TwelveRatings.pairs.map { [Double($0.0), Double($0.1)] }
    let found = try #require(IntraclassCorrelation(matrix)?.single(.twoWayRandom))
    #expect(abs(found - 0.8518) < 5e-5)
  }

  @Test(
    "It is undefined for one target, one rater, gaps and constant ratings",
    arguments: [[[1, 2]], [[1], [2]], [[1, 2], [3]], [[3, 3], [3, 3]], []] as [[[Double]]])
  func undefined(_ ratings: [[Double]]) { #expect(IntraclassCorrelation(ratings) == nil) }

  @Test(
    "Quantiles of F as tables print them",
    arguments: [
      (0.95, 1.0, 10.0, 4.9646), (0.95, 5.0, 2.0, 19.296), (0.975, 5.0, 15.0, 3.5764),
      (0.99, 10.0, 20.0, 3.3682), (0.5, 4.0, 4.0, 1.0),
    ])
  func quantiles(_ share: Double, _ upper: Double, _ lower: Double, expected: Double) {
    let found = FDistribution.quantile(share, upper, lower)
    #expect(abs(found - expected) < expected * 1e-4)
  }
}
