public import Calendar

/// Who is here, and who is not.
extension Situation {
  /// Somebody's status; nobody is expected any more once the session is closed.
  public func status(of person: PersonID) -> Status {
    session.presence.status(person, closed: isClosed)
  }

  /// Somebody's status as it was said and seen: who was only expected still is after closing.
  public func statusAsSaid(of person: PersonID) -> Status {
    session.presence.status(person, closed: false)
  }

  /// Whether somebody is in the session now.
  public func isHere(_ person: PersonID) -> Bool { session.presence.isPresent(person) }

  /// Those who attend and are not here now, in roster order.
  public var away: [PersonID] { attendees.map(\.id).filter { !isHere($0) } }

  /// Learners who are expected or have lost their connection, in roster order.
  public var awaited: [PersonID] {
    roster.learners.map(\.id).filter { [.expected, .lost].contains(status(of: $0)) }
  }

  /// Whom `here all` means: after a break those who were here before it and are not confirmed, since
  /// who never came does not come back; else all who are not here.
  public var everybodyToCome: [PersonID] { unconfirmed.isEmpty ? away : unconfirmed }

  /// Those of some people whose coming is news: who attend and are not here, or not confirmed since
  /// the latest break.
  public func newcomers(among people: [PersonID]) -> [PersonID] {
    let attending = Set(attendees.map(\.id))
    let unconfirmed = Set(unconfirmed(among: people))
    return people.filter { attending.contains($0) && (!isHere($0) || unconfirmed.contains($0)) }
  }

  /// Whether people say now that they are here: before the agenda begins, and after a break until
  /// everybody is back.
  public var isRollCall: Bool { session.agenda.current == nil || !unconfirmed.isEmpty }

  /// Until when a picture of everybody's time goes: until closing or now, and as far as reports know.
  public var endOfKnownTime: Instant {
    max(session.closed ?? now, session.presence.evidence.known ?? now)
  }
}
