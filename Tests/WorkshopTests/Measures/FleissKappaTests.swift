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

  @Test(
    "It is undefined for uneven numbers of ratings, one rater, one category and nothing",
    arguments: [[[2, 1], [1, 1]], [[1, 0], [0, 1]], [[3, 0], [3, 0]], [], [[]]] as [[[Int]]])
  func undefined(_ counts: [[Int]]) { #expect(FleissKappa.value(counts) == nil) }
}
