import TestKit
import Testing

@testable import Seating

@Suite("Giving rows a column each")
struct AssignmentTests {
  @Test("nothing is cheaper than what is found, and no column is given twice")
  func cheapest() {
    var random = SplitMix64(seed: 20_261_128)
    for _ in 0..<400 {
      let rows = random.number(1...5)
      let width = rows + random.number(0...2)
      let costs = (0..<rows).map { _ in (0..<width).map { _ in random.number(0...9) } }
      let columns = Assignment.columns(costs)
      #expect(Set(columns).count == rows)
      let cost = zip(costs, columns).reduce(0) { $0 + $1.0[$1.1] }
      #expect(cost == Self.least(costs[...], width: width, taken: []))
    }
  }

  /// The least cost by trying everything.
  private static func least(_ costs: ArraySlice<[Int]>, width: Int, taken: Set<Int>) -> Int {
    guard let row = costs.first else { return 0 }
    return (0..<width).filter { !taken.contains($0) }.map { column in
      row[column] + least(costs.dropFirst(), width: width, taken: taken.union([column]))
    }.min() ?? .max
  }

  @Test("no rows get nothing, and too few columns too")
  func none() {
    #expect(Assignment.columns([]).isEmpty)
    #expect(Assignment.columns([[1], [2]]).isEmpty)
  }
}
