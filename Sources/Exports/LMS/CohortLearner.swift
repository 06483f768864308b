import Text
import Wording
import Workshop

/// One learner's results over all sessions of a cohort.
struct CohortLearner {
  /// Who, as the latest session knows them.
  let person: Person
  /// The sessions they were to attend, in order.
  let sittings: [Sitting]
  /// What is missing for completion, empty when nothing is.
  let gaps: [CompletionGap]
  /// The latest grade, or `nil` when there is none.
  let grade: LearnerResult.Grade?

  /// One session of one learner.
  struct Sitting {
    /// The session's position in the cohort.
    let session: Int
    /// How far the session is.
    let stage: SessionStage
    /// What it comes to.
    let result: LearnerResult
    /// What it comes to in one word.
    let mark: AttendanceMark
  }

  /// Whether they take part without being enrolled.
  var isWalkin: Bool { !person.enrolled }
  /// The sessions that have begun.
  var begun: [Sitting] { sittings.filter { $0.stage != .ahead } }
  /// Seconds attended in the sessions that have begun.
  var seconds: Int { begun.reduce(0) { $0 + $1.result.attendance.seconds } }
  /// Whether those are only an upper bound.
  var isAtMost: Bool { begun.contains { $0.result.attendance.isAtMost } }
  /// Seconds that could be attended in the sessions that have begun.
  var possible: Int { begun.reduce(0) { $0 + $1.result.attendance.possible } }
  /// Whether completion lacks nothing.
  var isComplete: Bool { gaps.isEmpty }

  /// What the course comes to: failed only when nothing but the pass mark is missing.
  var outcome: CourseOutcome {
    switch grade?.isPassed {
    case true where isComplete: .passed
    case nil where isComplete: .completed
    case false where gaps.allSatisfy(\.isPassMark): .failed
    default: begun.contains { $0.mark.isAttended } || grade != nil ? .inProgress : .notStarted
    }
  }

  /// The name as it may stand in a cell.
  var name: String { CellText.clean(person.displayName) }
  /// Why the course is not completed or passed, in words; empty when it is.
  ///
  /// - Parameter statusOnly: Whether how much was attended must not be said.
  func why(statusOnly: Bool) -> String {
    var reasons = gaps.map { $0.words(statusOnly: statusOnly) }
    if let grade, let mark = grade.passMark, reasons.isEmpty, outcome == .failed {
      reasons = [
        "\(grade.title) \(Figure.text(grade.points, beside: mark)), \(Figure.text(mark)) needed"
      ]
    }
    return reasons.joined(separator: "; ")
  }
}
