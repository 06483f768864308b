import Calendar
import Text
import Workshop

/// Makes the statements that learners completed the course, over all sessions.
struct CompletionStatements {
  private let roll: CohortRoll
  private let course: StatementActivity
  private let language: String
  private let at: Instant
  private let namespace: UUIDv5

  /// Creates a maker; `nil` before every session is over, as nobody has completed the course then.
  init?(_ roll: CohortRoll, _ names: StatementNames) {
    guard let plan = roll.plan, roll.sessions.allSatisfy({ $0.situation.stage == .over }),
      let end = roll.sessions.map(\.situation.end).max()
    else { return nil }
    self.roll = roll
    language = plan.languageTag
    course = StatementActivity(
      id: names.courseID, kind: .course, name: roll.courseName, language: language)
    at = end
    namespace = UUIDv5(naming: roll.results.uuid)
  }

  /// Returns that somebody completed the course, with their grade; `nil` when they did not.
  func statement(of person: StatementPerson) -> Statement? {
    guard person.learner.isComplete else { return nil }
    let grade = person.learner.grade
    return Statement(
      id: UUIDv5(namespace: namespace, name: "completed|\(person.id.text)"),
      actor: person.agent, verb: .completed, object: course, at: at,
      result: Statement.Result(
        score: grade.flatMap { StatementScore($0.points, 0, $0.maximum) },
        success: grade?.isPassed, completion: true
      ).json,
      context: Statement.Context(registration: person.registration, language: language).json)
  }
}
