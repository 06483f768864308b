import Workshop

/// Makes the statements about one session.
struct SessionStatements {
  /// What is exported.
  let roll: CohortRoll
  /// The session's position in the cohort.
  let index: Int
  /// What extensions are called.
  let names: StatementNames
  /// What the statements are about.
  let catalog: StatementCatalog
  /// Each learner's performances in order.
  let performances: [PersonID: [Performance]]
  private let language: String
  private let namespace: UUIDv5

  init(_ roll: CohortRoll, session index: Int, _ names: StatementNames) {
    self.roll = roll
    self.index = index
    self.names = names
    let session = roll.sessions[index]
    catalog = StatementCatalog(session, course: roll.courseName, names)
    performances = Dictionary(
      grouping: session.situation.session.scores.sheets.keys.sorted(), by: \.learner)
    language = session.situation.plan.languageTag
    namespace = UUIDv5(naming: session.situation.opening.session)
  }

  /// The session with its workshop.
  var situation: Situation { roll.sessions[index].situation }
  /// The workshop.
  var plan: Plan { situation.plan }

  /// Returns the id of a statement by what it is about.
  func id(_ about: String...) -> UUIDv5 {
    UUIDv5(namespace: namespace, name: about.joined(separator: "|"))
  }

  /// Returns a context inside some activity and some wider ones.
  func context(
    of person: StatementPerson, in parent: StatementActivity, _ grouping: [StatementActivity] = []
  ) -> Statement.Context {
    Statement.Context(
      registration: person.registration, language: language, parent: parent, grouping: grouping)
  }

  /// Returns everything this session says about somebody.
  func statements(of person: StatementPerson) -> [Statement] {
    attendance(of: person) + scores(of: person) + tests(of: person) + surveys(of: person)
  }
}
