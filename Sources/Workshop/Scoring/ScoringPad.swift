public import Plans

/// Scoring with single keys, room after room: a digit for each criterion, and on to the next.
///
/// It holds what was pressed for one performance and hands it over when it goes on, so that nothing is
/// saved half and nothing is lost: leaving returns what is not saved yet. A pile of sheets that
/// others filled in goes on to the next one that is missing, and is over when none is.
public struct ScoringPad: Equatable, Sendable {
  /// The performances, in order of their rooms.
  public let stops: [ScoreCoverage.Turn]
  /// Where it has got to among them.
  public private(set) var place = 0
  /// Which field is next; as many as there are fields when all are filled.
  public private(set) var field = 0
  /// What stands for the performance, also what had been saved before.
  public private(set) var draft: Score
  /// The note or the room that is being typed.
  public private(set) var entry: Entry?
  /// Whether sheets are keyed in that others filled in.
  public let isPile: Bool

  private let fields: [Field]
  private let raters: [Performance: Rater]
  private var before: [Performance: Score]

  /// Something that gets a digit.
  public struct Field: Equatable, Sendable {
    /// The criterion's key, or `global`.
    public let key: String
    /// The levels it can have.
    public let levels: ClosedRange<Int>
  }

  /// What is typed to its end before anything else.
  public enum Entry: Equatable, Sendable {
    case note(String)
    case room(String)
  }

  /// A key as far as it means something here.
  public enum Key: Equatable, Sendable {
    case character(Character)
    case enter, escape, backspace, left, right, up, down
  }

  /// What a key comes to.
  public enum Step: Equatable, Sendable {
    /// Nothing to save.
    case wait
    /// What changed of a performance is to be saved.
    case save(Score)
    /// It is over; what changed, when anything did, is to be saved first.
    case leave(Score?)
    /// The key means nothing here.
    case unused
  }

  /// Creates a pad for some performances; `nil` when there are none.
  ///
  /// - Parameters:
  ///   - stops: The performances in order of their rooms; those without a rater are left out.
  ///   - room: The room it begins in, when that is one of them.
  ///   - isPile: Whether sheets are keyed in that others filled in.
  ///   - rater: Who scores a performance.
  ///   - scoring: What is scored; soft skills are scored by name and not here.
  ///   - book: What was scored before.
  public init?(
    _ stops: [ScoreCoverage.Turn], from room: Int?, isPile: Bool = false, scoring: Scoring,
    book: ScoreBook, rater: (ScoreCoverage.Turn) -> Rater?
  ) {
    let rated = stops.compactMap { stop in rater(stop).map { (stop: stop, rater: $0) } }
    guard let (first, one) = rated.first else { return nil }
    self.stops = rated.map(\.stop)
    self.isPile = isPile
    raters = Dictionary(
      rated.map { ($0.stop.performance, $0.rater) }, uniquingKeysWith: { first, _ in first })
    fields =
      scoring.steps.map { Field(key: $0.key, levels: scoring.levels) }
      + (scoring.global.map { [Field(key: Reconciliation.globalKey, levels: $0.levels)] } ?? [])
    before = Dictionary(
      rated.map { ($0.stop.performance, Self.known($0.stop.performance, $0.rater, book)) },
      uniquingKeysWith: { first, _ in first })
    draft = Self.known(first.performance, one, book)
    let start = self.stops.firstIndex { $0.room == room } ?? (isPile ? missing(from: 0) : nil)
    if let start { go(to: start) }
    toFirstGap()
  }

  private static func known(_ performance: Performance, _ rater: Rater, _ book: ScoreBook) -> Score
  {
    var score = Score(performance: performance, rater: rater)
    guard let sheet = book.sheets[performance]?[rater] else { return score }
    score.levels = sheet.levels
    score.global = sheet.global
    score.isEarly = sheet.isEarly ? true : nil
    return score
  }

  /// The performance that is being scored.
  public var stop: ScoreCoverage.Turn { stops[place] }
  /// Who scores it.
  public var rater: Rater { draft.rater }
  /// The field that is next, when one is left.
  public var next: Field? { fields.indices.contains(field) ? fields[field] : nil }
  /// The fields with what stands in them: nothing said, not observable, or a level.
  public var values: [(field: Field, level: Int??)] { fields.map { ($0, value($0.key)) } }

