/// One thing somebody did to what is known about people; one line of a `people/` journal.
///
/// They are few and all about the roster: one family by themselves.
public enum PeopleAct: Equatable, Sendable {
  /// The cohort was made.
  case cohort(CohortOpening)
  /// A writer's file says which cohort it belongs to.
  case joined(cohort: String)
  /// A session was made.
  indirect case opened(SessionOpening)
  /// A roster was imported: the people it added or changed.
  case roster(RosterImport)
  /// One person was added or changed: a walk-in, an alias, an address.
  case person(PersonFacts)
  /// A learning system's file said who has done which e-learning.
  case learned(LearningImport)
  /// A platform's file named people who are not on the roster, or not for certain.
  case seen(SeenNames)
  /// Two ids are one person's.
  case same(PersonID, PersonID)
  /// Somebody was erased.
  case erased(Erasing)
  /// An act was undone.
  case undo(ActID)
  /// An undoing was undone.
  case redo(ActID)
  /// An act of a newer program, by its name.
  case unknown(String)
}

extension PeopleAct: Undoable {
  /// Acts about people are never merged as duplicates.
  public var duplicateKey: DuplicateKey? { nil }

  /// Acts about people are true whenever they were written.
  public var shifts: ClockShift? { nil }

  /// Whether it changes what other acts mean, so that a program that does not know it must not go on.
  public var isCritical: Bool {
    switch self {
    case .same, .erased: true
    case .cohort, .joined, .opened, .roster, .person, .learned, .seen, .undo, .redo, .unknown: false
    }
  }

  /// The act this one takes back, when it is an undo or a redo.
  public var undoes: ActID? {
    switch self {
    case .undo(let id), .redo(let id): id
    case .cohort, .joined, .opened, .roster, .person, .learned, .seen, .same, .erased, .unknown: nil
    }
  }
}

extension PeopleAct: Rereadable {
  /// The same act as it is meant by now; which ids were joined and erased stays as it was written.
  public func read(through lens: inout ActLens) -> PeopleAct {
    switch self {
    case .roster(var roster):
      roster.people = roster.people.map { lens.facts($0) }
      return .roster(roster)
    case .person(let facts): return .person(lens.facts(facts))
    case .learned(var file):
      for index in file.rows.indices {
        file.rows[index].person = lens.person(file.rows[index].person)
      }
      return .learned(file)
    case .seen(var names):
      names.people = names.people.map { lens.stranger($0) }
      return .seen(names)
    case .cohort, .joined, .opened, .same, .erased, .undo, .redo, .unknown: return self
    }
  }

  /// The ids it names, in order.
  var people: [PersonID] {
    switch self {
    case .roster(let roster): roster.people.map(\.id)
    case .person(let facts): [facts.id]
    case .learned(let file): file.rows.map(\.person)
    case .seen(let names): names.people.map(\.id)
    case .same(let a, let b): [a, b]
    case .erased(let erasing): [erasing.remains]
    case .cohort, .joined, .opened, .undo, .redo, .unknown: []
    }
  }

  /// What it says of people, one by one.
  var facts: [PersonFacts] {
    switch self {
    case .roster(let roster): roster.people
    case .person(let facts): [facts]
    case .cohort, .joined, .opened, .learned, .seen, .same, .erased, .undo, .redo, .unknown: []
    }
  }
}

extension Roster {
  /// Folds the acts of a ledger that count.
  ///
  /// - Parameter map: Who is whom, as the same ledger says.
  public init(_ ledger: Ledger<PeopleAct>, map: PersonMap) {
    self.init()
    self.map = map
    for entry in ledger.effective { apply(entry.act) }
    if !map.isEmpty { settle() }
  }

