public import Calendar

/// Every score, one register for each performance, rater and criterion.
public struct ScoreBook: Equatable, Sendable {
  /// What each rater says of each performance.
  public private(set) var sheets: [Performance: [Rater: Sheet]]
  /// Scores without a place, and what became of them.
  public private(set) var inbox: Inbox
  /// Who said to be watching which room, in order.
  public private(set) var visits: [Visit]
  /// What was agreed on where trainers differ, by criterion.
  public private(set) var reconciled: [Performance: [String: Reconciliation]]
  /// Every score that came by paste or in a file, so that none of them counts twice.
  private(set) var delivered: Set<Score>
  /// The digests of the files that scores came in.
  private(set) var files: Set<String>

  /// Somebody watching a room.
  public struct Visit: Equatable, Sendable {
    /// Who watched what.
    public let watch: Watch
    /// From when on.
    public let at: Instant
  }

  /// What one rater says of one performance.
  public struct Sheet: Equatable, Sendable {
    /// Levels by criterion key; `nil` is "not observable".
    public internal(set) var levels = Levels()
    /// The global rating.
    public internal(set) var global: Int?
    /// Whether the customer's problem was solved before the customer was heard.
    public internal(set) var isEarly = false
    /// Evidence in the order it was written.
    public internal(set) var notes: [String] = []
    /// What each score said, oldest first.
    private var ratings: [Rating] = []
    /// When the performance was last judged.
    public internal(set) var at: Instant

    /// What of a score can be replaced.
    struct Rating: Equatable, Sendable {
      let levels: Levels
      let words: Score.Words?
      let global: Int?

      init(_ score: Score) {
        levels = score.levels
        words = score.words
        global = score.global
      }

      var reason: String? { words?.reason }

      /// Compares what can be replaced, which evidence cannot.
      static func == (a: Rating, b: Rating) -> Bool {
        a.levels == b.levels && a.reason == b.reason && a.global == b.global
      }
    }

    init(at: Instant) { self.at = at }

    /// Values that were replaced, oldest first.
    ///
    /// They are worked out when somebody asks for them: few do, and a long session has a million.
    public var replaced: [Replaced] {
      var before = Sheet(at: at)
      return ratings.flatMap { rating in
        defer { before.take(rating) }
        return before.replacements(by: rating)
      }
    }

    /// Compares what the sheet says and what it said before, not by how many scores.
    public static func == (a: Sheet, b: Sheet) -> Bool {
      a.levels == b.levels && a.global == b.global && a.isEarly == b.isEarly && a.notes == b.notes
        && a.at == b.at && (a.ratings == b.ratings || a.replaced == b.replaced)
    }

    private mutating func take(_ rating: Rating) {
      levels.merge(rating.levels)
      if let global = rating.global { self.global = global }
    }

    mutating func take(_ score: Score, at: Instant) {
      let rating = Rating(score)
      ratings.append(rating)
      take(rating)
      if let isEarly = score.isEarly { self.isEarly = isEarly }
      if let note = score.note, !notes.contains(note) { notes.append(note) }
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
    inbox = Inbox()
    visits = []
    reconciled = [:]
    delivered = []
    files = []
  }

  mutating func apply(_ score: Score, at: Instant) {
    if score.rater.source == .trainer { reopen(score) }
    sheets[score.performance, default: [:]][score.rater, default: Sheet(at: at)]
      .take(score, at: at)
  }

  /// What was agreed on does not outlive a change of what it was about.
  private mutating func reopen(_ score: Score) {
    guard var agreed = reconciled[score.performance] else { return }
    for change in replacements(by: score) { agreed[change.key] = nil }
    reconciled[score.performance] = agreed.isEmpty ? nil : agreed
  }

  /// The values that a score would replace.
  public func replacements(by score: Score) -> [Replaced] {
    sheets[score.performance]?[score.rater]?.replacements(by: Sheet.Rating(score)) ?? []
  }

