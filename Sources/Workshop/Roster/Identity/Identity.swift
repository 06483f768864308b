/// Who is meant by a name, an address or a number, among some people of a roster.
///
/// Who asks says how much may hang on the answer. ``typed(_:)`` is for what a facilitator types in
/// a hurry and can take back. ``certain(_:)`` and ``sender(_:)`` are for lines and files that credit
/// somebody, and name nobody while a second person may be meant. ``MatchLadder`` also ranks whom a
/// report may mean, for somebody to confirm.
public struct Identity: Sendable {
  let people: [KnownPerson]
  private let namesakes: Set<PersonID>
  /// Those who share their whole name with somebody.
  private let doubles: Set<PersonID>

  init(_ roster: Roster) {
    people = roster.numbered.map(KnownPerson.init)
    let called = Dictionary(grouping: people, by: \.calledName)
    namesakes = Set(called.values.filter { $0.count > 1 }.joined().map(\.id))
    let shared = called.values.filter { $0.count > 1 }.joined()
    let whole = Dictionary(grouping: shared) { $0.names.first }
    doubles = Set(whole.values.filter { $0.count > 1 }.joined().map(\.id))
  }

  private init(_ people: [KnownPerson], of whole: Identity) {
    self.people = people
    namesakes = whole.namesakes
    doubles = whole.doubles
  }

  /// Returns the same for some of the people; their numbers stay those of the whole roster.
  public func among(_ people: [Person]) -> Identity {
    let wanted = Set(people.map(\.id))
    return Identity(self.people.filter { wanted.contains($0.id) }, of: self)
  }

  /// Whether somebody else is called by the same first name.
  public func hasNamesake(_ person: PersonID) -> Bool { namesakes.contains(person) }

  /// Whether somebody else has the same whole name: only a number tells them apart.
  public func hasDouble(_ person: PersonID) -> Bool { doubles.contains(person) }

  func people(withEmail email: String) -> [PersonID] {
    let email = PersonKey.email(email)
    return people.filter { $0.emails.contains(email) }.map(\.id)
  }
}
