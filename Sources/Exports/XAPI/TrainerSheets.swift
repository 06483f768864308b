import Workshop

/// What trainers scored in one session, by learner.
///
/// Peers' scores are no results and trainers' notes are for trainers: both stay out.
struct TrainerSheets {
  /// What one trainer says of one performance.
  struct TrainerSheet {
    let performance: Performance
    let rater: Rater
    let sheet: ScoreBook.Sheet
  }

  private let byLearner: [PersonID: [TrainerSheet]]
  private let agents: [String: Statement.Agent]

  /// Sorts the sheets of a book.
  ///
  /// - Parameter homePage: Where trainers' accounts are.
  init(_ book: ScoreBook, homePage: String) {
    var byLearner: [PersonID: [TrainerSheet]] = [:]
    var agents: [String: Statement.Agent] = [:]
    for performance in book.sheets.keys.sorted() {
      let trainers = (book.sheets[performance] ?? [:]).filter { $0.key.source == .trainer }
      for (rater, sheet) in trainers.sorted(by: { $0.key < $1.key }) {
        byLearner[performance.learner, default: []].append(
          TrainerSheet(performance: performance, rater: rater, sheet: sheet))
        agents[rater.name] =
          agents[rater.name]
          ?? Statement.Agent(homePage: homePage, account: rater.name, name: nil)
      }
    }
    self.byLearner = byLearner
    self.agents = agents
  }

  /// Somebody's sheets, by performance and then by trainer.
  func sheets(of learner: PersonID) -> [TrainerSheet] { byLearner[learner] ?? [] }

  /// A trainer as an instructor.
  func agent(_ rater: Rater) -> Statement.Agent? { agents[rater.name] }
}
