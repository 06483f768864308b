public import Calendar

/// Who was there during one item of the agenda.
public struct ItemPresence: Equatable, Sendable {
  /// The item.
  public let item: String
  /// When it ran, up to the present moment.
  public let period: Period
  /// Seconds of presence in it by person, of everybody who attends.
  public let seconds: [(person: PersonID, seconds: Int)]

  /// Those who were there for at least half of it.
  public var present: [PersonID] {
    seconds.filter { $0.seconds * 2 >= period.seconds }.map(\.person)
  }
  /// Those who were there for less than half of it.
  public var missed: [PersonID] { seconds.filter { $0.seconds * 2 < period.seconds }.map(\.person) }

  /// Compares the same items, periods and seconds.
  public static func == (a: ItemPresence, b: ItemPresence) -> Bool {
    a.item == b.item && a.period == b.period
      && a.seconds.map(\.person) == b.seconds.map(\.person)
      && a.seconds.map(\.seconds) == b.seconds.map(\.seconds)
  }
}

extension Situation {
  /// Presence in each item of the agenda that has begun, in the agenda's order.
  public var itemPresences: [ItemPresence] {
    let spans = attendances.map { ($0.person, $0.spans) }
    return forecast.rows.filter { $0.state == .done || $0.state == .running }.compactMap { row in
      let period = Period(row.start, min(row.end, max(now, row.start)))
      guard period.seconds > 0 else { return nil }
      return ItemPresence(
        item: row.id, period: period,
        seconds: spans.map { person, spans in
          (person, spans.reduce(0) { $0 + ($1.clipped(to: period)?.seconds ?? 0) })
        })
    }
  }
}
