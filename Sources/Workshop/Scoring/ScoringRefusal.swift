/// Why a score cannot be saved, placed or settled.
public enum ScoringRefusal: Equatable, Sendable {
  /// The criterion does not exist.
  case noCriterion(String)
  /// The level is outside what the criterion allows.
  case level(key: String, value: String, allowed: ClosedRange<Int>)
  /// There are more levels than criteria.
  case tooManyLevels(given: Int, criteria: [String])
  /// The score says nothing.
  case emptyScore
  /// There is no earlier score to amend.
  case nothingToAmend(PersonID)
  /// Amending needs a reason.
  case noReason
  /// Nobody of that seat is known to have judged; it must be said who did.
  case noRater(Rater.Source)
  /// The inbox has no such item: how many there were.
  case noItemInInbox(Int, items: Int)
  /// The item of the inbox does not wait any more.
  case notOpen(Int, Inbox.State)
  /// A word of a line cannot be read.
  case unread(String)
  /// The line does not fit anywhere as it stands.
  indirect case unplaced(PlacementProblem)
  /// The learner has not played the scored role, in that round when one was said.
  case noTurn(PersonID, round: Int?)
  /// There is nothing that trainers see differently.
  case noDiscrepancy
  /// No rater of that name sees it differently; who does.
  case noView(String, among: [String])
}
