import Workshop

/// Finding people of a roster file among those this cohort and the other cohorts of the home know.
struct KnownPeople {
  private let cohort: Roster
  private var byEmail: [String: [PersonID]] = [:]
  private var byID: [String: [PersonID]] = [:]
  private var byName: [String: [PersonID]] = [:]
  private var people: [PersonID: Person] = [:]
  /// The cohort that knows somebody whom this one does not.
  private(set) var cohorts: [PersonID: String] = [:]

  /// Looks everybody up; this cohort's people come first.
  init(cohort: Roster, elsewhere: [Acquaintance]) {
    self.cohort = cohort
    for person in cohort.people { add(person) }
    for other in elsewhere where cohort[other.person.id] == nil {
      if cohorts[other.person.id] == nil { cohorts[other.person.id] = other.cohort }
      add(other.person)
    }
  }

  private mutating func add(_ person: Person) {
    if people[person.id] == nil { people[person.id] = person }
    for email in person.emails { byEmail[email.lowercased(), default: []].append(person.id) }
    for (system, id) in person.ids { byID[Self.key(system, id), default: []].append(person.id) }
    for name in [person.name] + person.aliases where !name.isEmpty {
      byName[Self.folded(name), default: []].append(person.id)
    }
  }

  /// Everybody who has one of a row's addresses, or one of its ids and its name; this cohort's
  /// people first.
  func certain(_ row: RosterSheet.Row) -> [PersonID] {
    let emails = row.emails.flatMap { byEmail[$0.lowercased()] ?? [] }
    let named = Set(byName[Self.folded(row.name)] ?? [])
    let ids = withID(row).filter(named.contains)
    return Self.unique(emails + ids).sorted { rank($0) < rank($1) }
  }

  /// Everybody who has one of a row's ids under another name, or its name with other addresses:
  /// this cohort's people or, when there is none, those of the others.
  func possible(_ row: RosterSheet.Row) -> [PersonID] {
    let named = row.name.isEmpty ? [] : byName[Self.folded(row.name)] ?? []
    let people = Self.unique(withID(row) + named)
    return people.filter { rank($0) == people.map(rank).min() }
  }

  /// This cohort's people of a row's name of whom nothing but the name is known.
  func bare(_ row: RosterSheet.Row) -> [PersonID] {
    Self.unique(byName[Self.folded(row.name)] ?? []).filter {
      cohort[$0].map { $0.emails.isEmpty && $0.ids.isEmpty } ?? false
    }
  }

  private func withID(_ row: RosterSheet.Row) -> [PersonID] {
    row.ids.sorted { $0.key < $1.key }.flatMap { byID[Self.key($0.key, $0.value)] ?? [] }
  }

  private func rank(_ person: PersonID) -> Int { cohorts[person] == nil ? 0 : 1 }

  /// Whether this cohort knows an address as somebody else's.
  func isSomebodyElses(_ email: String, than person: PersonID) -> Bool {
    (byEmail[email.lowercased()] ?? []).contains { $0 != person && cohort[$0] != nil }
  }

  /// Whether an id is taken.
  func isTaken(_ id: PersonID) -> Bool { people[id] != nil }

  private static func key(_ system: String, _ id: String) -> String {
    "\(system) \(id.lowercased())"
  }

  private static func unique(_ people: [PersonID]) -> [PersonID] {
    var seen: Set<PersonID> = []
    return people.filter { seen.insert($0).inserted }
  }

  /// A name's words without capitals and accents, in an order of their own.
  static func folded(_ name: String) -> String {
    NameFolding.fold(name).split { !$0.isLetter && !$0.isNumber }.sorted().joined(separator: " ")
  }
}
