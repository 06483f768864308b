/// How far two trainers agree on the criteria of performances that both scored.
public struct Agreement: Equatable, Sendable {
  /// The two raters, in order of their names.
  public let raters: [String]
  /// How many performances both scored.
  public let performances: Int
  /// How many criteria of them both gave a level.
  public let n: Int
  /// How many of those levels are the same.
  public let exact: Int
  /// How many are the same or next to each other.
  public let withinOne: Int
  /// The mean of the first rater's level less the second's.
  public let bias: Double
}

extension ScoreBook {
  /// How far each two trainers agree who scored a performance in common, in order of their names.
  public var agreements: [Agreement] {
    let raters = Set(sheets.values.flatMap(\.keys)).filter { $0.source == .trainer }.sorted()
    return raters.indices.flatMap { first in
      raters[(first + 1)...].compactMap { agreement(raters[first], $0) }
    }
  }

  private func agreement(_ first: Rater, _ second: Rater) -> Agreement? {
    var performances = 0
    var differences: [Int] = []
    for raters in sheets.values {
      guard let one = raters[first], let other = raters[second] else { continue }
      performances += 1
      for (key, level) in one.levels {
        guard let level, case .some(.some(let theirs)) = other.levels[key] else { continue }
        differences.append(level - theirs)
      }
    }
    guard !differences.isEmpty else { return nil }
    return Agreement(
      raters: [first.name, second.name], performances: performances, n: differences.count,
      exact: differences.count { $0 == 0 }, withinOne: differences.count { abs($0) <= 1 },
      bias: Double(differences.reduce(0, +)) / Double(differences.count))
  }
}
