public import Workshop

/// What comes together when two people turn out to be one.
public struct Joining: Equatable, Sendable {
  /// What the one who was joined brings along.
  public let brings: [Part]
  /// What both had of their own and differs; the other value counts no more.
  public let clashes: [Clash]
  /// Rounds in which both have a seat, with the rooms.
  public let seats: [DoubleSeat]

  /// Something that somebody has in a session, with how many.
  public enum Part: Equatable, Sendable {
    case presence
    case scores(Int)
    case tests(Int)
    case surveys(Int)
    case seats(Int)
  }

  /// Something of which there is one, and of which each had their own.
  public enum Clash: Equatable, Sendable {
    /// A level that one rater gave both, or the global rating.
    case level(Performance, Rater, key: String, lost: Int?, counts: Int?)
    /// Points in a test.
    case points(test: String, lost: Double, counts: Double)
    /// Answers to a survey; the later ones count.
    case answers(survey: String)
    /// What they were: one of them absent or excused.
    case status(lost: Status, counts: Status)
    /// An id of a learning system or a column of the roster.
    case value(key: String, lost: String, counts: String)
  }

  /// A round with two seats for one person.
  public struct DoubleSeat: Equatable, Sendable {
    /// The round.
    public let key: Rotation.RoundKey
    /// Their rooms.
    public let rooms: [Int]
    /// Whether the round was opened.
    public let isOpened: Bool
  }

  /// Compares a session from before with the same session after.
  ///
  /// - Parameters:
  ///   - person: Who remains.
  ///   - other: Who was joined with them.
  public init(_ person: PersonID, _ other: PersonID, before: Session, after: Session) {
    let pair = JoinedPair(person: person, other: other, before: before, after: after)
    brings = pair.brings
    clashes = pair.levels + pair.results + pair.statuses
    seats = pair.seats
  }

  /// Compares what the roster said of both with what it says now.
  public init(_ person: PersonID, _ other: PersonID, before: Roster, after: Roster) {
    brings = []
    clashes = [\Person.ids, \Person.tags].flatMap { values -> [Clash] in
      let all = [before[person], before[other], after[person]].map { $0?[keyPath: values] ?? [:] }
      return all[0].keys.sorted().compactMap { key in
        guard let a = all[0][key], let b = all[1][key], let counts = all[2][key], a != b else {
          return nil
        }
        return .value(key: key, lost: counts == a ? b : a, counts: counts)
      }
    }
    seats = []
  }
}

/// Two people in a session, and the session in which they are one.
private struct JoinedPair {
  let person: PersonID
  let other: PersonID
  let before: Session
  let after: Session

  var brings: [Joining.Part] {
    let scores = before.scores.sheets.reduce(0) { sum, sheets in
      sum + (sheets.key.learner == other ? sheets.value.count : 0)
    }
    let parts: [Joining.Part] = [
      .scores(scores), .tests(before.results.tests.values.count { $0[other] != nil }),
      .surveys(before.results.surveys.values.count { $0[other] != nil }),
      .seats(before.rotation.rounds.keys.count { before.rotation.seat(of: other, in: $0) != nil }),
    ]
    let isKnown =
      before.presence.records[other] != nil || before.presence.evidence.people[other] != nil
    return (isKnown ? [.presence] : []) + parts.filter { $0.count > 0 }
  }

  var levels: [Joining.Clash] {
    let sheets = before.scores.sheets
    var clashes: [Joining.Clash] = []
    for (performance, raters) in sheets.sorted(by: { $0.key < $1.key }) {
      for (rater, sheet) in raters.sorted(by: { $0.key < $1.key }) {
        let (turn, judge) = (joined(performance), joined(rater))
        guard turn != performance || judge != rater, let twin = sheets[turn]?[judge],
          let now = after.scores.sheets[turn]?[judge]
        else { continue }
        clashes += twin.levels.keys.compactMap { key in
          guard let a = twin.levels[key], let b = sheet.levels[key], let counts = now.levels[key]
          else { return nil }
          return clash(turn, judge, key, a, b, counts)
        }
        if let a = twin.global, let b = sheet.global, let counts = now.global {
          clashes += [clash(turn, judge, Reconciliation.globalKey, a, b, counts)].compactMap { $0 }
        }
      }
    }
    return clashes
  }

  private func clash(
    _ turn: Performance, _ judge: Rater, _ key: String, _ a: Int?, _ b: Int?, _ counts: Int?
  ) -> Joining.Clash? {
    a == b ? nil : .level(turn, judge, key: key, lost: counts == a ? b : a, counts: counts)
  }

  private func joined(_ performance: Performance) -> Performance {
    var turn = performance
    if turn.learner == other { turn.learner = person }
    return turn
  }

  private func joined(_ rater: Rater) -> Rater {
    rater.source != .trainer && rater.name == other.text
      ? Rater(name: person.text, source: rater.source) : rater
  }

  var results: [Joining.Clash] {
    let points = before.results.tests.sorted { $0.key < $1.key }.compactMap {
      test, rows -> Joining.Clash? in
      guard let a = rows[person]?.points, let b = rows[other]?.points, a != b,
        let counts = after.results.tests[test]?[person]?.points
      else { return nil }
      return .points(test: test, lost: counts == a ? b : a, counts: counts)
    }
    let answers = before.results.surveys.sorted { $0.key < $1.key }.filter { _, rows in
      rows[person].map { a in rows[other].map { $0.answers != a.answers } ?? false } ?? false
    }
    return points + answers.map { .answers(survey: $0.key) }
  }

  var statuses: [Joining.Clash] {
    let (a, b) = (
      before.presence.status(person, closed: false), before.presence.status(other, closed: false)
    )
    let marked: Set<Status> = [.absent, .excused]
    let counts = after.presence.status(person, closed: false)
    guard a != b, a != .expected, b != .expected, !marked.isDisjoint(with: [a, b]) else {
      return []
    }
    return [.status(lost: counts == a ? b : a, counts: counts)]
  }

  var seats: [Joining.DoubleSeat] {
    let rotation = before.rotation
    return rotation.rounds.keys.sorted().compactMap { key in
      guard let a = rotation.seat(of: person, in: key), let b = rotation.seat(of: other, in: key)
      else { return nil }
      return Joining.DoubleSeat(
        key: key, rooms: [a.room, b.room].sorted(), isOpened: rotation.isOpened(key))
    }
  }
}

extension Joining.Part {
  fileprivate var count: Int {
    switch self {
    case .presence: 1
    case .scores(let count), .tests(let count), .surveys(let count), .seats(let count): count
    }
  }
}
