/// Who came back after a break.
extension Situation {
  /// The break that began last, running or over; `nil` before the first one.
  public var latestBreak: Forecast.Row? {
    let breaks = Set(plan.agenda.filter { $0.kind == .break }.map(\.id))
    return forecast.rows.last {
      breaks.contains($0.id) && ($0.state == .running || $0.state == .done)
    }
  }

  /// Whether somebody counts as present and nobody has said so since the latest break began: they
  /// may have stayed away.
  public func isUnconfirmed(_ person: PersonID) -> Bool {
    guard session.closed == nil, let start = latestBreak?.start,
      session.presence.isPresent(person)
    else { return false }
    let typed = session.presence.records[person]?.events ?? []
    let seen = session.presence.evidence.people[person]?.spans ?? []
    return !typed.contains { $0.kind == .here && $0.at >= start }
      && !seen.contains { $0.start >= start || $0.end ?? .distantFuture > start }
  }

  /// Everybody who attends and counts as present without anybody having said so since the latest
  /// break began, in roster order.
  public var unconfirmed: [PersonID] { attendees.map(\.id).filter(isUnconfirmed) }
}
