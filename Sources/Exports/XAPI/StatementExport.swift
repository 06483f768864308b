import Calendar
import Formats
import Plans
import Workshop

/// A cohort's results as xAPI statements, once as lines and once as an array.
///
/// Every id is derived from the session's (or cohort's) UUID and what the statement is about, so
/// that making them again makes the same ids and a store can tell what it has. Order: session by
/// session, in each the learners in roster order, in each attendance, scores, tests, surveys; then
/// completions.
struct StatementExport {
  private let roll: CohortRoll
  private let options: ExportOptions

  init(_ roll: CohortRoll, _ options: ExportOptions) {
    self.roll = roll
    self.options = options
  }

  /// The two files with their report.
  var export: ExportResult {
    guard let plan = roll.plan, let names = StatementNames(roll.results, plan: plan) else {
      return nothing(without: "iri")
    }
    let homePage = roll.results.lms.homePage
    guard StatementNames.isWebAddress(homePage) else {
      return nothing(without: "home-page")
    }
    let logins = LMSLogins(.statements(homePage: homePage), known: options.known)
    let sorted = logins.sort(roll.learners)
    let people = sorted.entries.map { StatementPerson($0, roll.results) }
    let now = roll.sessions.map(\.situation.now).max() ?? Instant(milliseconds: 0)
    var files = StatementFiles(until: now)
    let silent = write(people, names, to: &files)
    var remarks = roll.sessionRemarks + roll.partialGrades
    if files.future > 0 { remarks.append(.future(files.future)) }
    if !silent.isEmpty { remarks.append(.nothingToState(silent)) }
    return ExportResult(
      files: files.files(), preflight: ExportPreflight(held: sorted.held, remarks: remarks))
  }

  /// Two empty files, because a setting is not made.
  private func nothing(without setting: String) -> ExportResult {
    ExportResult(
      files: StatementFiles(until: Instant(milliseconds: 0)).files(),
      preflight: ExportPreflight(remarks: [.setting(name: setting, instead: nil)]))
  }

  /// Writes everything there is to state, and returns who has nothing.
  private func write(
    _ people: [StatementPerson], _ names: StatementNames, to files: inout StatementFiles
  ) -> [String] {
    var silent = Set(people.map(\.agent))
    for session in roll.sessions.indices {
      let maker = SessionStatements(roll, session: session, names)
      let start = files.count
      for (number, person) in people.enumerated() {
        let statements = maker.statements(of: person)
        if !statements.isEmpty { silent.remove(person.agent) }
        for statement in statements { files.add(statement) }
        if number == 0 { files.reserve(learners: people.count, after: start) }
      }
    }
    if let completions = CompletionStatements(roll, names) {
      for person in people {
        guard let statement = completions.statement(of: person) else { continue }
        silent.remove(person.agent)
        files.add(statement)
      }
    }
    return people.filter { silent.contains($0.agent) }.map(\.learner.name)
  }
}
