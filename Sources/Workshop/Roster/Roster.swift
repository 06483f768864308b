import Names

/// Everybody a cohort knows, in the order they became known.
///
/// Roster numbers count people in this order from 1 and stay: who is joined with somebody leaves a
/// number that means them both.
public struct Roster: Equatable, Sendable {
  /// The people in order.
  public private(set) var people: [Person] { didSet { known = Once() } }
  /// The roster numbers of each of them: of who was two people both.
  private var numbers: [[Int]] = []
  /// The positions of all ids, also of those that were joined with another.
  private var index: [PersonID: Int]
  /// How many ids there are with a number.
  private var count = 0
  /// Who the ids in acts mean by now.
  public internal(set) var map = PersonMap()
  /// What the cohort is, once its first act has been read.
  public internal(set) var opening: CohortOpening?
  /// The sessions that were made, in order.
  public internal(set) var sessions: [SessionOpening] = []
  /// Hashes of the roster files that have been imported.
  public internal(set) var imports: Set<String>
  /// Hashes of the e-learning files that have been imported.
  public private(set) var learningFiles: Set<String> = []
  /// The rows that were held back when a roster was imported last, by the name of its file.
  public internal(set) var held: [String: [HeldRow]] = [:]
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
  public func number(_ id: PersonID) -> Int? { index[id].flatMap { numbers[$0].first } }
  /// Everybody with their roster numbers.
  var numbered: [(person: Person, numbers: [Int])] {
    zip(people, numbers).map { (person: $0, numbers: $1) }
  }
  /// The people who are enrolled, in roster order.
  public var learners: [Person] { people.filter(\.enrolled) }

  /// The rows that were held back and still are, file by file: nobody of such a name has come to have
  /// an address of theirs since.
  public var stillHeld: [(file: String, rows: [HeldRow])] {
    held.sorted { $0.key < $1.key }.compactMap { file, rows in
      let open = rows.filter { row in row.emails.allSatisfy { !isLearner(row, email: $0) } }
      return open.isEmpty ? nil : (file, open)
    }
  }

  private func isLearner(_ row: HeldRow, email: String) -> Bool {
    let words = Set(NameWords.of(row.name))
    return identity.people(withEmail: email).compactMap { self[$0] }.contains { person in
      person.enrolled && (words.isEmpty || !words.isDisjoint(with: NameWords.of(person.name)))
    }
  }

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
      count += 1
      numbers.append([count])
      index[facts.id] = people.count
      people.append(person)
    }
  }

  /// Makes one person of two ids: the one that appeared first remains.
  mutating func join(_ a: PersonID, _ b: PersonID) {
    guard let one = index[a], let other = index[b], one != other else { return }
    let (first, second) = (min(one, other), max(one, other))
    let whole = map.person(a)
    // The one who remains may still stand elsewhere, to be joined later.
    let isElsewhere = index[whole].map { $0 != first && $0 != second } ?? false
    let id = isElsewhere ? people[first].id : whole
    people[first] = Person(id: id, joining: people[first], people[second])
    numbers[first] = (numbers[first] + numbers[second]).sorted()
    people.remove(at: second)
    numbers.remove(at: second)
    index = index.mapValues { $0 == second ? first : $0 > second ? $0 - 1 : $0 }
    index[id] = first
  }

  /// Lets everybody go by the id that remains of them, also where one of their ids is known only by
  /// an act that was taken back, or that comes later.
  mutating func settle() {
    for id in people.map(\.id) {
      let whole = map.person(id)
      guard whole != id, let position = index[id] else { continue }
      if index[whole] == nil {
        people[position] = Person(id: whole, joining: people[position], Person(id: whole))
        index[whole] = position
      } else {
        join(whole, id)
      }
    }
    for (id, seen) in strangers.sorted(by: { $0.key < $1.key }) where map.person(id) != id {
      let whole = map.person(id)
      strangers[id] = nil
      var both = strangers[whole] ?? Stranger(id: whole, names: [])
      both.names = (both.names + seen.names).uniqued()
      both.emails = (both.emails + seen.emails).uniqued()
      strangers[whole] = both
    }
  }
}

extension Person {
  /// Creates one person of two; what the roster says of somebody enrolled comes first.
  ///
  /// Where each had a value of their own, such as a team, that of the later one counts.
  fileprivate init(id: PersonID, joining a: Person, _ b: Person) {
    let (first, second) = b.enrolled && !a.enrolled ? (b, a) : (a, b)
    self.init(id: id)
    name = first.name.isEmpty ? second.name : first.name
    emails = first.emails
    for email in second.emails
    where !emails.contains(where: { $0.lowercased() == email.lowercased() }) {
      emails.append(email)
    }
    aliases = (first.aliases + [second.name] + second.aliases).uniqued().filter {
      !$0.isEmpty && $0 != name
    }
    ids = a.ids.merging(b.ids) { $1 }
    tags = a.tags.merging(b.tags) { $1 }
    learning = a.learning.merging(b.learning) { $1 }
    enrolled = a.enrolled || b.enrolled
  }
}

extension [String] {
  /// The same texts, each once.
  fileprivate func uniqued() -> [String] {
    reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
  }
}
