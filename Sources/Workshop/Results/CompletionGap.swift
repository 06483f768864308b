public import Plans

/// Something that completion of the course asks for and that is not there.
public enum CompletionGap: Equatable, Sendable {
  /// A session that has not been held.
  case notHeld(session: String)
  /// A session that somebody who is not enrolled did not come to.
  case notAttended(session: String)
  /// A day of the programme without a session.
  case noSession(day: Int, of: Int)
  /// What a session lacks, with the title of the test or survey; the session is named when there
  /// are several.
  case missing(LearnerResult.Missing, title: String, session: String?)

  /// Says what a session of a workshop lacks.
  public init(_ missing: LearnerResult.Missing, of plan: Plan, session: String?) {
    let title =
      switch missing {
      case .attendance, .attendanceAtMost: ""
      case .test(let id), .pass(let id, _, _): plan.test(id)?.title ?? id
      case .survey(let id): plan.survey(id)?.title ?? id
      }
    self = .missing(missing, title: title, session: session)
  }

  /// Whether it is a pass mark that was not reached.
  public var isPassMark: Bool {
    if case .missing(.pass, _, _) = self { true } else { false }
  }

  /// A word for programs, such as `attendance` or `test:post-test`.
  public var code: String {
    switch self {
    case .notHeld(let session), .notAttended(let session): "session:\(session)"
    case .noSession(let day, _): "day:\(day)"
    case .missing(.attendance, _, _), .missing(.attendanceAtMost, _, _): "attendance"
    case .missing(.test(let id), _, _): "test:\(id)"
    case .missing(.survey(let id), _, _): "survey:\(id)"
    case .missing(.pass(let id, _, _), _, _): "pass:\(id)"
    }
  }
}