  /// Takes in one act; what it cannot use changes nothing.
  public mutating func apply(_ act: PeopleAct) {
    var lens = ActLens(erased: map)
    switch act.read(through: &lens) {
    case .cohort(let opening): if self.opening == nil { self.opening = opening }
    case .opened(let session): sessions.append(session)
    case .roster(let roster):
      imports.insert(roster.hash)
      // A mended file has the name of the one before it; what was held back then is asked anew.
      held[roster.file] = roster.held.isEmpty ? nil : roster.held
      for facts in roster.people { merge(facts) }
    case .person(let facts): merge(facts)
    case .learned(let file): apply(file)
    case .seen(let names): for stranger in names.people { strangers[stranger.id] = stranger }
    case .same(let a, let b): join(a, b)
    case .erased(let erasing):
      var rest = PersonFacts(id: map.person(erasing.remains))
      rest.name = Person.erased
      merge(rest)
    case .joined, .undo, .redo, .unknown: break
    }
  }
}

/// What is left of somebody who was erased.
public struct Erasing: Equatable, Sendable {
  /// The SHA-256 of the id that the person had, in hexadecimal.
  public var person: String
  /// The random id that remains, for statistics.
  public var remains: PersonID

  /// Creates what is left.
  public init(person: String, remains: PersonID) {
    self.person = person
    self.remains = remains
  }
}

/// What a cohort's first act says.
public struct CohortOpening: Equatable, Sendable {
  /// The cohort's UUID, from which derived ids are made.
  public var uuid: String
  /// The cohort's id: its folder's name.
  public var cohort: String

  /// Creates an opening.
  public init(uuid: String, cohort: String) {
    self.uuid = uuid
    self.cohort = cohort
  }
}

/// What people are told of a session when it is made, so that its folder can be read without its
/// first line.
public struct SessionOpening: Equatable, Sendable {
  /// The name of its folder.
  public var folder: String
  /// What its first line says.
  public var opening: Opening

  /// Creates one.
  public init(folder: String, opening: Opening) {
    self.folder = folder
    self.opening = opening
  }
}

/// What one import of a roster added or changed.
public struct RosterImport: Equatable, Sendable {
  /// The file's name, without its folder.
  public var file: String
  /// The SHA-256 of the file's bytes, in hexadecimal.
  public var hash: String
  /// The people it added or changed.
  public var people: [PersonFacts]
  /// The rows that were held back until somebody says who they are, or mends them.
  public var held: [HeldRow]

  /// Creates an import.
  public init(file: String, hash: String, people: [PersonFacts], held: [HeldRow] = []) {
    self.file = file
    self.hash = hash
    self.people = people
    self.held = held
  }
}

/// A row of a roster file that was held back.
public struct HeldRow: Equatable, Sendable {
  /// Its line in the file, counted from 1.
  public var line: Int
  /// The name in it, as far as there is one.
  public var name: String
  /// The addresses in it.
  public var emails: [String]

  /// Creates a row.
  public init(line: Int, name: String, emails: [String] = []) {
    self.line = line
    self.name = name
    self.emails = emails
  }
}

/// The names in a platform's file that belong to nobody for certain: the only place they are kept.
public struct SeenNames: Equatable, Sendable {
  /// The SHA-256 of the file's bytes, in hexadecimal.
  public var hash: String
  /// Who they are, by an id that the session's journal uses for them.
  public var people: [Stranger]

  /// Creates names.
  public init(hash: String, people: [Stranger]) {
    self.hash = hash
    self.people = people
  }
}

/// Somebody whom a platform saw and nobody on the roster is for certain.
public struct Stranger: Equatable, Sendable {
  /// An id of their own, which becomes theirs when they turn out to be somebody new.
  public var id: PersonID
  /// The names they were shown under, as they stood in the file.
  public var names: [String]
  /// Their e-mail addresses.
  public var emails: [String]

  /// Creates a stranger.
  public init(id: PersonID, names: [String], emails: [String] = []) {
    self.id = id
    self.names = names
    self.emails = emails
  }

  /// What they are called: the name, else the address.
  public var title: String { names.first { !$0.isEmpty } ?? emails.first ?? id.text }
}
