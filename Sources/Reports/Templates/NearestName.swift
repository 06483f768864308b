/// Guesses which name was meant.
enum NearestName {
  /// Returns the allowed name that differs least, if it differs in at most a third of the letters.
  static func to(_ name: String, among allowed: [String]) -> String? {
    let distances = allowed.map { allowed in
      (name: allowed, distance: distance(Array(name.lowercased()), Array(allowed.lowercased())))
    }
    guard let nearest = distances.min(by: { $0.distance < $1.distance }) else { return nil }
    return nearest.distance <= max(1, name.count / 3) ? nearest.name : nil
  }

  /// The number of letters to insert, remove, replace or swap with their neighbour to come from
  /// one word to the other.
  private static func distance(_ from: [Character], _ to: [Character]) -> Int {
    var table = [Array(0...to.count)]
    for row in from.indices {
      table.append([row + 1])
      for column in to.indices {
        let isSame = from[row] == to[column]
        var best = min(
          table[row][column + 1] + 1, table[row + 1][column] + 1,
          table[row][column] + (isSame ? 0 : 1))
        if row > 0, column > 0, from[row] == to[column - 1], from[row - 1] == to[column] {
          best = min(best, table[row - 1][column - 1] + 1)
        }
        table[row + 1].append(best)
      }
    }
    return table[from.count][to.count]
  }
}
