/// Who the ids in acts mean by now: several can be one person, and an erased person has another.
///
/// Of the ids of one person the one that appeared first in the people's journal remains; of somebody
/// erased the one that the erasing gave.
public struct PersonMap: Equatable, Sendable {
  private var members: [PersonID: Member] = [:]
  /// Who remains of erased people, by the digests of their ids.
  private var remains: [String: PersonID] = [:]
  private var digest: @Sendable (PersonID) -> String = { $0.text }

  /// One of the ids of a person.
  private struct Member: Equatable {
    /// The id that remains.
    let person: PersonID
    /// What the id was called before it was joined.
    var name = ""
    /// Which ids it stood for, from when on; all of them after the last.
    var steps: [Step]
  }

  /// Which ids an id stands for from an act on; `nil` for always.
  private struct Step: Equatable {
    let since: ActOrder?
    let parts: PersonParts
  }

  /// Creates a map by which everybody is who they are.
  public init() {}

  /// Reads who is whom out of what is known about people.
  ///
  /// - Parameters:
  ///   - ledger: The people's journal.
  ///   - digest: Makes an id's digest, as an erasing names it.
  public init(_ ledger: Ledger<PeopleAct>, digest: @escaping @Sendable (PersonID) -> String) {
    self.digest = digest
    var joins: [Join] = []
    // An erasing wins over every copy, also over one in which somebody took it back.
    for entry in ledger.entries {
      if case .erased(let erasing) = entry.act {
        let first = remains[erasing.person] ?? erasing.remains
        remains[erasing.person] = first
        joins.append(Join(a: first, b: erasing.remains))
      }
      if case .same(let a, let b) = entry.act, ledger.isEffective(entry.id) {
        joins.append(Join(a: a, b: b, since: entry.order))
      }
    }
    if !joins.isEmpty { join(joins, ledger) }
  }

  /// Whether everybody is who they are.
  public var isEmpty: Bool { members.isEmpty && remains.isEmpty }

  /// Whether anybody was erased.
  public var hasErased: Bool { !remains.isEmpty }

  /// Returns who an id is by now.
  public func person(_ id: PersonID) -> PersonID {
    if let member = members[id] { return member.person }
    guard !remains.isEmpty, let rest = remains[digest(id)] else { return id }
    return members[rest]?.person ?? rest
  }

  /// Whether somebody was erased.
  public func isErased(_ id: PersonID) -> Bool {
    !remains.isEmpty && remains.values.contains(person(id))
  }

  /// Compares who is whom.
  public static func == (a: PersonMap, b: PersonMap) -> Bool {
    a.members == b.members && a.remains == b.remains
  }

  /// What an id that was joined with another was called by itself.
  public func name(_ id: PersonID) -> String? {
    members[id].flatMap { $0.name.isEmpty ? nil : $0.name }
  }

  /// Which of a person's ids an act meant that names one of them: all once they were joined.
  func parts(_ id: PersonID, at order: ActOrder) -> PersonParts {
    guard let member = members[id] else { return .all }
    return member.steps.last { step in step.since.map { $0 < order } ?? true }?.parts ?? .all
  }
}

/// Some of the ids of one person.
public struct PersonParts: OptionSet, Hashable, Sendable {
  /// A bit for each of the ids, in order of appearance.
  public let rawValue: UInt32

  /// Creates a set from its bits.
  public init(rawValue: UInt32) { self.rawValue = rawValue }

  /// All of them.
  public static let all = PersonParts(rawValue: .max)

  /// The id at a place; people with more than thirty-two share the last of them.
  fileprivate init(place: Int) { rawValue = 1 << UInt32(min(place, 31)) }
}

extension PersonMap {
  /// Two ids that are one person.
  private struct Join {
    let a: PersonID
    let b: PersonID
    /// The act that said so; `nil` when that was always so.
    var since: ActOrder?
  }

  private mutating func join(_ joins: [Join], _ ledger: Ledger<PeopleAct>) {
    let (known, names) = Self.appearances(in: ledger)
    var joins = joins
    if !remains.isEmpty {
      for id in known.keys {
        if let rest = remains[digest(id)] { joins.append(Join(a: id, b: rest)) }
      }
    }
    for group in Self.groups(joins) {
      let ids = group.sorted { (known[$0] ?? .max, $0) < (known[$1] ?? .max, $1) }
      let erased = Set(remains.values).intersection(group)
      guard let person = ids.first(where: { erased.isEmpty || erased.contains($0) }) else {
        continue
      }
      var parts: [PersonID: PersonParts] = [:]
      for (place, id) in ids.enumerated() {
        parts[id] = PersonParts(place: place)
        members[id] = Member(
          person: person, name: erased.isEmpty ? names[id] ?? "" : "", steps: [])
      }
      follow(
        joins.filter { group.contains($0.a) }, &parts, all: parts.values.reduce([]) { $0.union($1) }
      )
    }
  }

  /// Notes from which act on an id stands for which.
  private mutating func follow(
    _ joins: [Join], _ parts: inout [PersonID: PersonParts], all: PersonParts
  ) {
    func note(_ id: PersonID, since: ActOrder?) {
      let own = parts[id] ?? .all
      members[id]?.steps.append(Step(since: since, parts: own == all ? .all : own))
    }
    let always = joins.filter { $0.since == nil }
    let later = joins.compactMap { join in join.since.map { (join, $0) } }.sorted { $0.1 < $1.1 }
    func unite(_ join: Join) -> [PersonID] {
      let both = (parts[join.a] ?? []).union(parts[join.b] ?? [])
      let touched = parts.filter { !$0.value.isDisjoint(with: both) }.map(\.key)
      for id in touched { parts[id] = both }
      return touched
    }
    for join in always { _ = unite(join) }
    for id in parts.keys { note(id, since: nil) }
    for (join, since) in later { for id in unite(join) { note(id, since: since) } }
  }

  /// The ids that are joined with each other, whatever joins them.
  private static func groups(_ joins: [Join]) -> [Set<PersonID>] {
    joins.reduce(into: []) { groups, join in
      let touched = groups.filter { $0.contains(join.a) || $0.contains(join.b) }
      groups.removeAll { $0.contains(join.a) || $0.contains(join.b) }
      groups.append(touched.reduce([join.a, join.b]) { $0.union($1) })
    }
  }

  /// The place at which each id appears first, also in an act that was taken back, and what it is
  /// called.
  private static func appearances(
    in ledger: Ledger<PeopleAct>
  ) -> (places: [PersonID: Int], names: [PersonID: String]) {
    var places: [PersonID: Int] = [:]
    var names: [PersonID: String] = [:]
    for entry in ledger.entries {
      for id in entry.act.people where places[id] == nil { places[id] = places.count }
      for facts in entry.act.facts
      where facts.name?.isEmpty == false && ledger.isEffective(entry.id) {
        names[facts.id] = facts.name
      }
    }
    return (places, names)
  }
}
