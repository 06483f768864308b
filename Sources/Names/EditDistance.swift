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

  /// Returns the name nearest to a mistyped one, ignoring case; `nil` when none is near.
  ///
  /// No change is forgiven in one or two letters of the shorter one, one in three or four, then one
  /// more for every three; of equally near names the first is taken.
  public static func nearest(_ text: String, among names: some Sequence<String>) -> String? {
    let typed = String(text.lowercased().prefix(lengthLimit))
    var best: (name: String, distance: Int)?
    for name in names {
      let length = min(typed.count, name.count)
      let limit = length < 3 ? 0 : (length + 1) / 3
      guard abs(typed.count - name.count) <= limit else { continue }
      let distance = of(typed, name.lowercased())
      if distance <= limit && distance < best?.distance ?? .max { best = (name, distance) }
    }
    return best?.name
  }

  /// How many letters of what was typed are looked at; names are shorter.
  private static let lengthLimit = 100
}
