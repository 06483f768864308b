import Names
import Workshop

/// Finding people of a roster file among those this cohort and the other cohorts of the home know.
struct KnownPeople {
  private let cohort: Roster
  private var index = PersonIndex()
  private var people: [PersonID: Person] = [:]
  /// The cohort that knows somebody whom this one does not.
  private(set) var cohorts: [PersonID: String] = [:]

  /// Looks everybody up; this cohort's people come first.
  init(cohort: Roster, elsewhere: [PersonInOtherCohort]) {
    self.cohort = cohort
    for person in cohort.people { add(person) }
    for other in elsewhere where cohort[other.person.id] == nil {
      if cohorts[other.person.id] == nil { cohorts[other.person.id] = other.cohort }
      add(other.person)
    }
  }

  private mutating func add(_ person: Person) {
    if people[person.id] == nil { people[person.id] = person }
    index.add(person)
  }

  /// Everybody who has one of a row's addresses, or one of its ids and its name; this cohort's
  /// people first.
  func certain(_ row: RosterSheet.Row) -> [PersonID] {
    let owners = row.emails.flatMap(index.people(withEmail:))
    // Many may share a name, few an id.
    let withIDs = index.people(withIDs: row.ids)
    let named = withIDs.isEmpty ? [] : Set(index.people(named: row.name))
    let ids = withIDs.filter(named.contains)
    let others = Set(owners.filter { areTwo(row, $0) && !ids.contains($0) })
    let all = Self.unique(owners + ids)
    if others.count == all.count { return [] }
    return all.sorted {
      (rank($0), others.contains($0) ? 1 : 0) < (rank($1), others.contains($1) ? 1 : 0)
    }
  }

  private func areTwo(_ row: RosterSheet.Row, _ person: PersonID) -> Bool {
    people[person].map { RosterSheet.areTwo((row.name, row.ids), ($0.name, $0.ids)) } ?? false
  }

  /// Everybody who has one of a row's ids or addresses under another name, and this cohort's people
  /// with its name and other addresses; of other cohorts only when there is none of this.
  ///
  /// A name alone is nothing to ask about somebody of another cohort.
  func possible(_ row: RosterSheet.Row) -> [PersonID] {
    let named = index.people(named: row.name).filter { cohorts[$0] == nil }
    let emails = row.emails.flatMap(index.people(withEmail:))
    let people = Self.unique(index.people(withIDs: row.ids) + emails + named)
    let nearest = people.lazy.map(rank).min()
    return people.filter { rank($0) == nearest }
  }

  /// This cohort's people with a row's name and nothing but a name.
  func bare(_ row: RosterSheet.Row) -> [PersonID] {
    index.people(named: row.name).filter {
      cohort[$0].map { $0.emails.isEmpty && $0.ids.isEmpty } ?? false
    }
  }

  private func rank(_ person: PersonID) -> Int { cohorts[person] == nil ? 0 : 1 }

  /// Whether this cohort knows an address as somebody else's.
  func isSomebodyElses(_ email: String, than person: PersonID) -> Bool {
    index.people(withEmail: email).contains { $0 != person && cohort[$0] != nil }
  }

  /// Whether an id is taken.
  func isTaken(_ id: PersonID) -> Bool { people[id] != nil }

  private static func unique(_ people: [PersonID]) -> [PersonID] {
    var seen: Set<PersonID> = []
    return people.filter { seen.insert($0).inserted }
  }
}
