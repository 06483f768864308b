public import Calendar

/// How far a session is.
public enum SessionStage: Equatable, Sendable {
  /// Nobody could come yet.
  case ahead
  /// It is going on.
  case running
  /// It was closed, or its window is past.
  case over
}

extension Situation {
  /// How far the session is.
  public var stage: SessionStage {
    if session.closed != nil || now >= opening.window.end { return .over }
    return now < opening.doors && session.presence.records.isEmpty ? .ahead : .running
  }

  /// When the session ended or will end; never after the present moment once it is over.
  public var end: Instant {
    min(session.closed ?? opening.window.end, max(now, opening.window.start))
  }
}
