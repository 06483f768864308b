import Calendar
import Workshop

/// How far a session is.
enum SessionStage: Equatable {
  /// Nobody could come yet.
  case ahead
  /// It is going on.
  case running
  /// It was closed, or its window is past.
  case over
}

extension Situation {
  /// How far the session is.
  var stage: SessionStage {
    if session.closed != nil || now >= opening.window.end { return .over }
    return now < opening.doors && session.presence.records.isEmpty ? .ahead : .running
  }

  /// When the session ended or will end; never after the present moment once it is over.
  var end: Instant { min(session.closed ?? opening.window.end, max(now, opening.window.start)) }
}
