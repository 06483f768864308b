import Workshop

/// Finds whom the rows of a file of results are about, without guessing.
///
/// By e-mail address, then by id in a system, then by the exact full name where it is unique on the
/// roster and in the file.
struct ResultPeople {
  private var emails: [String: Set<PersonID>] = [:]
  private var ids: [String: Set<PersonID>] = [:]
  private var names: [String: Set<PersonID>] = [:]
  private var counts: [String: Int] = [:]

  /// Looks up a roster for a file that names these people.
  init(_ roster: Roster, file: [PersonText]) {
    for person in roster.people {
      for email in person.emails { emails[email.lowercased(), default: []].insert(person.id) }
      for (system, id) in person.ids { ids[Self.key(system, id), default: []].insert(person.id) }
      for name in [person.name] + person.aliases where !name.isEmpty {
        names[KnownPeople.folded(name), default: []].insert(person.id)
      }
    }
    for text in file where !text.name.isEmpty {
      counts[KnownPeople.folded(text.name), default: 0] += 1
    }
  }

  /// Returns who is meant, or `nil` when that is not certain.
  func find(_ text: PersonText) -> PersonID? {
    let byEmail = text.emails.lazy.compactMap { Self.only(emails[$0.lowercased()]) }.first
    if let byEmail { return byEmail }
    let systems = text.ids.sorted { $0.key < $1.key }
    let byID = systems.lazy.compactMap { Self.only(ids[Self.key($0.key, $0.value)]) }.first
    if let byID { return byID }
    let name = KnownPeople.folded(text.name)
    return counts[name] == 1 ? Self.only(names[name]) : nil
  }

  private static func only(_ people: Set<PersonID>?) -> PersonID? {
    people?.count == 1 ? people?.first : nil
  }

  private static func key(_ system: String, _ id: String) -> String {
    "\(system) \(id.lowercased())"
  }
}
