public import Calendar
import Plans

/// Deciding on several changes of the agenda at once.
extension Situation {
  /// What may be wished of an item.
  public enum Wish: Equatable, Sendable {
    /// So many minutes; an item that is left out comes back.
    case minutes(Int)
    /// Leaving it out.
    case out
    /// A later end than its hard stop, agreed with everybody.
    case until(Instant)
  }

  /// Does what an option of a re-plan says.
  public func replan(_ option: Replan.Option, at: Instant) throws(Refusal) -> Act {
    try admit(at)
    if option.change.isEmpty { throw .agenda(.nothingToReplan) }
    return .agenda(.replanned(option.change))
  }

  /// Does several changes that were named one by one; all of them or none.
  ///
  /// - Parameter insisting: Whether items that must be kept may be left out.
  public func replan(
    _ wishes: [(item: String, wish: Wish)], insisting: Bool, at: Instant
  ) throws(Refusal) -> Act {
    try admit(at)
    var change = Replanning()
    for (item, wish) in wishes { try add(wish, of: item, to: &change, insisting, at) }
    if change.isEmpty { throw .agenda(.nothingToReplan) }
    return .agenda(.replanned(change))
  }

  private func add(
    _ wish: Wish, of item: String, to change: inout Replanning, _ insisting: Bool, _ at: Instant
  ) throws(Refusal) {
    guard let row = forecast.rows.first(where: { $0.id == item }) else {
      throw .agenda(.noAgendaItem(item))
    }
    switch wish {
    case .out:
      _ = try skip(item, insisting: insisting, at: at)
      change.dropped.append(item)
    case .until(let end):
      if row.state == .done { throw .agenda(.over(item: item)) }
      let isLast = item == plan.agenda.last?.id
      guard isLast || plan.item(item)?.hardStop == true else {
        throw .agenda(.noHardStop(item: item))
      }
      let due = isLast ? opening.window.end : row.scheduled.adding(minutes: row.original)
      if end < due { throw .agenda(.beforeHardStop(item: item, wanted: end, due: due)) }
      change.until[item] = end
    case .minutes(let minutes):
      if row.state == .skipped {
        guard isToCome(item) else { throw .agenda(.over(item: item)) }
        change.restored.append(item)
      }
      guard minutes != row.planned else { return }
      if case .agenda(.retimed(let retiming)) = try retime(item, by: minutes - row.planned, at: at)
      {
        change.minutes.append(retiming)
      }
    }
  }

  /// Whether an item lies behind the running one.
  private func isToCome(_ item: String) -> Bool {
    guard !session.agenda.hasEnded, let position = plan.agenda.firstIndex(where: { $0.id == item })
    else { return false }
    let current = plan.agenda.firstIndex { $0.id == session.agenda.current }
    return current.map { position > $0 } ?? true
  }
}
