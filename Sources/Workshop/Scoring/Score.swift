/// One learner playing the scored role once.
public struct Performance: Hashable, Comparable, Sendable {
  /// Who played.
  public var learner: PersonID
  /// The role play's activity id.
  public var activity: String
  /// The round's number, from 1.
  public var round: Int
  /// The attempt's number in that round, from 1.
  public var attempt: Int

  /// Creates a performance.
  public init(learner: PersonID, activity: String, round: Int, attempt: Int = 1) {
    self.learner = learner
    self.activity = activity
    self.round = round
    self.attempt = attempt
  }

  /// Hashes the learner and the round alone: few performances share both.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(learner)
    hasher.combine(round)
  }

  /// Orders by activity, round, attempt, then learner.
  public static func < (a: Performance, b: Performance) -> Bool {
    (a.activity, a.round, a.attempt, a.learner) < (b.activity, b.round, b.attempt, b.learner)
  }
}

/// Who judged, and from which seat.
public struct Rater: Hashable, Comparable, Sendable {
  /// The rater's name: a trainer's label or a learner's id.
  public var name: String
  /// From which seat they judged.
  public var source: Source

  /// The seats scores come from; they are never mixed.
  public enum Source: String, CaseIterable, Hashable, Sendable {
    case trainer, observer, customer
    case own = "self"
  }

  /// Creates a rater.
  public init(name: String, source: Source = .trainer) {
    self.name = name
    self.source = source
  }

  /// Hashes the name alone: hardly anybody judges from two seats.
  public func hash(into hasher: inout Hasher) { hasher.combine(name) }

  /// Orders by source, trainers first, then by name.
  public static func < (a: Rater, b: Rater) -> Bool {
    let (i, j) = (
      Source.allCases.firstIndex(of: a.source), Source.allCases.firstIndex(of: b.source)
    )
    return i == j ? a.name < b.name : (i ?? 0) < (j ?? 0)
  }
}

/// What one rater says of one performance at once.
///
/// A long session has hundreds of thousands: what many of them share, and what few of them have, is
/// pointed at, which makes them small.
public struct Score: Hashable, Sendable {
  private var turn: Turn
  private(set) var words: Words?
  /// Levels by criterion key; `nil` is "not observable".
  public var levels: Levels
  /// The global rating, when it is given.
  public var global: Int?
  /// Whether the customer's problem was solved before the customer was heard, when that was said.
  public var isEarly: Bool?

  /// Who judged what.
  private final class Turn: Hashable, Sendable {
    let performance: Performance
    let rater: Rater

    init(_ performance: Performance, _ rater: Rater) {
      self.performance = performance
      self.rater = rater
    }

    static func == (a: Turn, b: Turn) -> Bool {
      a === b || (a.performance == b.performance && a.rater == b.rater)
    }

    func hash(into hasher: inout Hasher) {
      hasher.combine(performance)
      hasher.combine(rater)
    }
  }

  /// Evidence, and why an earlier score changes.
  final class Words: Hashable, Sendable {
    let note: String?
    let reason: String?

    init?(note: String?, reason: String?) {
      if note == nil, reason == nil { return nil }
      self.note = note
      self.reason = reason
    }

    static func == (a: Words, b: Words) -> Bool { a.note == b.note && a.reason == b.reason }

    func hash(into hasher: inout Hasher) {
      hasher.combine(note)
      hasher.combine(reason)
    }
  }

  /// Creates a score that says nothing yet.
  public init(performance: Performance, rater: Rater) {
    turn = Turn(performance, rater)
    levels = [:]
  }

  /// Which performance.
  public var performance: Performance {
    get { turn.performance }
    set { turn = Turn(newValue, turn.rater) }
  }

  /// Who says it.
  public var rater: Rater {
    get { turn.rater }
    set { turn = Turn(turn.performance, newValue) }
  }

  /// Evidence in words.
  public var note: String? {
    get { words?.note }
    set { words = Words(note: newValue, reason: reason) }
  }

  /// Why an earlier score changes, when it is an amendment.
  public var reason: String? {
    get { words?.reason }
    set { words = Words(note: note, reason: newValue) }
  }
}
