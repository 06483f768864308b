/// Every score, one register for each performance, rater and criterion.
public struct ScoreBook: Equatable, Sendable {
  /// What each rater says of each performance.
  public private(set) var sheets: [Performance: [Rater: Sheet]]
  /// Scores that belong to no performance yet, in the order they came.
  public private(set) var unplaced: [Score]

  /// What one rater says of one performance.
  public struct Sheet: Equatable, Sendable {
    /// Levels by criterion key; `nil` is "not observable".
    public internal(set) var levels = Levels()
    /// The global rating.
    public internal(set) var global: Int?
    /// Evidence in the order it was written.
    public internal(set) var notes: [String] = []
    /// Values that were replaced, oldest first.
    public internal(set) var replaced: [Replaced] = []
    /// When the performance was last judged.
    public internal(set) var at: Instant

    init(at: Instant) { self.at = at }

    mutating func take(_ score: Score, at: Instant) {
      replaced += replacements(by: score)
      if levels.isEmpty {
        levels = score.levels
      } else {
        for (key, level) in score.levels { levels.updateValue(level, forKey: key) }
      }
      if let global = score.global { self.global = global }
      if let note = score.note { notes.append(note) }
      self.at = at
    }
  }

  /// A value that another one replaced.
  public struct Replaced: Equatable, Sendable {
    /// The criterion's key, or `global`.
    public let key: String
    /// The old value; `nil` is "not observable".
    public let old: Int?
    /// The new value; `nil` is "not observable".
    public let new: Int?
    /// Why, when it was said.
    public let reason: String?
  }

  /// Creates a book without scores.
  public init() {
    sheets = [:]
    unplaced = []
  }

  mutating func apply(_ score: Score, at: Instant) {
    sheets[score.performance, default: [:]][score.rater, default: Sheet(at: at)]
      .take(score, at: at)
  }

  /// The values that a score would replace.
  public func replacements(by score: Score) -> [Replaced] {
    sheets[score.performance]?[score.rater]?.replacements(by: score) ?? []
  }

  mutating func keep(_ score: Score) { unplaced.append(score) }

  /// Whether anybody with one of the given sources judged a performance.
  public func isScored(_ performance: Performance, by sources: Set<Rater.Source>) -> Bool {
    sheets[performance]?.keys.contains { sources.contains($0.source) } ?? false
  }

  /// The mean over the given criteria of all of somebody's sheets from one source, or `nil` when
  /// nothing of it was observed.
  public func mean(_ learner: PersonID, source: Rater.Source, criteria: [String]) -> Double? {
    var sum = 0
    var count = 0
    for (performance, raters) in sheets where performance.learner == learner {
      for (rater, sheet) in raters where rater.source == source {
        for key in criteria {
          guard case .some(.some(let level)) = sheet.levels[key] else { continue }
          sum += level
          count += 1
        }
      }
    }
    return count == 0 ? nil : Double(sum) / Double(count)
  }
}

extension ScoreBook.Sheet {
  /// The values on this sheet that a score would replace, by key, the global rating last.
  fileprivate func replacements(by score: Score) -> [ScoreBook.Replaced] {
    var replaced: [ScoreBook.Replaced] = []
    for (key, level) in score.levels {
      guard let old = levels[key], old != level else { continue }
      replaced.append(ScoreBook.Replaced(key: key, old: old, new: level, reason: score.reason))
    }
    if let new = score.global, let old = global, old != new {
      replaced.append(ScoreBook.Replaced(key: "global", old: old, new: new, reason: score.reason))
    }
    return replaced
  }
}
