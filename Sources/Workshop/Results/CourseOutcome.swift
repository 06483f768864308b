/// What a course comes to for one learner.
///
/// Passed and failed are for grades with a pass mark; without one a course is completed.
public enum CourseOutcome: String, CaseIterable, Sendable {
  case notStarted = "not-started"
  case inProgress = "in-progress"
  case completed, passed, failed

  /// Whether the learner is through, with whatever result.
  public var isFinal: Bool { self == .completed || self == .passed || self == .failed }
}
