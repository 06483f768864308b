import TestKit
import Testing

@testable import Statistics

@Suite("Kappa, weighted")
struct WeightedKappaTests {
  /// The printout of SAS PROC FREQ that the tests of statsmodels reproduce: a table of 3 × 3.
  private static let printed = [[0, 4, 1], [0, 8, 0], [0, 1, 5]]

  private static func pairs(_ table: [[Int]]) -> [(Int, Int)] {
    table.enumerated().flatMap { row, counts in
      counts.enumerated().flatMap { column, count in
        Array(repeating: (row + 1, column + 1), count: count)
      }
    }
  }

  @Test("A printed table: kappa with its standard error and interval")
  func printed() throws {
    let kappa = try #require(
      WeightedKappa(Self.pairs(Self.printed), scale: 1...3, weights: .none))
    #expect(abs(kappa.value - 0.48416289592760187) < 1e-12)
    #expect(abs(kappa.standardError - 0.1380135783058146) < 1e-12)
    #expect(abs(kappa.interval.lowerBound - 0.21366125307070666) < 1e-9)
    #expect(abs(kappa.interval.upperBound - 0.754664538784497) < 1e-9)
    let linear = try #require(
      WeightedKappa(Self.pairs(Self.printed), scale: 1...3, weights: .linear))
    #expect(abs(linear.value - 0.4701195219123506) < 1e-12)
    #expect(abs(linear.standardError - 0.14574604514192566) < 1e-12)
    #expect(abs(linear.interval.lowerBound - 0.1845) < 5e-5)
    #expect(abs(linear.interval.upperBound - 0.7558) < 5e-5)
    let quadratic = try #require(WeightedKappa(Self.pairs(Self.printed), scale: 1...3))
    #expect(abs(quadratic.value - 0.4501607717041801) < 1e-12)
  }

  @Test("Two dermatologists of 88 patients on four levels, as SAS prints them")
  func dermatologists() throws {
    // "Agreement Study" among the first examples of PROC FREQ in the SAS/STAT User's Guide.
    let pairs = Self.pairs([[10, 4, 1, 0], [5, 10, 12, 2], [2, 4, 12, 5], [0, 2, 6, 13]])
    let plain = try #require(WeightedKappa(pairs, scale: 1...4, weights: .none))
    #expect(plain.n == 88 && abs(plain.value - 0.3449) < 5e-5)
    #expect(abs(plain.standardError - 0.0724) < 5e-5)
    #expect(abs(plain.interval.lowerBound - 0.2030) < 5e-5)
    #expect(abs(plain.interval.upperBound - 0.4868) < 5e-5)
    let linear = try #require(WeightedKappa(pairs, scale: 1...4, weights: .linear))
    #expect(abs(linear.value - 0.5082) < 5e-5)
  }

  @Test(
    "The three worked tables of Wikipedia's article on Cohen's kappa",
    arguments: [
      ([[20, 5], [10, 15]], 0.4), ([[45, 15], [25, 15]], 0.1304), ([[25, 35], [5, 35]], 0.2593),
    ] as [([[Int]], Double)])
  func worked(_ table: [[Int]], expected: Double) throws {
    let kappa = try #require(WeightedKappa(Self.pairs(table), scale: 1...2, weights: .none))
    #expect(abs(kappa.value - expected) < 5e-5)
  }

  @Test("Two raters of twelve performances")
  func twelve() throws {
    let pairs = TwelveRatings.pairs
    let plain = try #require(WeightedKappa(pairs, scale: 1...5, weights: .none))
    #expect(abs(plain.value - 0.4595) < 5e-5)
    let linear = try #require(WeightedKappa(pairs, scale: 1...5, weights: .linear))
    #expect(abs(linear.value - 0.6739) < 5e-5)
    let quadratic = try #require(WeightedKappa(pairs, scale: 1...5))
    #expect(abs(quadratic.value - 0.8404) < 5e-5 && quadratic.n == 12)
  }

  @Test("The scale is the declared one, also where levels were never used")
  func declared() throws {
    // Raters 2 and 3 of the data set "anxiety" of the R package irr; on the levels in use it prints
    // .1459 and .2520.
    let second = [3, 6, 4, 6, 2, 4, 2, 4, 3, 3, 2, 3, 3, 3, 2, 2, 1, 3, 3, 4]
    let third = [2, 1, 4, 4, 3, 2, 1, 6, 1, 1, 1, 2, 3, 3, 1, 1, 3, 3, 2, 2]
    let pairs = Array(zip(second, third))
    let plain = try #require(WeightedKappa(pairs, scale: 1...6, weights: .none))
    #expect(abs(plain.value - -0.006289308) < 5e-9)
    let linear = try #require(WeightedKappa(pairs, scale: 1...6, weights: .linear))
    let quadratic = try #require(WeightedKappa(pairs, scale: 1...6))
    #expect(abs(linear.value - 0.1262) < 5e-5 && abs(quadratic.value - 0.2298) < 5e-5)
  }

  @Test("Much agreement and little kappa: the paradox of skewed marginals")
  func paradox() throws {
    let pairs = Array(repeating: (2, 2), count: 18) + [(1, 2), (2, 1)]
    let kappa = try #require(WeightedKappa(pairs, scale: 1...2, weights: .none))
    #expect(abs(kappa.value - -0.053) < 5e-4)
    #expect(RaterAgreement(pairs).map { $0.exact * 10 == $0.n * 9 } == true)
  }

  @Test(
    "It is undefined for constant ratings, no ratings, and levels outside the scale",
    arguments: [[(3, 3), (3, 3)], [], [(3, 6)]] as [[(Int, Int)]])
  func undefined(_ pairs: [(Int, Int)]) { #expect(WeightedKappa(pairs, scale: 1...5) == nil) }

  @Test("One rater constant gives 0, perfect agreement 1 without an error")
  func ends() throws {
    let constant = try #require(WeightedKappa([(3, 1), (3, 5), (3, 3)], scale: 1...5))
    #expect(abs(constant.value) < 1e-12)
    let perfect = try #require(WeightedKappa([(1, 1), (5, 5), (2, 2)], scale: 1...5))
    #expect(abs(perfect.value - 1) < 1e-12 && perfect.standardError < 1e-7)
    #expect(perfect.interval.upperBound <= 1)
  }
}
