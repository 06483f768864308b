/// Everybody a cohort knows, in the order they became known.
public struct Roster: Equatable, Sendable {
  /// The people in order; a person's roster number is the position from 1.
  public private(set) var people: [Person] { didSet { known = Once() } }
  private var index: [PersonID: Int]
  /// What the cohort is, once its first act has been read.
  public internal(set) var opening: CohortOpening?
  /// The sessions that were made, in order.
  public internal(set) var sessions: [SessionOpening] = []
  /// Hashes of the roster files that have been imported.
  public internal(set) var imports: Set<String>
  /// Hashes of the e-learning files that have been imported.
  public private(set) var learningFiles: Set<String> = []
  /// Those whom platforms saw and nobody is for certain, by id.
  public internal(set) var strangers: [PersonID: Stranger] = [:]

  private var known = Once<Identity>()
  /// Who is meant by a name; worked out once for each state of the roster.
  public var identity: Identity { known.value { Identity(self) } }

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
    identity.people(withEmail: email).first.flatMap { self[$0] }
  }

  /// Takes in who has done which e-learning.
  mutating func apply(_ file: LearningImport) {
    learningFiles.insert(file.hash)
    for row in file.rows {
      if let position = index[row.person] { people[position].learning[row.course] = row.learning }
    }
  }

  /// Adds somebody, or adds to what is known of them.
  mutating func merge(_ facts: PersonFacts) {
    let position = index[facts.id]
    var person = position.map { people[$0] } ?? Person(id: facts.id)
    if let name = facts.name { person.name = name }
    for email in facts.emails
    where !person.emails.contains(where: { $0.lowercased() == email.lowercased() }) {
      person.emails.append(email)
    }
    for alias in facts.aliases where !person.aliases.contains(alias) {
      person.aliases.append(alias)
    }
    person.ids.merge(facts.ids) { $1 }
    person.tags.merge(facts.tags) { $1 }
    if let enrolled = facts.enrolled { person.enrolled = enrolled }
    if let position {
      people[position] = person
    } else {
      index[facts.id] = people.count
      people.append(person)
    }
  }
}
