/// The cheapest way to give each of some rows a column of its own.
///
/// The Hungarian method (Kuhn 1955, Munkres 1957) with potentials and shortest augmenting paths, in
/// the time of rows² × columns. The same costs give the same columns.
package enum Assignment {
  /// Returns the column of each row.
  ///
  /// - Parameter costs: What each column costs each row, all rows as long; there must be as many
  ///   columns as rows at least.
  package static func columns(_ costs: [[Int]]) -> [Int] {
    guard let width = costs.first?.count, width >= costs.count else { return [] }
    var search = Search(costs: costs, width: width)
    for row in costs.indices { search.give(row) }
    var columns = Array(repeating: 0, count: costs.count)
    for (column, row) in search.owner.dropLast().enumerated() where row >= 0 {
      columns[row] = column
    }
    return columns
  }

  /// Rows that have a column, and the potentials that prove these to be the cheapest.
  private struct Search {
    let costs: [[Int]]
    let width: Int
    /// The row of each column, or -1; behind the last column that of the row that looks for one.
    var owner: [Int]
    private var rowPotential: [Int]
    private var columnPotential: [Int]

    init(costs: [[Int]], width: Int) {
      self.costs = costs
      self.width = width
      owner = Array(repeating: -1, count: width + 1)
      rowPotential = Array(repeating: 0, count: costs.count)
      columnPotential = Array(repeating: 0, count: width + 1)
    }

    /// Gives one more row a column; others change theirs where that is cheaper.
    mutating func give(_ row: Int) {
      owner[width] = row
      var column = width
      var least = Array(repeating: Int.max, count: width)
      var before = Array(repeating: width, count: width)
      var isUsed = Array(repeating: false, count: width + 1)
      while owner[column] >= 0 {
        isUsed[column] = true
        let current = owner[column]
        for other in 0..<width where !isUsed[other] {
          let cost = costs[current][other] - rowPotential[current] - columnPotential[other]
          if cost < least[other] { (least[other], before[other]) = (cost, column) }
        }
        let free = (0..<width).filter { !isUsed[$0] }
        guard let next = free.min(by: { (least[$0], $0) < (least[$1], $1) }) else { return }
        shift(by: least[next], used: isUsed, &least)
        column = next
      }
      while column != width {
        owner[column] = owner[before[column]]
        column = before[column]
      }
    }

    private mutating func shift(by step: Int, used: [Bool], _ least: inout [Int]) {
      for column in 0...width {
        if used[column] {
          rowPotential[owner[column]] += step
          columnPotential[column] -= step
        } else if column < width, least[column] != .max {
          least[column] -= step
        }
      }
    }
  }
}
