/// What somebody in a report was recognized by, the strongest first.
public enum MatchKey: Int, CaseIterable, Comparable, Sendable {
  /// The name is one that a person was once said to go by.
  case alias
  /// An e-mail address.
  case email
  /// A login or id, in a column of its own or in the name.
  case login
  /// The whole name, its words in any order.
  case name
  /// The name in parentheses.
  case innerName
  /// The part of the address before the @ is made of the name.
  case addressPattern

  /// Orders keys, the strongest first.
  public static func < (a: MatchKey, b: MatchKey) -> Bool { a.rawValue < b.rawValue }
}

/// Why somebody might be who was seen, the likeliest first.
public enum MatchReason: Comparable, Sendable {
  /// Has the name or address, but so has somebody else, or something speaks against it.
  case contested(MatchKey)
  /// Only a nickname differs.
  case nickname
  /// Words are shortened, to initials perhaps.
  case shortened
  /// So many letters differ.
  case spelling(Int)
  /// The name stands among other words.
  case longer
  /// Only a part of the name is there.
  case part
}

/// Whom somebody in a report may be.
public struct MatchSuggestion: Equatable, Sendable {
  /// Who.
  public let person: PersonID
  /// Why.
  public let reason: MatchReason

  /// Creates a suggestion.
  public init(_ person: PersonID, _ reason: MatchReason) {
    self.person = person
    self.reason = reason
  }
}

/// Who somebody in a report is, or may be.
public enum MatchOutcome: Equatable, Sendable {
  /// One person for certain.
  case person(PersonID, MatchKey)
  /// Nobody for certain; at most three people it may be, the likeliest first.
  case open([MatchSuggestion])

  /// The person, when it is certain.
  public var person: PersonID? {
    if case .person(let person, _) = self { person } else { nil }
  }
}
