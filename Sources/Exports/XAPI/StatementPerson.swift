import Plans
import Text
import Workshop

/// A learner as the actor of statements.
struct StatementPerson {
  /// Who.
  let learner: CohortLearner
  /// The agent.
  let agent: Statement.Agent
  /// The registration: this learner's way through this cohort.
  let registration: UUIDv5

  /// Creates the actor from an account.
  init(_ entry: LMSLogins.Entry, _ results: CohortResults) {
    learner = entry.learner
    agent = Statement.Agent(
      homePage: results.lms.homePage, account: entry.login, name: entry.learner.name)
    registration = UUIDv5(
      namespace: UUIDv5(naming: results.uuid), name: entry.learner.person.id.text)
  }

  /// The learner's id.
  var id: PersonID { learner.person.id }
}

extension UUIDv5 {
  /// Reads a UUID to serve as a namespace; a text that is none still names one.
  init(naming text: String) {
    self = UUIDv5(text) ?? UUIDv5(namespace: .webAddresses, name: text)
  }
}
