public import Calendar

extension Situation {
  /// The moment a time of day means: the latest such time since the doors opened that has come,
  /// and not later than twelve hours after the scheduled end, so that a session left open can still
  /// be closed as of then.
  ///
  /// With a manual clock, time moves by what is typed, so that it is the first one at or after now;
  /// a time before now stays before it.
  public func instant(of moment: TypedMoment, isManual: Bool) throws(Refusal) -> Instant {
    switch moment {
    case .minutesAgo(let minutes):
      let at = now.adding(minutes: -minutes)
      try check(at)
      return at
    case .clock(let hour, let minute, let second):
      return try instant(hour: hour, minute: minute, second: second, isManual: isManual)
    }
  }

  private func instant(
    hour: Int, minute: Int, second: Int, isManual: Bool
  ) throws(Refusal) -> Instant {
    let doors = zone.civil(opening.doors)
    let today = zone.civil(now)
    var candidates: [Instant] = []
    for day in [doors, doors.adding(days: 1), today.adding(days: -1), today] {
      let civil = CivilTime(day.year, day.month, day.day, hour, minute, second)
      let found = zone.instants(civil)
      candidates += found.isEmpty ? [zone.instant(civil)] : found
    }
    candidates.sort()
    let open = candidates.filter { $0 >= opening.doors }
    guard let first = open.first else {
      throw .session(.beforeDoors(at: candidates.last ?? now, doors: opening.doors))
    }
    let evening = opening.window.end.adding(minutes: 720)
    let isOfSession = { (at: Instant) in at <= now && at <= evening }
    if isManual { return try manual(open.last(where: isOfSession) ?? first, early: candidates) }
    guard let latest = open.last(where: isOfSession) else {
      // Which is meant is told by which is nearer: 08:10 an hour ago, or 11:00 in an hour.
      let early = candidates.last { $0 <= now }
      let coming = candidates.first { $0 > now } ?? first
      if let early, now.seconds(since: early) <= coming.seconds(since: now) {
        throw .session(.beforeDoors(at: early, doors: opening.doors))
      }
      throw .session(.inTheFuture(at: coming, now: now))
    }
    return latest
  }

  /// Refuses a jump to the next day by a time that was meant to be before the doors opened.
  private func manual(_ at: Instant, early: [Instant]) throws(Refusal) -> Instant {
    let late = opening.window.end.adding(minutes: 12 * 60)
    if at > late, now <= late, let before = early.last(where: { $0 < opening.doors }) {
      throw .session(.beforeDoors(at: before, doors: opening.doors))
    }
    return at
  }

  /// The next moment after the session's start at which a clock shows a time such as `13:05`, or
  /// `nil` when the text is none.
  public func coming(_ text: String) -> Instant? {
    guard case .clock(let hour, let minute, let second)? = TypedMoment(text) else { return nil }
    let first = zone.civil(opening.window.start)
    return [first, first.adding(days: 1)].map { day in
      let civil = CivilTime(day.year, day.month, day.day, hour, minute, second)
      return zone.instants(civil).first ?? zone.instant(civil)
    }.first { $0 > opening.window.start }
  }
}
