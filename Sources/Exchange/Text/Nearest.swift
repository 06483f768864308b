/// Finds the name somebody meant.
public enum Nearest {
  /// Returns the name nearest to a mistyped one, ignoring case; nil when none is near.
  ///
  /// No change is forgiven in one or two letters, one in up to six, then one more for every three;
  /// of equally near names the first is taken.
  public static func name(
    to typed: String, among names: some Sequence<String>
  ) -> String? {
    let typed = Array(typed.lowercased().unicodeScalars.prefix(100))
    var best: (name: String, distance: Int)?
    for name in names {
      let letters = Array(name.lowercased().unicodeScalars.prefix(100))
      let length = max(typed.count, letters.count)
      let limit = length < 3 ? 0 : max(1, (length - 1) / 3)
      let distance = distance(typed, letters, limit: min(limit, (best?.distance ?? .max) - 1))
      if let distance { best = (name, distance) }
    }
    return best?.name
  }

  /// Counts the changes from one word to another; nil when they are more than the limit.
  ///
  /// A change is a letter put in, left out or replaced, or two letters swapped.
  static func distance(_ from: [UnicodeScalar], _ to: [UnicodeScalar], limit: Int) -> Int? {
    guard abs(from.count - to.count) <= limit else { return nil }
    var beforeLast: [Int] = []
    var last = Array(0...to.count)
    for row in from.indices {
      var current = [row + 1]
      for column in to.indices {
        let replaced = last[column] + (from[row] == to[column] ? 0 : 1)
        var cost = min(replaced, last[column + 1] + 1, current[column] + 1)
        if row > 0, column > 0, from[row] == to[column - 1], from[row - 1] == to[column] {
          cost = min(cost, beforeLast[column - 1] + 1)
        }
        current.append(cost)
      }
      beforeLast = last
      last = current
    }
    return last[to.count] <= limit ? last[to.count] : nil
  }
}
