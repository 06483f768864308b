import Testing

@testable import Workshop

@Suite("Fleiss' kappa")
struct FleissKappaTests {
  @Test("Fourteen raters of ten subjects: the example of Wikipedia's article on it")
  func fourteen() throws {
    let counts = [
      [0, 0, 0, 0, 14], [0, 2, 6, 4, 2], [0, 0, 3, 5, 6], [0, 3, 9, 2, 0], [2, 2, 8, 1, 1],
      [7, 7, 0, 0, 0], [3, 2, 6, 3, 0], [2, 5, 3, 2, 2], [6, 5, 2, 1, 0], [0, 2, 2, 3, 7],
    ]
    let kappa = try #require(FleissKappa.value(counts))
    #expect(abs(kappa - 0.210) < 5e-4)
  }

  /// Thirty patients, each diagnosed by six psychiatrists as one of five conditions.
  ///
  /// Table 1 of J. L. Fleiss, Psychological Bulletin 76 (1971), 378–382, which gives .430; R's
  /// irr::kappam.fleiss prints .4302445 for its data set "diagnoses".
  private static let diagnoses = [
    "444444", "222555", "233335", "555555", "222444", "113333", "333355", "113334", "114444",
    "555555", "144444", "124444", "222333", "144444", "224445", "333335", "111455", "111112",
    "224444", "133555", "555555", "244444", "224555", "114444", "144445", "222224", "111155",
    "224444", "133333", "555555",
  ]

  @Test("Six raters of thirty subjects: the example of the paper")
  func diagnoses() throws {
    let counts = Self.diagnoses.map { subject in
      "12345".map { category in subject.count { $0 == category } }
    }
    let totals = (0..<5).map { category in counts.reduce(0) { $0 + $1[category] } }
    #expect(totals == [26, 26, 30, 55, 43])
    let kappa = try #require(FleissKappa.value(counts))
    #expect(abs(kappa - 0.4302445) < 5e-8)
  }

  @Test(
    "It is undefined for uneven numbers of ratings, one rater, one category and nothing",
    arguments: [[[2, 1], [1, 1]], [[1, 0], [0, 1]], [[3, 0], [3, 0]], [], [[]]] as [[[Int]]])
  func undefined(_ counts: [[Int]]) { #expect(FleissKappa.value(counts) == nil) }
}
