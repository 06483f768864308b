import TestKit
import Testing

@testable import Statistics

@Suite("Krippendorff's alpha")
struct KrippendorffAlphaTests {
  /// Four observers of twelve units with gaps.
  ///
  /// Data set C of K. Krippendorff, "Computing Krippendorff's alpha-reliability" (2011); R's
  /// irr::kripp.alpha prints the same values.
  private static let published: [[Double?]] = [
    [1, 2, 3, 3, 2, 1, 4, 1, 2, nil, nil, nil], [1, 2, 3, 3, 2, 2, 4, 1, 2, 5, nil, 3],
    [nil, 3, 3, 3, 2, 3, 4, 2, 2, 5, 1, nil], [1, 2, 3, 3, 2, 4, 4, 1, 2, 5, 1, nil],
  ]

  /// The columns of observers' rows without their gaps.
  private static func units(_ observers: [[Double?]]) -> [[Double]] {
    observers[0].indices.map { unit in observers.compactMap { $0[unit] } }
  }

  @Test(
    "Four observers with gaps",
    arguments: [
      (.nominal, 0.743421052631579), (.ordinal, 0.8153875037548814),
      (.interval, 0.8491071428571428), (.ratio, 0.7974027747116121),
    ] as [(KrippendorffAlpha.Metric, Double)])
  func published(_ metric: KrippendorffAlpha.Metric, expected: Double) throws {
    let alpha = try #require(KrippendorffAlpha(Self.units(Self.published), metric: metric))
    #expect(abs(alpha.value - expected) < 1e-12)
    #expect(alpha.units == 11 && alpha.values == 40)
  }

  @Test(
    "Two observers: data sets A, of two values, and B, of five without an order, of the same paper",
    arguments: [
      ([0, 1, 0, 0, 0, 0, 0, 0, 1, 0], [1, 1, 1, 0, 0, 1, 0, 0, 0, 0], 0.095),
      ([1, 1, 2, 2, 4, 3, 3, 3, 5, 4, 4, 1], [2, 1, 2, 2, 2, 3, 3, 3, 5, 4, 4, 4], 0.692),
    ] as [([Double], [Double], Double)])
  func observers(_ first: [Double], _ second: [Double], expected: Double) throws {
    let units = zip(first, second).map { [$0, $1] }
    let alpha = try #require(KrippendorffAlpha(units, metric: .nominal))
    #expect(abs(alpha.value - expected) < 5e-4)
    #expect(alpha.units == first.count && alpha.values == 2 * first.count)
  }

  @Test(
    "Three coders of fifteen units: the example of Wikipedia's article on it",
    arguments: [(.nominal, 0.691), (.interval, 0.811)] as [(KrippendorffAlpha.Metric, Double)])
  func coders(_ metric: KrippendorffAlpha.Metric, expected: Double) throws {
    let observers: [[Double?]] = [
      [nil, nil, nil, nil, nil, 3, 4, 1, 2, 1, 1, 3, 3, nil, 3],
      [1, nil, 2, 1, 3, 3, 4, 3, nil, nil, nil, nil, nil, nil, nil],
      [nil, nil, 2, 1, 3, 4, 4, nil, 2, 1, 1, 3, 3, nil, 4],
    ]
    let alpha = try #require(KrippendorffAlpha(Self.units(observers), metric: metric))
    #expect(abs(alpha.value - expected) < 5e-4)
  }

  @Test(
    "Two raters of twelve performances",
    arguments: [(.nominal, 0.4749), (.ordinal, 0.8822), (.interval, 0.8452)]
      as [(KrippendorffAlpha.Metric, Double)])
  func twelve(_ metric: KrippendorffAlpha.Metric, expected: Double) throws {
    let units = TwelveRatings.pairs.map { [Double($0.0), Double($0.1)] }
    let alpha = try #require(KrippendorffAlpha(units, metric: metric))
    #expect(abs(alpha.value - expected) < 5e-5)
  }

  @Test(
    "It is undefined where nothing has two values or all are the same",
    arguments: [[], [[1], [2]], [[3, 3], [3, 3]], [[3, 3], [1]]] as [[[Double]]])
  func undefined(_ units: [[Double]]) { #expect(KrippendorffAlpha(units) == nil) }

  @Test("Nothing depends on the order of raters or units")
  func order() {
    let units = Self.units(Self.published)
    let turned = units.reversed().map { Array($0.reversed()) }
    for metric in KrippendorffAlpha.Metric.allCases {
      let one = KrippendorffAlpha(units, metric: metric)?.value ?? 0
      let other = KrippendorffAlpha(Array(turned), metric: metric)?.value ?? 1
      #expect(abs(one - other) < 1e-12)
    }
  }
}