  mutating func keep(_ score: Score, by id: ActID, at: Instant) {
    inbox.take(.score(score), id: Inbox.ID(act: id), at: at)
  }

  mutating func apply(_ delivery: Delivery, by id: ActID, at: Instant) {
    for score in delivery.scores {
      apply(score, at: at)
      delivered.insert(score)
    }
    for (index, line) in delivery.kept.enumerated() {
      inbox.take(.line(line), id: Inbox.ID(act: id, position: index + 1), at: at)
    }
    if let hash = delivery.hash { files.insert(hash) }
  }

  /// A placement of what is not there any more, as after an undo, changes nothing.
  mutating func apply(_ placement: Placement, at: Instant) {
    if inbox.set(.placed, placement.item) { apply(placement.score, at: at) }
  }

  mutating func drop(_ items: [Inbox.ID]) {
    for item in items { _ = inbox.set(.dropped, item) }
  }

  mutating func apply(_ watch: Watch, at: Instant) { visits.append(Visit(watch: watch, at: at)) }

  mutating func apply(_ reconciliation: Reconciliation) {
    reconciled[reconciliation.performance, default: [:]][reconciliation.key] = reconciliation
  }

  /// Whether a score came before by paste or in a file, or says nothing that does not stand already.
  public func knows(_ score: Score) -> Bool {
    if delivered.contains(score) { return true }
    guard let sheet = sheets[score.performance]?[score.rater] else { return false }
    return score.levels.allSatisfy { sheet.levels[$0.key] == .some($0.value) }
      && (score.global == nil || score.global == sheet.global)
      && (score.isEarly == nil || score.isEarly == sheet.isEarly)
      && score.note.map(sheet.notes.contains) ?? true
  }

  /// What was settled, in order of the performances and keys.
  public var settled: [Reconciliation] {
    reconciled.sorted { $0.key < $1.key }.flatMap { _, outcomes in
      outcomes.sorted { $0.key < $1.key }.map(\.value)
    }
  }

  /// Who judged each performance, in order, whichever try of it.
  public var raters: [Performance: [Rater]] {
    var raters: [Performance: Set<Rater>] = [:]
    for (performance, sheets) in sheets {
      var first = performance
      first.attempt = 1
      raters[first, default: []].formUnion(sheets.keys)
    }
    return raters.mapValues { $0.sorted() }
  }

  /// Whether anybody with one of the given sources judged a performance.
  public func isScored(_ performance: Performance, by sources: Set<Rater.Source>) -> Bool {
    sheets[performance]?.keys.contains { sources.contains($0.source) } ?? false
  }

  /// The mean over the given criteria of all of somebody's sheets from one source, or `nil` when
  /// nothing of it was observed; what trainers agreed on counts in place of what each gave.
  public func mean(_ learner: PersonID, source: Rater.Source, criteria: [String]) -> Double? {
    var sum = 0.0
    var count = 0
    for (performance, raters) in sheets where performance.learner == learner {
      for (rater, sheet) in raters where rater.source == source {
        for key in criteria {
          guard case .some(.some(let level)) = sheet.levels[key] else { continue }
          let agreed = source == .trainer ? reconciled[performance]?[key]?.level : nil
          sum += agreed ?? Double(level)
          count += 1
        }
      }
    }
    return count == 0 ? nil : sum / Double(count)
  }
}

extension ScoreBook.Sheet {
  /// The values on this sheet that a score would replace, by key, the global rating last.
  fileprivate func replacements(by rating: Rating) -> [ScoreBook.Replaced] {
    var replaced: [ScoreBook.Replaced] = []
    for (key, level) in rating.levels {
      guard let old = levels[key], old != level else { continue }
      replaced.append(ScoreBook.Replaced(key: key, old: old, new: level, reason: rating.reason))
    }
    if let new = rating.global, let old = global, old != new {
      replaced.append(ScoreBook.Replaced(key: "global", old: old, new: new, reason: rating.reason))
    }
    return replaced
  }
}
