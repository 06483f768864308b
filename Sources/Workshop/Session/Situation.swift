public import Calendar
public import Plans

/// A session, its workshop, its people and the present moment: all that a question can need.
public struct Situation: Sendable {
  /// The workshop.
  public let plan: Plan
  /// The people.
  public let roster: Roster
  /// The session.
  public let session: Session
  /// The session's identity.
  public let opening: Opening
  /// The zone the session is held in.
  public let zone: Zone
  /// The present moment.
  public let now: Instant

  /// Creates a situation.
  public init(
    plan: Plan, roster: Roster, session: Session, opening: Opening, zone: Zone, now: Instant
  ) {
    self.plan = plan
    self.roster = roster
    self.session = session
    self.opening = opening
    self.zone = zone
    self.now = now
  }

  /// The agenda now.
  public var forecast: Forecast {
    Forecast(
      plan: plan, progress: session.agenda, rotation: session.rotation, window: opening.window,
      now: session.closed ?? now)
  }

  /// The joined stretches of the window that count towards attendance; none while nobody knows it.
  public var countedTime: [Period] {
    if opening.isAssumed { return [] }
    let window = [opening.window]
    guard !plan.completion.countsBreaks else { return window }
    let breaks = Set(plan.agenda.filter { $0.kind == .break }.map(\.id))
    let rows = forecast.rows.filter { breaks.contains($0.id) && $0.state != .skipped }
    return window.removing(rows.map { Period($0.start, $0.end) }.joined())
  }

  /// Everybody whose attendance is kept: learners and walk-ins in roster order.
  public var attendees: [Person] {
    roster.people.filter { $0.enrolled || session.presence.walkins.contains($0.id) }
  }

  /// Those who only watch, in roster order: they are no attendees, and so count nowhere.
  public var guests: [Person] {
    roster.people.filter { !$0.enrolled && session.presence.guests.contains($0.id) }
  }

  /// Learners and walk-ins who are in the session now.
  public var present: [Person] { attendees.filter { session.presence.isPresent($0.id) } }
}
