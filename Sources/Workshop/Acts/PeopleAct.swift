/// One thing somebody did to what is known about people; one line of a `people/` journal.
public enum PeopleAct: Equatable, Sendable {
  /// The cohort was made.
  case cohort(CohortOpening)
  /// A roster was imported: the people it added or changed.
  case roster(RosterImport)
  /// One person was added or changed: a walk-in, an alias, an address.
  case person(PersonFacts)
  /// An act was undone.
  case undo(ActID)
  /// An undoing was undone.
  case redo(ActID)
  /// An act of a newer program, by its name.
  case unknown(String)
}

/// What one import of a roster added or changed.
public struct RosterImport: Equatable, Sendable {
  /// The file's name, without its folder.
  public var file: String
  /// The SHA-256 of the file's bytes, in hexadecimal.
  public var hash: String
  /// The people it added or changed.
  public var people: [PersonFacts]

  /// Creates an import.
  public init(file: String, hash: String, people: [PersonFacts]) {
    self.file = file
    self.hash = hash
    self.people = people
  }
}
