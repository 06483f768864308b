public import Calendar

/// Deciding on comings and goings.
extension Situation {
  /// Marks people present.
  public func here(_ people: [PersonID], at: Instant) throws(Refusal) -> Act {
    try admit(at)
    return .rollCall(.here(try people.without(.present, in: self)))
  }

  /// Notes that people's connection is gone.
  public func lost(_ people: [PersonID], at: Instant) throws(Refusal) -> Act {
    try admit(at)
    let rest = try people.without(.lost, in: self)
    try wereThere(rest, at: at)
    return .rollCall(.lost(rest))
  }

  /// Notes that people have left.
  public func left(_ people: [PersonID], reason: String?, at: Instant) throws(Refusal) -> Act {
    try admit(at)
    let rest = try people.without(.left, in: self)
    try wereThere(rest, at: at)
    return .rollCall(.left(rest, reason: reason))
  }

  /// Marks people absent; allowed after closing, as that is when it is often found out.
  public func absent(_ people: [PersonID], at: Instant) throws(Refusal) -> Act {
    try check(at)
    return .rollCall(.absent(try people.without(.absent, in: self)))
  }

  /// Marks people excused; allowed after closing.
  public func excused(_ people: [PersonID], reason: String?, at: Instant) throws(Refusal) -> Act {
    try check(at)
    return .rollCall(.excused(try people.without(.excused, in: self), reason: reason))
  }

  /// Lets somebody who is not enrolled take part.
  public func walkin(_ person: PersonID, at: Instant) throws(Refusal) -> Act {
    try admit(at)
    if session.presence.walkins.contains(person) { throw .rollCall(.already(.present, [person])) }
    return .rollCall(.walkin(person))
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

  /// Refuses when somebody had not come by then.
  private func wereThere(_ people: [PersonID], at: Instant) throws(Refusal) {
    let missing = people.filter { person in
      let events = session.presence.records[person]?.events ?? []
      let seen = session.presence.evidence.people[person]?.spans ?? []
      return !events.contains { $0.kind == .here && $0.at <= at }
        && !seen.contains { $0.start <= at }
    }
    if !missing.isEmpty { throw .rollCall(.notThere(missing, at: at)) }
  }
}

extension [PersonID] {
  /// Those who do not have a status yet; refuses when that is nobody.
  fileprivate func without(_ status: Status, in situation: Situation) throws(Refusal) -> [PersonID]
  {
    if isEmpty { throw .rollCall(.nobody) }
    let closed = situation.session.closed != nil
    let presence = situation.session.presence
    let unconfirmed = status == .present ? Set(situation.unconfirmed(among: self)) : []
    let rest = filter { person in
      presence.status(person, closed: closed) != status
        || (status == .absent && presence.records[person]?.mark == nil)
        || unconfirmed.contains(person)
    }
    if rest.isEmpty { throw .rollCall(.already(status, self)) }
    return rest
  }
}
