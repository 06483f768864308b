/// What a course comes to for one learner.
///
/// Passed and failed are for grades with a pass mark; without one a course is completed.
enum Outcome: String, CaseIterable {
  case notStarted = "not-started"
  case inProgress = "in-progress"
  case completed, passed, failed

  /// Whether the learner is through, with whatever result.
  var isFinal: Bool { self == .completed || self == .passed || self == .failed }
}
