public import Calendar

/// Why a session, its moments or its lead stand in the way.
public enum SessionRefusal: Equatable, Sendable {
  /// The session was closed.
  case closed(at: Instant)
  /// The moment lies before the doors opened.
  case beforeDoors(at: Instant, doors: Instant)
  /// The moment lies in the future.
  case inTheFuture(at: Instant, now: Instant)
  /// Somebody else moves the agenda: who, and who tried.
  case notLead(String, writer: String)
  /// This writer moves the agenda already.
  case leadsAlready(String)
  /// Something is still to come: a round that runs, items that must be kept.
  case unfinished(round: Int?, items: [String])
}
