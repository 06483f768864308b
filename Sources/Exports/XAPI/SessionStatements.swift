import Plans
import Text
import Workshop

/// Makes the statements about one session.
struct SessionStatements {
  /// What is exported.
  let roll: CohortRoll
  /// The session's position in the cohort.
  let index: Int
  /// What the statements are about.
  let catalog: StatementCatalog
  /// What trainers scored.
  let sheets: TrainerSheets
  /// What extensions of ours are called.
  let extensionIDs: ExtensionIDs
  private let language: String
  private let namespace: UUIDv5
  /// The session with its workshop.
  let situation: Situation
  /// The workshop.
  let plan: Plan

  /// The IRIs of extensions of ours.
  struct ExtensionIDs {
    let attendance: String
    let globalRating: String
    let performance: String

    init(_ names: StatementNames) {
      attendance = names.extensionID("attendance")
      globalRating = names.extensionID("global-rating")
      performance = names.extensionID("performance")
    }
  }

  init(_ roll: CohortRoll, session index: Int, _ names: StatementNames) {
    self.roll = roll
    self.index = index
    let session = roll.sessions[index]
    situation = session.situation
    plan = situation.plan
    extensionIDs = ExtensionIDs(names)
    catalog = StatementCatalog(session, course: roll.courseName, names)
    sheets = TrainerSheets(situation.session.scores, homePage: roll.results.lms.iri)
    language = plan.languageTag
    namespace = UUIDv5(naming: situation.opening.session)
  }

  /// Returns the id of a statement by what it is about.
  func id(_ about: String...) -> UUIDv5 {
    UUIDv5(message: namespace.message(for: about))
  }

  /// Returns what an id is made of, to go on with.
  func message(_ about: String...) -> [UInt8] { namespace.message(for: about) }

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
