import Names
import Workshop

/// People by what a file may name them by: an address, an id in a system, the whole name.
struct PersonIndex {
  private var byEmail: [String: [PersonID]] = [:]
  private var byID: [String: [PersonID]] = [:]
  private var byName: [String: [PersonID]] = [:]

  /// Indexes some people.
  init(_ people: [Person] = []) {
    for person in people { add(person) }
  }

  /// Adds somebody.
  mutating func add(_ person: Person) {
    for email in person.emails {
      byEmail[PersonKey.email(email), default: []].append(person.id)
    }
    for (system, id) in person.ids {
      byID[PersonKey.id(system, id), default: []].append(person.id)
    }
    for name in [person.name] + person.aliases {
      for key in NameWords.keys(ofName: name) { byName[key, default: []].append(person.id) }
    }
  }

  /// Returns everybody with an address.
  func people(withEmail email: String) -> [PersonID] {
    Self.unique(byEmail[PersonKey.email(email)] ?? [])
  }

  /// Returns everybody with one of some ids, by system.
  func people(withIDs ids: [String: String]) -> [PersonID] {
    let systems = ids.sorted { $0.key < $1.key }
    return Self.unique(systems.flatMap { byID[PersonKey.id($0.key, $0.value)] ?? [] })
  }

  /// Returns everybody whose name or alias has the same words, in any order.
  func people(named name: String) -> [PersonID] {
    let keys = NameWords.keys(ofName: name)
    return Self.unique(keys.sorted().flatMap { byName[$0] ?? [] })
  }

  /// Returns everybody one of whose names has a key.
  func people(withKey key: String) -> [PersonID] { byName[key] ?? [] }

  private static func unique(_ people: [PersonID]) -> [PersonID] {
    var seen: Set<PersonID> = []
    return people.filter { seen.insert($0).inserted }
  }
}
