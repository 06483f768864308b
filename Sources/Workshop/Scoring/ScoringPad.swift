/// Scoring with single keys, room after room: a digit for each criterion, and on to the next.
///
/// It holds what was pressed for one performance and hands it over when it goes on, so that nothing is
/// saved half and nothing is lost: whoever leaves gets what is not saved yet.
public struct ScoringPad: Equatable, Sendable {
  /// The performances, in order of their rooms.
  public let stops: [ScoreCoverage.Turn]
  /// Where it has got to among them.
  public private(set) var place = 0
  /// Which field is next; as many as there are fields when all are filled.
  public private(set) var field = 0
  /// What stands for the performance, also what had been saved before.
  public private(set) var draft: Score
  /// The note that is being typed.
  public private(set) var typing: String?

  private let fields: [Field]
  private let rater: Rater
  private var before: [Performance: Score]

  /// Something that gets a digit.
  public struct Field: Equatable, Sendable {
    /// The criterion's key, or `global`.
    public let key: String
    /// The levels it can have.
    public let levels: ClosedRange<Int>
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
  ///   - stops: The performances in order of their rooms.
  ///   - room: The room it begins in, when that is one of them.
  ///   - rater: Who scores.
  ///   - scoring: What is scored; soft skills are scored by name and not here.
  ///   - book: What was scored before.
  public init?(
    _ stops: [ScoreCoverage.Turn], from room: Int?, rater: Rater, scoring: Scoring,
    book: ScoreBook
  ) {
    guard let first = stops.first else { return nil }
    self.stops = stops
    self.rater = rater
    fields =
      scoring.steps.map { Field(key: $0.key, levels: scoring.levels) }
      + (scoring.global.map { [Field(key: Reconciliation.globalKey, levels: $0.levels)] } ?? [])
    before = Dictionary(
      stops.map { ($0.performance, Self.known($0.performance, rater, book)) },
      uniquingKeysWith: { first, _ in first })
    draft = Self.known(first.performance, rater, book)
    if let start = stops.firstIndex(where: { $0.room == room }) { go(to: start) }
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
    let note = (typing ?? "").trimmed
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
    if typing != nil { return type(key) }
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
    case "n": typing = ""
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
    return self.next == nil ? move(1) : .wait
  }

  /// Goes to another performance and hands over what changed; past the last one it is over.
  private mutating func move(_ steps: Int) -> Step {
    let news = unsaved
    var known = draft
    known.note = nil
    before[draft.performance] = known
    guard stops.indices.contains(place + steps) else { return .leave(news) }
    go(to: place + steps)
    return news.map(Step.save) ?? .wait
  }

  private mutating func go(to place: Int) {
    self.place = place
    draft =
      before[stops[place].performance]
      ?? Score(performance: stops[place].performance, rater: rater)
    toFirstGap()
  }

  private mutating func toFirstGap() {
    field = fields.firstIndex { value($0.key) == nil } ?? 0
  }

  private mutating func type(_ key: Key) -> Step {
    switch key {
    case .character(let character): typing?.append(character)
    case .backspace: _ = typing?.popLast()
    case .enter:
      let note = (typing ?? "").trimmed
      if !note.isEmpty {
        draft.note = [draft.note, note].compactMap { $0 }.joined(separator: " · ")
      }
      typing = nil
    case .escape: typing = nil
    case .left, .right, .up, .down: break
    }
    return .wait
  }
}

extension String {
  fileprivate var trimmed: String {
    split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}
