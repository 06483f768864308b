public import Workshop

/// Which learners are known by an id in a learning system.
public struct KnownIDs: Equatable, Sendable {
  /// The system's name, or `e-mail` where the roster has no ids at all.
  public let system: String
  /// How many learners are known.
  public let known: Int
  /// Learners who are not, in roster order.
  public let unknown: [PersonID]

  /// The systems that a roster has ids of; e-mail addresses when it has none.
  public static func of(_ roster: Roster) -> [KnownIDs] {
    let systems = LMSSystem.all.filter { system in
      roster.learners.contains { has($0, system) }
    }
    if systems.isEmpty { return [KnownIDs("e-mail", roster) { !$0.emails.isEmpty }] }
    return systems.map { system in KnownIDs(system.name, roster) { has($0, system) } }
  }

  private init(_ system: String, _ roster: Roster, isKnown: (Person) -> Bool) {
    self.system = system
    unknown = roster.learners.filter { !isKnown($0) }.map(\.id)
    known = roster.learners.count - unknown.count
  }

  private static func has(_ person: Person, _ system: LMSSystem) -> Bool {
    system.keys.contains { person.ids[$0]?.isEmpty == false }
  }
}
