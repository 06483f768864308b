public import Calendar

/// What happened to a session as a whole.
public enum SessionAct: Equatable, Sendable {
  /// The session was made.
  indirect case opened(Opening)
  /// A writer's file says which session it belongs to.
  indirect case joined(session: String)
  /// A writer moves the agenda from now on.
  indirect case lead(writer: String)
  /// The session was closed.
  case closed
  /// What a wrong clock stamped is moved to when it was.
  indirect case shifted(ClockShift)
}

extension SessionAct: ActFamily {
  var audience: Audience { .everyone }

  var movesAgenda: Bool { false }

  var isCritical: Bool {
    switch self {
    case .shifted: true
    case .opened, .joined, .lead, .closed: false
    }
  }

  var duplicateKey: DuplicateKey? { nil }

  func apply(to session: inout Session, on occasion: Occasion) {
    switch self {
    case .opened(let opening): session.take(opening)
    case .joined: break
    case .lead(let writer): session.lead = writer
    case .closed: session.closed = occasion.at
    case .shifted(let shift): session.clockShifts.add(shift)
    }
  }

  /// Names nobody, and no moment of a writer's clock.
  func read(through lens: inout ActLens) -> SessionAct { self }
}

extension Session {
  /// A repeated opening stands in for one that was lost and never for one that is there; it leaves
  /// the lead to whom it was passed.
  fileprivate mutating func take(_ opening: Opening) {
    if opening.isRepeated, let known = self.opening, !known.isRepeated { return }
    if lead == nil || !opening.isRepeated && lead == self.opening?.lead { lead = opening.lead }
    self.opening = opening
    presence.evidence.end = opening.window.end
  }
}

/// A session's identity: its first act.
public struct Opening: Equatable, Sendable {
  /// The session's UUID; empty while nobody knows it.
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
  /// Whether it was written again after the first one had been lost.
  public var isRepeated = false
  /// Whether zone and window are only likely, because nobody knows them: shares cannot be told then.
  public var isAssumed = false

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
