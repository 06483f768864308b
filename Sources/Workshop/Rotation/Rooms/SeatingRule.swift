public import Calendar
import Names

/// A rule about who shares a room with whom.
public struct SeatingRule: Equatable, Sendable {
  /// What the rule asks for.
  public var kind: Kind
  /// The people it is about; nobody when a tag names them.
  public var people: [PersonID]
  /// A column of the roster, such as `team`: people with the same text in it; with `manager` in its
  /// name, everybody and the manager it names.
  public var tag: String?
  /// Whether the rule does not hold any more.
  public var isLifted: Bool

  /// What a rule asks for.
  public enum Kind: String, CaseIterable, Equatable, Sendable {
    /// Never in one room.
    case apart
    /// In one room at least once in a role play.
    case together
  }

  /// Creates a rule.
  public init(kind: Kind, people: [PersonID] = [], tag: String? = nil, isLifted: Bool = false) {
    self.kind = kind
    self.people = people.sorted()
    self.tag = tag
    self.isLifted = isLifted
  }

  /// The pairs it is about.
  public func pairs(in roster: Roster) -> Set<PersonPair> {
    guard let tag else {
      return Set(
        people.indices.flatMap { index in
          people[(index + 1)...].map { PersonPair(people[index], $0) }
        })
    }
    let named = roster.people.compactMap { person in
      let text = NameFolding.fold(person.tags[tag] ?? "")
      return text.isEmpty ? nil : (person.id, text)
    }
    if tag.lowercased().contains("manager") {
      return Set(
        named.flatMap { report, manager in
          roster.people.filter { $0.id != report && Self.names($0).contains(manager) }
            .map { PersonPair(report, $0.id) }
        })
    }
    let groups = Dictionary(grouping: named) { $0.1 }.values.map { $0.map(\.0) }
    return Set(groups.flatMap { SeatingRule(kind: kind, people: $0).pairs(in: roster) })
  }

  private static func names(_ person: Person) -> Set<String> {
    Set(([person.name] + person.emails + person.aliases).map(NameFolding.fold))
  }
}

/// Every rule about who shares a room, and who only observes.
public struct RoomRules: Equatable, Sendable {
  /// The rules that hold, in the order in which they were made.
  public private(set) var seating: [SeatingRule] = []
  /// Since when those who asked to observe only do.
  public private(set) var optedOutSince: [PersonID: Instant] = [:]

  /// Those who asked to observe only.
  public var optedOut: Set<PersonID> { Set(optedOutSince.keys) }

  mutating func apply(_ rule: SeatingRule) {
    seating.removeAll { $0.kind == rule.kind && $0.people == rule.people && $0.tag == rule.tag }
    if !rule.isLifted { seating.append(rule) }
  }

  mutating func optOut(_ people: [PersonID], _ isOut: Bool, at: Instant) {
    for person in people { optedOutSince[person] = isOut ? optedOutSince[person] ?? at : nil }
  }
}

extension Situation {
  /// The pairs that a kind of rule is about.
  public func rulePairs(_ kind: SeatingRule.Kind) -> Set<PersonPair> {
    session.rules.seating.filter { $0.kind == kind }
      .reduce(into: []) { $0.formUnion($1.pairs(in: roster)) }
  }

  /// Makes or lifts a rule about who shares a room.
  public func make(_ rule: SeatingRule) throws(Refusal) -> Act {
    if let closed = session.closed { throw .session(.closed(at: closed)) }
    let stands = session.rules.seating.contains {
      $0.kind == rule.kind && $0.people == rule.people && $0.tag == rule.tag
    }
    if rule.isLifted != stands { throw .practice(.rule(rule.kind, stands: stands)) }
    let pairs = rule.pairs(in: roster)
    if pairs.isEmpty { throw .practice(.noPairs(tag: rule.tag)) }
    let other = rulePairs(rule.kind == .apart ? .together : .apart).intersection(pairs)
    if !rule.isLifted, let clash = other.min() { throw .practice(.contrary(clash, rule.kind)) }
    return .practice(.ruled(rule))
  }

  /// Lets people only observe from now on, or play again.
  public func optOut(_ people: [PersonID], _ isOut: Bool) throws(Refusal) -> Act {
    if let closed = session.closed { throw .session(.closed(at: closed)) }
    let changing = people.filter { (session.rules.optedOutSince[$0] != nil) != isOut }
    if changing.isEmpty {
      throw people.isEmpty ? .rollCall(.nobody) : .practice(.observes(people, isOut))
    }
    return .practice(.optedOut(changing, isOut))
  }

  /// Those who only observe: they asked to, or said the stop-word.
  public var observersOnly: Set<PersonID> {
    session.rules.optedOut.union(session.rotation.exempt)
  }
}