  /// What is not saved yet, when anything is.
  public var unsaved: Score? {
    guard let known = before[draft.performance] else { return nil }
    var news = Score(performance: draft.performance, rater: rater)
    for (key, level) in draft.levels where known.levels[key] != .some(level) {
      news.levels.updateValue(level, forKey: key)
    }
    if draft.global != known.global { news.global = draft.global }
    if draft.isEarly != known.isEarly { news.isEarly = draft.isEarly ?? false }
    news.note = draft.note
    let note = if case .note(let text) = entry { text.trimmed } else { "" }
    if !note.isEmpty { news.note = [news.note, note].compactMap { $0 }.joined(separator: " · ") }
    let isEmpty =
      news.levels.isEmpty && news.global == nil && news.isEarly == nil && news.note == nil
    return isEmpty ? nil : news
  }

  private func value(_ key: String) -> Int?? {
    if key == Reconciliation.globalKey { return draft.global.map { .some($0) } }
    return draft.levels[key]
  }

  /// Takes a key.
  public mutating func take(_ key: Key) -> Step {
    if let entry { return type(key, entry) }
    switch key {
    case .character(let character): return press(character)
    case .enter, .down: return move(1)
    case .up: return place > 0 ? move(-1) : .wait
    case .left: field = max(0, field - 1)
    case .right: field = min(fields.count, field + 1)
    case .backspace: field = max(0, field - 1)
    case .escape: return .leave(unsaved)
    }
    return .wait
  }

  private mutating func press(_ character: Character) -> Step {
    switch character {
    case " ", "-": return put(nil)
    case "0"..."9": return character.wholeNumberValue.map { put($0) } ?? .wait
    case "n": entry = .note("")
    case "/": entry = .room("")
    case "!": draft.isEarly = draft.isEarly == true ? false : true
    case "q": return .leave(unsaved)
    default: return .unused
    }
    return .wait
  }

  /// Puts a level into the next field; when that was the last, it goes on by itself.
  private mutating func put(_ level: Int?) -> Step {
    guard let next, level.map(next.levels.contains) ?? true else { return .wait }
    if next.key == Reconciliation.globalKey {
      draft.global = level ?? draft.global
    } else {
      draft.levels.updateValue(level, forKey: next.key)
    }
    field += 1
    if self.next != nil { return .wait }
    return isPile ? leave(for: missing(from: place + 1)) : move(1)
  }

  /// Goes so many performances on or back; past the last one it is over.
  private mutating func move(_ steps: Int) -> Step {
    leave(for: stops.indices.contains(place + steps) ? place + steps : nil)
  }

  /// Goes to another performance and hands over what changed; without another one it is over.
  private mutating func leave(for other: Int?) -> Step {
    let news = unsaved
    var known = draft
    known.note = nil
    before[draft.performance] = known
    guard let other else { return .leave(news) }
    go(to: other)
    return news.map(Step.save) ?? .wait
  }

  /// The next performance, from a place on and round again, of which nothing stands yet.
  private func missing(from start: Int) -> Int? {
    stops.indices.map { (start + $0) % stops.count }.first { index in
      let performance = stops[index].performance
      let score = performance == draft.performance ? draft : before[performance]
      return score.map { $0.levels.isEmpty && $0.global == nil } ?? true
    }
  }

  private mutating func go(to place: Int) {
    self.place = place
    draft =
      before[stops[place].performance]
      ?? Score(
        performance: stops[place].performance, rater: raters[stops[place].performance] ?? rater)
    toFirstGap()
  }

  private mutating func toFirstGap() {
    field = fields.firstIndex { value($0.key) == nil } ?? 0
  }

  private mutating func type(_ key: Key, _ entry: Entry) -> Step {
    switch key {
    case .character(let character): self.entry = entry.adding(character)
    case .backspace: self.entry = entry.shorter
    case .enter:
      self.entry = nil
      return end(entry)
    case .escape: self.entry = nil
    case .left, .right, .up, .down: break
    }
    return .wait
  }

  /// Keeps the note, or goes to the room; one that has no performance to score changes nothing.
  private mutating func end(_ entry: Entry) -> Step {
    switch entry {
    case .note(let text):
      let note = text.trimmed
      if !note.isEmpty {
        draft.note = [draft.note, note].compactMap { $0 }.joined(separator: " · ")
      }
      return .wait
    case .room(let digits):
      let other = stops.firstIndex { $0.room == Int(typed: digits) }
      return other.map { leave(for: $0) } ?? .wait
    }
  }
}

extension ScoringPad.Entry {
  /// With one more character; a room takes digits only.
  fileprivate func adding(_ character: Character) -> Self {
    switch self {
    case .note(let text): .note(text + String(character))
    case .room(let digits):
      .room(character.isASCII && character.isNumber ? digits + String(character) : digits)
    }
  }

  /// Without its last character.
  fileprivate var shorter: Self {
    switch self {
    case .note(let text): .note(String(text.dropLast()))
    case .room(let digits): .room(String(digits.dropLast()))
    }
  }
}

extension String {
  fileprivate var trimmed: String {
    split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}
