public import Calendar

/// Deciding on comings and goings.
extension Situation {
  /// Marks people present.
  public func here(_ people: [PersonID], at: Instant) throws(Refusal) -> Act {
    try admit(at)
    let unconfirmed = Set(self.unconfirmed(among: people))
    let rest = people.filter { !isThere($0, at: at) || unconfirmed.contains($0) }
    return .rollCall(.here(try news(rest, of: people, .present)))
  }

  /// Notes that people's connection is gone.
  public func lost(_ people: [PersonID], at: Instant) throws(Refusal) -> Act {
    try admit(at)
    let rest = try news(people.filter { word(on: $0, by: at) != .lost }, of: people, .lost)
    try wereThere(rest, at: at)
    return .rollCall(.lost(rest))
  }

  /// Notes that people have left.
  public func left(_ people: [PersonID], reason: String?, at: Instant) throws(Refusal) -> Act {
    try admit(at)
    let rest = try news(people.filter { word(on: $0, by: at) != .left }, of: people, .left)
    try wereThere(rest, at: at)
    return .rollCall(.left(rest, reason: reason))
  }

  /// Marks people absent from a moment on; allowed after closing, as that is when it is often found
  /// out.
  public func absent(_ people: [PersonID], at: Instant) throws(Refusal) -> Act {
    .rollCall(.absent(try marked(people, .absent, at: at)))
  }

  /// Marks people excused from a moment on; allowed after closing.
  public func excused(_ people: [PersonID], reason: String?, at: Instant) throws(Refusal) -> Act {
    .rollCall(.excused(try marked(people, .excused, at: at), reason: reason))
  }

  /// Lets somebody who is not enrolled take part.
  public func walkin(_ person: PersonID, at: Instant) throws(Refusal) -> Act {
    try admit(at)
    if session.presence.walkins.contains(person) { throw .rollCall(.already(.present, [person])) }
    return .rollCall(.walkin(person))
  }

  /// Lets somebody watch who is not enrolled and counts nowhere; who walked in counts no longer.
  public func guest(_ person: PersonID, at: Instant) throws(Refusal) -> Act {
    try check(at)
    if roster[person]?.enrolled == true { throw .rollCall(.enrolled(person)) }
    if session.presence.guests.contains(person) { throw .rollCall(.guestAlready(person)) }
    return .rollCall(.guest(person))
  }

  /// Lets somebody take part whom a platform saw; their time is what it saw, so that this may also
  /// be said after closing.
  public func walkin(seen person: PersonID) throws(Refusal) -> Act {
    if session.presence.walkins.contains(person) { throw .rollCall(.already(.present, [person])) }
    return .rollCall(.identified(person, as: person))
  }

  /// Refuses what would let somebody new in too late, before anything is written about them.
  public func admit(walkin person: PersonID, at: Instant) throws(Refusal) {
    if session.presence.evidence.people[person] == nil { try admit(at) }
  }
}

extension Situation {
  /// The people whom a word changes; refuses when nobody was named or it changes nobody.
  private func news(
    _ rest: [PersonID], of people: [PersonID], _ status: Status
  ) throws(Refusal) -> [PersonID] {
    if people.isEmpty { throw .rollCall(.nobody) }
    if rest.isEmpty { throw .rollCall(.already(status, people)) }
    return rest
  }

  /// What was last said of somebody by a moment; `nil` when nothing was, or an old mark stands.
  private func word(on person: PersonID, by at: Instant) -> Presence.Event.Kind? {
    session.presence.records[person]?.mark == nil
      ? session.presence.event(of: person, by: at)?.kind : nil
  }

  /// Whether somebody was there at a moment, as was said or else seen.
  private func isThere(_ person: PersonID, at: Instant) -> Bool {
    let presence = session.presence
    if presence.records[person]?.mark != nil { return false }
    if let word = presence.event(of: person, by: at) {
      let isLatest = presence.event(of: person, after: at) == nil
      return word.kind == .here && (!isLatest || presence.isPresent(person))
    }
    guard presence.records[person]?.events.isEmpty ?? true,
      let seen = presence.seen(person, until: at, limit: opening.window.end), let last = seen.last
    else { return false }
    return seen.contains { $0.start <= at && at < $0.end }
      || (last.end <= at && presence.isSeenToTheEnd(person))
  }

  /// Those of some people whom a mark tells something new of; refuses it of who came later, since
  /// nothing of theirs would end then.
  private func marked(
    _ people: [PersonID], _ status: Status, at: Instant
  ) throws(Refusal) -> [PersonID] {
    try check(at)
    let rest = people.filter { person in
      let word = word(on: person, by: session.presence.hasCome(person) ? at : .distantFuture)
      return word.map { $0.status != status } ?? true
    }
    let news = try news(rest, of: people, status)
    for person in news {
      let comings = session.presence.comings(of: person)
      if let first = comings.first, first > at {
        throw .rollCall(.cameLater([person], came: first, at: at))
      }
    }
    return news
  }

  /// Refuses when somebody had not come by then.
  private func wereThere(_ people: [PersonID], at: Instant) throws(Refusal) {
    let missing = people.filter { person in
      let seen = session.presence.evidence.people[person]?.spans ?? []
      let isAbsent = session.presence.records[person]?.events.first?.kind == .absent
      return !session.presence.comings(of: person).contains { $0 <= at }
        && (isAbsent || !seen.contains { $0.start <= at })
    }
    if !missing.isEmpty { throw .rollCall(.notThere(missing, at: at)) }
  }
}

extension Presence {
  /// What was last said of somebody by a moment; `nil` when nothing was.
  func event(of person: PersonID, by at: Instant) -> Event? {
    records[person]?.events.last { $0.at <= at }
  }

  /// What was first said of somebody after a moment; `nil` when nothing was.
  func event(of person: PersonID, after at: Instant) -> Event? {
    records[person]?.events.first { $0.at > at }
  }

  /// When somebody was said to be there, in order.
  public func comings(of person: PersonID) -> [Instant] {
    (records[person]?.events ?? []).filter { $0.kind == .here }.map(\.at)
  }

  /// Whether anybody said that somebody was there.
  public func hasCome(_ person: PersonID) -> Bool { !comings(of: person).isEmpty }
}

extension Presence.Event.Kind {
  /// What somebody is when this was the last word about them.
  public var status: Status {
    switch self {
    case .here: .present
    case .lost: .lost
    case .left: .left
    case .absent: .absent
    case .excused: .excused
    }
  }
}
