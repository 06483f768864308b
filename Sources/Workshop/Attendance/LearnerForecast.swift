public import Calendar
import Plans

/// What somebody's attendance can still come to.
public struct LearnerForecast: Equatable, Sendable {
  /// Seconds attended so far.
  public let seconds: Int
  /// Seconds attended if they stay to the end, or come back now and stay.
  public let best: Int
  /// Seconds that can be attended.
  public let possible: Int
  /// Whether completion needs no more presence.
  public let isSafe: Bool
  /// Whether somebody said that they left for good, do not come or are excused.
  public let isGone: Bool
  /// Whether completion can still be reached; who is gone for good is not waited for.
  public let isReachable: Bool
  /// Whether completion is reached by staying, without which it is lost; who is gone must come back.
  public var isOpen: Bool { isReachable && !isSafe }
  /// Whether only what nobody knows stands between them and the share: they have it, or have it by
  /// staying, if they were not away between their first coming and last going.
  public let isUnsure: Bool
  /// The last moment at which somebody who is not there can come, or somebody who is there must not
  /// yet have gone for good, so that the share is still reached, were they to come back; `nil` when
  /// it is safe or out of reach.
  public let lastMoment: Instant?

  /// The best share in tenths of a percent, rounded half up.
  public var bestTenths: Int { possible == 0 ? 0 : (best * 2000 + possible) / (possible * 2) }
}

extension Situation {
  /// What somebody's attendance can still come to.
  public func learnerForecast(_ person: PersonID) -> LearnerForecast {
    let counted = countedTime
    return learnerForecast(attendance(of: person, counted: counted), counted: counted)
  }

  func learnerForecast(_ attendance: Attendance, counted: [Period]) -> LearnerForecast {
    let rest = session.closed == nil ? [Period(now, max(now, opening.window.end))] : []
    let coming = rest.reduce(0) { sum, period in
      sum + counted.reduce(0) { $0 + (period.clipped(to: $1)?.seconds ?? 0) }
    }
    let best = min(attendance.seconds + coming, attendance.possible)
    let needed = attendance.possible * plan.completion.attendance
    let isSafe = attendance.certain * 100 >= needed
    let isInReach = min(attendance.certain + coming, attendance.possible) * 100 >= needed
    let isGone = session.presence.isSaidToBeGone(attendance.person)
    return LearnerForecast(
      seconds: attendance.seconds, best: best, possible: attendance.possible, isSafe: isSafe,
      isGone: isGone, isReachable: isSafe || isInReach && !isGone,
      isUnsure: !isInReach && (isGone ? attendance.seconds : best) * 100 >= needed,
      lastMoment: isInReach && !isSafe
        ? lastMoment(
          attendance, counted: counted, missing: (needed + 99) / 100 - attendance.certain) : nil)
  }

  /// The last moment for somebody who still needs so many seconds: who is there may go once they
  /// have them, who is not must come while as many are left.
  private func lastMoment(
    _ attendance: Attendance, counted: [Period], missing: Int
  ) -> Instant? {
    let rest = counted.compactMap { $0.clipped(to: Period(now, max(now, opening.window.end))) }
    return attendance.status == .present
      ? rest.moment(after: missing) : rest.moment(after: rest.seconds - missing)
  }
}

extension [Period] {
  /// The moment by which so many seconds of these joined stretches have passed.
  fileprivate func moment(after seconds: Int) -> Instant? {
    var left = seconds
    for period in self {
      if left <= period.seconds { return period.start.adding(seconds: Swift.max(0, left)) }
      left -= period.seconds
    }
    return last?.end
  }
}

extension Presence {
  /// Whether somebody has said that a person left for good, does not come or is excused.
  fileprivate func isSaidToBeGone(_ person: PersonID) -> Bool {
    guard let record = records[person] else { return false }
    return switch record.events.last?.kind {
    case .left, .absent, .excused: true
    case .here, .lost, nil: record.mark != nil
    }
  }
}
