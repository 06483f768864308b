public import Calendar

/// What happened to a session as a whole.
public enum SessionAct: Equatable, Sendable {
  /// The session was made.
  indirect case opened(Opening)
  /// A writer moves the agenda from now on.
  indirect case lead(writer: String)
  /// The session was closed.
  case closed
}

extension SessionAct: ActFamily {
  var audience: Audience { .everyone }

  var movesAgenda: Bool { false }

  var isCritical: Bool { false }

  var shares: DuplicateKey? { nil }

  func apply(to session: inout Session, on occasion: Occasion) {
    switch self {
    case .opened(let opening):
      session.opening = opening
      session.lead = opening.lead
      session.presence.evidence.end = opening.window.end
    case .lead(let writer): session.lead = writer
    case .closed: session.closed = occasion.at
    }
  }
}

/// A session's identity: its first act.
public struct Opening: Equatable, Sendable {
  /// The session's UUID.
  public var session: String
  /// The cohort's id.
  public var cohort: String
  /// The programme's id, empty when there is none.
  public var programme: String
  /// Which day of the programme's live part this is, from 1.
  public var day: Int
  /// How many days the live part has.
  public var days: Int
  /// The IANA name of the zone the session is held in.
  public var zone: String
  /// The scheduled window.
  public var window: Period
  /// When people may first be marked present.
  public var doors: Instant
  /// The SHA-256 of `workshop.json`, in hexadecimal.
  public var workshop: String
  /// The writer who moves the agenda.
  public var lead: String

  /// Creates an opening.
  public init(
    session: String, cohort: String, programme: String = "", day: Int = 1, days: Int = 1,
    zone: String, window: Period, doors: Instant, workshop: String, lead: String
  ) {
    self.session = session
    self.cohort = cohort
    self.programme = programme
    self.day = day
    self.days = days
    self.zone = zone
    self.window = window
    self.doors = doors
    self.workshop = workshop
    self.lead = lead
  }
}
