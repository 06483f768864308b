/// How many letters must change, go, come or swap places to make one text of another.
///
/// Source: the optimal string alignment distance (Damerau 1964, restricted form).
public enum EditDistance {
  /// Returns the distance between two texts.
  public static func of(_ a: String, _ b: String) -> Int {
    let a = Array(a)
    let b = Array(b)
    guard !a.isEmpty, !b.isEmpty else { return max(a.count, b.count) }
    var before: [Int] = []
    var previous = Array(0...b.count)
    for i in 1...a.count {
      var row = [i]
      for j in 1...b.count {
        let change = previous[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1)
        var best = min(change, previous[j] + 1, row[j - 1] + 1)
        if i > 1, j > 1, a[i - 1] == b[j - 2], a[i - 2] == b[j - 1] {
          best = min(best, before[j - 2] + 1)
        }
        row.append(best)
      }
      before = previous
      previous = row
    }
    return previous[b.count]
  }

  /// Returns the text among some that is nearest to a mistyped one, when any is near enough.
  public static func nearest(_ text: String, among others: some Sequence<String>) -> String? {
    let wanted = text.lowercased()
    let limit = max(1, min(4, wanted.count / 2))
    let ranked = others.map { ($0, of(wanted, $0.lowercased())) }.filter { $0.1 <= limit }
    return ranked.min { ($0.1, $0.0) < ($1.1, $1.0) }?.0
  }
}
