/// What somebody's attendance can still come to.
public struct Prospect: Equatable, Sendable {
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

  /// The best share in tenths of a percent, rounded half up.
  public var bestTenths: Int { possible == 0 ? 0 : (best * 2000 + possible) / (possible * 2) }
}

extension Situation {
  /// What somebody's attendance can still come to.
  public func prospect(_ person: PersonID) -> Prospect {
    let counted = countedTime
    let attendance = session.presence.attendance(
      person, counted: counted, closed: session.closed, now: now)
    let rest = session.closed == nil ? [Period(now, max(now, opening.window.end))] : []
    let coming = rest.reduce(0) { sum, period in
      sum + counted.reduce(0) { $0 + (period.clipped(to: $1)?.seconds ?? 0) }
    }
    let best = min(attendance.seconds + coming, attendance.possible)
    let needed = attendance.possible * plan.completion.attendance
    return Prospect(
      seconds: attendance.seconds, best: best, possible: attendance.possible,
      isSafe: attendance.seconds * 100 >= needed, isReachable: best * 100 >= needed)
  }
}
