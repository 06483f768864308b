public import Calendar

/// How far a session has got.
public enum SessionProgress: Equatable, Sendable {
  /// The agenda has not begun.
  case ahead
  /// An item of the agenda runs.
  case running(Forecast.Row)
  /// The agenda is over, and the session is not closed.
  case agendaOver
  /// The session was closed.
  case closed(at: Instant)
}

extension Situation {
  /// Whether the session was closed.
  public var isClosed: Bool { session.closed != nil }

  /// How far the session has got.
  public var progress: SessionProgress {
    if let closed = session.closed { return .closed(at: closed) }
    if !session.agenda.hasBegun { return .ahead }
    return forecast.running.map(SessionProgress.running) ?? .agendaOver
  }

  /// Whether the session was begun and is open although its scheduled end is three hours ago.
  public var isForgotten: Bool {
    !isClosed && session.agenda.hasBegun && now > opening.window.end.adding(minutes: 180)
  }
}

/// What a session is in a list of many.
public enum SessionState: Equatable, Sendable {
  /// It is still to come.
  case planned
  /// Its doors are open, or its agenda runs.
  case inProgress
  /// It was held and not closed.
  case leftOpen
  /// It was closed.
  case closed

  /// The state of a session at a moment; doors that nobody closed stand open for twelve hours after
  /// the scheduled end.
  public init(_ session: Session, _ opening: Opening, now: Instant) {
    let isOpen = opening.doors <= now && now <= opening.window.end.adding(minutes: 720)
    let isUnderWay = session.agenda.hasBegun && !session.agenda.hasEnded
    self =
      session.closed != nil
      ? .closed
      : isOpen || isUnderWay ? .inProgress : now < opening.window.start ? .planned : .leftOpen
  }
}
