/// Everybody a cohort knows, in the order they became known.
public struct Roster: Equatable, Sendable {
  /// The people in order; a person's roster number is the position from 1.
  public private(set) var people: [Person]
  private var index: [PersonID: Int]
  /// What the cohort is, once its first act has been read.
  public private(set) var opening: CohortOpening?
  /// Hashes of the roster files that have been imported.
  public private(set) var imports: Set<String>
  /// Hashes of the e-learning files that have been imported.
  public private(set) var learningFiles: Set<String> = []
  /// Those whom platforms saw and nobody is for certain, by id.
  public private(set) var strangers: [PersonID: Stranger] = [:]

  /// Creates a roster of nobody.
  public init() {
    people = []
    index = [:]
    opening = nil
    imports = []
  }

  /// Returns the person with an id.
  public subscript(id: PersonID) -> Person? { index[id].map { people[$0] } }
  /// Returns a person's roster number, from 1.
  public func number(_ id: PersonID) -> Int? { index[id].map { $0 + 1 } }
  /// The people who are enrolled, in roster order.
  public var learners: [Person] { people.filter(\.enrolled) }

  /// Returns who has an e-mail address, ignoring its case.
  public func person(email: String) -> Person? {
    let wanted = email.lowercased()
    return people.first { $0.emails.contains { $0.lowercased() == wanted } }
  }

  /// Takes in one act; what it cannot use changes nothing.
  public mutating func apply(_ act: PeopleAct) {
    switch act {
    case .cohort(let opening): if self.opening == nil { self.opening = opening }
    case .roster(let roster):
      imports.insert(roster.hash)
      for facts in roster.people { merge(facts) }
    case .person(let facts): merge(facts)
    case .learned(let file):
      learningFiles.insert(file.hash)
      for row in file.rows {
        if let position = index[row.person] { people[position].learning[row.course] = row.learning }
      }
    case .seen(let names): for stranger in names.people { strangers[stranger.id] = stranger }
    case .undo, .redo, .unknown: break
    }
  }

  private mutating func merge(_ facts: PersonFacts) {
    let position = index[facts.id] ?? people.count
    if position == people.count {
      people.append(Person(id: facts.id))
      index[facts.id] = position
    }
    if let name = facts.name { people[position].name = name }
    for email in facts.emails
    where !people[position].emails.contains(where: { $0.lowercased() == email.lowercased() }) {
      people[position].emails.append(email)
    }
    for alias in facts.aliases where !people[position].aliases.contains(alias) {
      people[position].aliases.append(alias)
    }
    people[position].ids.merge(facts.ids) { $1 }
    people[position].tags.merge(facts.tags) { $1 }
    if let enrolled = facts.enrolled { people[position].enrolled = enrolled }
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
