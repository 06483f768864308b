import Calendar
import Plans

/// What a session comes to for one learner, in one word.
///
/// Learning systems have between two and four words for it, so a rule decides: who attended the
/// share that completion asks for is present, or late when they first came more than
/// ``lateAfter`` minutes after the scheduled start; who attended less is partial, and so is who
/// has only minutes that a platform reported without times: unknown is not zero. A mark made by
/// hand, absent or excused, stands above a part that was attended, never above the whole share: who
/// completes the day is not absent from it.
public enum AttendanceMark: String, CaseIterable, Sendable {
  case present, late, partial, absent, excused

  /// Minutes after the scheduled start from which somebody is late.
  public static let lateAfter = 15

  /// Decides the mark of an attendance in a session.
  public init(_ attendance: Attendance, in situation: Situation) {
    let limit = situation.opening.window.start.adding(minutes: Self.lateAfter)
    let percent = situation.plan.completion.attendance
    if attendance.seconds > 0, attendance.reaches(percent: percent) {
      self = attendance.firstIn.map { $0 > limit } ?? false ? .late : .present
      return
    }
    switch attendance.status {
    case .excused: self = .excused
    case .absent: self = .absent
    case .present, .left, .lost, .expected:
      self = attendance.wasThere ? .partial : .absent
    }
  }

  /// Whether they were there, if only for a part.
  public var isAttended: Bool { self != .absent && self != .excused }
}
