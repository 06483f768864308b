public import Calendar

/// How much of a session somebody attended, in whole seconds.
public struct Attendance: Equatable, Sendable {
  /// Whose it is.
  public let person: PersonID
  /// Their status.
  public let status: Status
  /// Whether they are a walk-in.
  public internal(set) var isWalkin: Bool
  /// Seconds of presence that count: the union of all stretches inside the counted time.
  public let seconds: Int
  /// Those of ``seconds`` that somebody or a platform vouches for.
  public let certain: Int
  /// Whether it may be less: a platform knows only when they first came and last went, or an old
  /// mark of absence ended nothing.
  public let isAtMost: Bool
  /// Seconds that could be attended.
  public let possible: Int
  /// When they first came, before or in the window.
  public let firstIn: Instant?
  /// When they last went, or the end when they stayed.
  public let lastOut: Instant?
  /// Their stretches of presence, not clipped to the window.
  public let spans: [Period]
  /// Seconds that a platform reported without times; never part of ``seconds``.
  public let reported: Int?

  /// Whether they were there at all, if only by minutes that a platform reported without times.
  public var wasThere: Bool { seconds > 0 || reported ?? 0 > 0 }

  /// How often they were gone for a minute or more and came back.
  public var drops: Int { gaps.count }

  /// The stretches of a minute or more for which they were gone before they came back.
  public var gaps: [Period] {
    zip(spans, spans.dropFirst()).map { Period($0.end, $1.start) }.filter { $0.seconds >= 60 }
  }

  /// The share attended in tenths of a percent, rounded half up; `nil` while nobody knows of what.
  public var tenths: Int? {
    possible == 0 ? nil : (seconds * 2000 + possible) / (possible * 2)
  }

  /// Whether the share reaches so many percent for certain, compared in whole seconds.
  public func reaches(percent: Int) -> Bool { possible > 0 && certain * 100 >= possible * percent }

  /// Whether the share reaches so many percent if nobody was away in what nobody knows.
  public func mayReach(percent: Int) -> Bool { possible > 0 && seconds * 100 >= possible * percent }
}

extension Presence {
  /// Returns somebody's attendance.
  ///
  /// - Parameters:
  ///   - person: Whose.
  ///   - counted: The joined stretches of time that count: the window, less breaks that do not.
  ///   - closed: When the session was closed, or `nil` while it is open.
  ///   - now: The present moment; open presence runs until then, at most to the window's end.
  public func attendance(_ person: PersonID, counted: [Period], closed: Instant?, now: Instant)
    -> Attendance
  {
    let end = closed ?? now
    let stay = stay(person, until: end, limit: counted.last?.end ?? end)
    let spans = stay.spans
    return Attendance(
      person: person, status: status(person, closed: closed != nil),
      isWalkin: walkins.contains(person), seconds: spans.seconds(in: counted),
      certain: stay.certain.seconds(in: counted), isAtMost: stay.bounded.seconds(in: counted) > 0,
      possible: counted.seconds,
      firstIn: spans.first?.start, lastOut: spans.last?.end, spans: spans,
      reported: evidence.people[person]?.reported)
  }
}

extension Situation {
  /// Somebody's attendance so far.
  public func attendance(of person: PersonID) -> Attendance {
    attendance(of: person, counted: countedTime)
  }

  func attendance(of person: PersonID, counted: [Period]) -> Attendance {
    var attendance = session.presence.attendance(
      person, counted: counted, closed: session.closed, now: now)
    // Who walked in may turn out to be enrolled.
    if roster[person]?.enrolled == true { attendance.isWalkin = false }
    return attendance
  }

  /// Everybody's attendance so far, learners and walk-ins in roster order.
  public var attendances: [Attendance] {
    let counted = countedTime
    return attendees.map { attendance(of: $0.id, counted: counted) }
  }

  /// Whole minutes for which somebody first came after the start; `nil` within the first minute, and
  /// for people who never came.
  public func minutesLate(_ attendance: Attendance) -> Int? {
    guard let first = attendance.firstIn else { return nil }
    let minutes = first.seconds(since: opening.window.start) / 60
    return minutes >= 1 ? minutes : nil
  }
}

extension [Period] {
  /// Whole seconds of these joined stretches in others; all of them where there are none, since
  /// where nobody knows the window all presence counts, of which no share can be told.
  fileprivate func seconds(in counted: [Period]) -> Int {
    if counted.isEmpty { return seconds }
    return reduce(0) { sum, span in
      counted.reduce(sum) { $0 + (span.clipped(to: $1)?.seconds ?? 0) }
    }
  }
}
