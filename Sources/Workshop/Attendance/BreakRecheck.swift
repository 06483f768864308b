import Plans

/// Who came back after a break.
extension Situation {
  /// The break that began last, running or over; `nil` before the first one.
  public var latestBreak: Forecast.Row? {
    let breaks = Set(plan.agenda.filter { $0.kind == .break }.map(\.id))
    return forecast.rows.last {
      breaks.contains($0.id) && ($0.state == .running || $0.state == .done)
    }
  }

  /// Those of some people who count as present although nobody has said so since the latest break
  /// began, in the same order: they may have stayed away.
  public func unconfirmed(among people: [PersonID]) -> [PersonID] {
    guard session.closed == nil, let start = latestBreak?.start else { return [] }
    return people.filter { person in
      guard session.presence.isPresent(person) else { return false }
      let typed = session.presence.records[person]?.events ?? []
      let seen = session.presence.evidence.people[person]?.spans ?? []
      return !typed.contains { $0.kind == .here && $0.at >= start }
        && !seen.contains { $0.start >= start || $0.end ?? .distantFuture > start }
    }
  }

  /// The same of everybody who attends, in roster order.
  public var unconfirmed: [PersonID] { unconfirmed(among: attendees.map(\.id)) }
}
