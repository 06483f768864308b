import Calendar
import Plans
import Workshop

/// When a session is probably held whose first line nobody has: the answer that a question offers.
struct LikelyOpening {
  /// The name of the session's folder: mostly its date, and its time where a day has two.
  let folder: String
  let plan: Plan
  let session: Session
  /// The other sessions of the cohort.
  let others: [SessionOpening]
  /// The zone of this computer.
  let local: String
  let zones: Zones

  /// A first line with these times; its UUID is empty.
  func opening(cohort: String) -> Opening {
    let zone =
      others.lazy.reversed().compactMap { try? zones.zone($0.opening.zone) }.first
      ?? (try? zones.zone(local)) ?? .utc
    let start = zone.instant(start(in: zone))
    let day = zone.civil(start)
    let minutes = plan.minutes > 0 ? plan.minutes : 240
    var opening = Opening(
      session: "", cohort: cohort, programme: plan.programme, zone: zone.name,
      window: Period(start, start.adding(minutes: minutes)),
      doors: zone.instant(CivilTime(day.year, day.month, day.day)), workshop: "",
      lead: session.lead ?? "")
    opening.isRepeated = true
    opening.isAssumed = true
    return opening
  }

  private func start(in zone: Zone) -> CivilTime {
    let begun = session.agenda.moves.first.map { quarter(zone.civil($0.at)) }
    let came = session.presence.records.values.compactMap { $0.events.first?.at }.min()
    let first = begun ?? came.map { quarter(zone.civil($0)) }
    let parts = folder.split(separator: "-").compactMap { Int($0) }
    guard parts.count >= 3, CivilTime(parts[0], parts[1], parts[2]).isValid else {
      return first ?? CivilTime(2000, 1, 1, 9)
    }
    var start = CivilTime(parts[0], parts[1], parts[2], 9)
    if let begun, begun.dateText == start.dateText { start = begun }
    if parts.count == 4 {
      start = CivilTime(parts[0], parts[1], parts[2], parts[3] / 100, parts[3] % 100)
    }
    return start
  }

  /// The nearest quarter of an hour.
  private func quarter(_ time: CivilTime) -> CivilTime {
    CivilTime(time.year, time.month, time.day, time.hour, time.minute / 15 * 15)
  }
}
