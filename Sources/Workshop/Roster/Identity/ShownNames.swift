/// Who goes by the names that a meeting shows, in its chat or in its list of participants.
public struct ShownNames: Sendable {
  private let ladder: MatchLadder
  private let identity: Identity

  /// Who a name is.
  public enum Found: Equatable, Sendable {
    /// One person for certain.
    case person(PersonID)
    /// Nobody for certain; the people it may be.
    case maybe([PersonID])
    /// Nobody who is known.
    case nobody
  }

  /// Prepares for some people of a roster.
  public init(_ people: [Person], of roster: Roster) {
    ladder = MatchLadder(people)
    identity = roster.identity.among(people)
  }

  /// For certain by the keys of a report, or as a sender's name whom nobody else comes near; else
  /// whom it may be.
  public func find(_ name: String) -> Found {
    switch ladder.match([SeenPerson(named: name)]).first?.outcome {
    case .person(let person, _): return .person(person)
    case .open(let suggestions):
      let near = suggestions.filter { $0.reason != .longer }
      if let only = near.first, near.count == 1, only.isShort,
        identity.sender(name) == only.person
      {
        return .person(only.person)
      }
      return near.isEmpty ? typed(name) : .maybe(near.map(\.person))
    case nil: return .nobody
    }
  }

  /// What the name would mean if somebody had typed it.
  private func typed(_ name: String) -> Found {
    switch identity.typed(name) {
    case .one(let person): .maybe([person])
    case .several(let people): .maybe(people)
    case .nobody: .nobody
    }
  }
}

extension MatchSuggestion {
  /// Whether only a part of the name is there, or initials of it.
  fileprivate var isShort: Bool { reason == .part || reason == .shortened }
}

extension Situation {
  /// Who goes by the names that the meeting shows.
  public var shownNames: ShownNames { ShownNames(attendees, of: roster) }
}
