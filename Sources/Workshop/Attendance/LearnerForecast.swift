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
  /// Whether completion can still be reached.
  public let isReachable: Bool
  /// Whether completion is reached by staying, without which it is lost; who is gone must come back.
  public var isOpen: Bool { isReachable && !isSafe }
  /// The last moment at which somebody who is not there can come, or somebody who is there must not
  /// yet have gone for good, so that the share is still reached; `nil` when it is safe or lost.
  public let lastMoment: Instant?

  /// The best share in tenths of a percent, rounded half up.
  public var bestTenths: Int { possible == 0 ? 0 : (best * 2000 + possible) / (possible * 2) }
}

extension Situation {
  /// What somebody's attendance can still come to.
  public func learnerForecast(_ person: PersonID) -> LearnerForecast {
    let counted = countedTime
    let attendance = session.presence.attendance(
      person, counted: counted, closed: session.closed, now: now)
    let rest = session.closed == nil ? [Period(now, max(now, opening.window.end))] : []
    let coming = rest.reduce(0) { sum, period in
      sum + counted.reduce(0) { $0 + (period.clipped(to: $1)?.seconds ?? 0) }
    }
    let best = min(attendance.seconds + coming, attendance.possible)
    let needed = attendance.possible * plan.completion.attendance
    let isSafe = attendance.seconds * 100 >= needed
    let isReachable = best * 100 >= needed
    return LearnerForecast(
      seconds: attendance.seconds, best: best, possible: attendance.possible, isSafe: isSafe,
      isReachable: isReachable,
      lastMoment: isReachable && !isSafe
        ? lastMoment(attendance, missing: (needed + 99) / 100 - attendance.seconds) : nil)
  }

  /// The last moment for somebody who still needs so many seconds: who is there may go once they
  /// have them, who is not must come while as many are left.
  private func lastMoment(_ attendance: Attendance, missing: Int) -> Instant? {
    let rest = countedTime.compactMap { $0.clipped(to: Period(now, max(now, opening.window.end))) }
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
