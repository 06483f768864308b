public import Calendar
import Plans

/// Deciding on moves of the agenda.
extension Situation {
  /// Starts the agenda with its first item.
  public func go(at: Instant) throws(Refusal) -> Act {
    try admit(at)
    if session.agenda.hasBegun { throw .agenda(.alreadyBegun(item: session.agenda.current)) }
    return move(to: plan.agenda.first { !session.agenda.skipped.contains($0.id) }?.id, at: at)
  }

  /// Goes on to the item after the running one, or ends the agenda after the last.
  public func next(at: Instant) throws(Refusal) -> Act {
    let position = try running(at: at)
    let rest = plan.agenda[(position + 1)...]
    return move(to: rest.first { !session.agenda.skipped.contains($0.id) }?.id, at: at)
  }

  /// Goes to an item, forwards or back.
  public func goto(_ item: String, at: Instant) throws(Refusal) -> Act {
    try admit(at)
    if plan.item(item) == nil { throw .agenda(.noAgendaItem(item)) }
    if session.agenda.current == item { throw .agenda(.alreadyRunning(item: item)) }
    if let last = session.agenda.moves.last, at < last.at {
      throw .agenda(.beforeItem(at: at, item: last.move.to ?? "", start: last.at))
    }
    return move(to: item, at: at)
  }

  /// Changes an item's planned minutes by so many, the running item's unless another is named.
  public func retime(_ item: String?, by minutes: Int, at: Instant) throws(Refusal) -> Act {
    try admit(at)
    guard let id = item ?? session.agenda.current else {
      throw session.agenda.hasEnded ? .agenda(.ended) : .agenda(.notBegun)
    }
    guard let planned = plan.item(id) else { throw .agenda(.noAgendaItem(id)) }
    if forecast.rows.first(where: { $0.id == id })?.state == .done {
      throw .agenda(.over(item: id))
    }
    let old = session.agenda.minutes[id] ?? planned.minutes
    let least = min(planned.minimum, old)
    let allowed = least...max(least, 1440)
    guard allowed.contains(old + minutes) else {
      throw .agenda(.minutes(item: id, wanted: old + minutes, allowed: allowed))
    }
    return .agenda(.retimed(Retiming(item: id, from: old, to: old + minutes)))
  }

  /// Leaves out an item that is still to come; one that must be kept only when insisted on.
  public func skip(_ item: String, insisting: Bool, at: Instant) throws(Refusal) -> Act {
    try admit(at)
    guard let row = forecast.rows.first(where: { $0.id == item }) else {
      throw .agenda(.noAgendaItem(item))
    }
    switch row.state {
    case .done: throw .agenda(.over(item: item))
    case .running: throw .agenda(.alreadyRunning(item: item))
    case .skipped: throw .agenda(.leftOut(item: item))
    case .next: break
    }
    if plan.item(item)?.keep == .must, !insisting { throw .agenda(.mustKeep(item: item)) }
    return .agenda(.skipped(item: item, true))
  }

  /// Lets everything stand still.
  public func hold(reason: String?, at: Instant) throws(Refusal) -> Act {
    try admit(at)
    if session.agenda.isHeld { throw .agenda(.hold(isHeld: true)) }
    if let end = session.agenda.holds.last?.end, at < end {
      throw .agenda(.beforeResume(at: at, end: end))
    }
    return .agenda(.held(reason: reason))
  }

  /// Lets everything go on.
  public func resume(at: Instant) throws(Refusal) -> Act {
    try admit(at)
    guard let hold = session.agenda.holds.last, session.agenda.isHeld else {
      throw .agenda(.hold(isHeld: false))
    }
    if at < hold.start { throw .agenda(.beforeHold(at: at, start: hold.start)) }
    return .agenda(.resumed)
  }

  private func move(to item: String?, at: Instant) -> Act {
    let number = (session.agenda.moves.last?.move.number ?? 0) + 1
    return .agenda(
      .moved(
        Move(
          number: number, from: session.agenda.current, to: item,
          endsRound: session.agenda.hasBegun && roundLeft(byMovingTo: item, at: at) != nil)))
  }

  /// The running item's position; refuses when none runs or the moment lies before its start.
  private func running(at: Instant) throws(Refusal) -> Int {
    try admit(at)
    guard let last = session.agenda.moves.last else { throw .agenda(.notBegun) }
    guard let current = last.move.to,
      let position = plan.agenda.firstIndex(where: { $0.id == current })
    else { throw .agenda(.ended) }
    if at < last.at { throw .agenda(.beforeItem(at: at, item: current, start: last.at)) }
    return position
  }
}
