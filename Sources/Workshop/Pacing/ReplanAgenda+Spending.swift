import Calendar
import Plans
import Seating

/// Choices that spend time to spare.
extension ReplanAgenda {
  /// Giving back what was taken off and left out, as much of what matters most as fits.
  var restoring: Replan.Option? {
    let items = ahead.map { row in entry(row, restorations(row)) }
    guard let best = ReplanSearch(items, start: minute(start)).best, best.cost < 0 else {
      return nil
    }
    var change = Replanning()
    for (position, pick) in best.picks.enumerated() where pick > 0 {
      let row = rows[ahead[position]]
      guard let minutes = items[position].choices[pick].minutes else { continue }
      if row.state == .skipped {
        change.restored.append(row.id)
      } else {
        change.minutes.append(Retiming(item: row.id, from: row.planned, to: minutes))
      }
    }
    let end = instant(best.end)
    return Replan.Option(kind: .restore, change: change, end: end, cost: best.cost, overrun: 0)
  }

  /// Giving all of it to one of the next two discussions.
  func lengthening(_ spare: Int) -> [Replan.Option] {
    let discussions = ahead.filter { rows[$0].state != .skipped && item($0).kind == .discussion }
    return discussions.prefix(2).compactMap { row in
      let old = rows[row].planned
      for minutes in stride(from: old + spare, to: old, by: -1) {
        let spent = spending(row, minutes)
        let spans = spans(of: spent)
        if fits(spans, spent) {
          let change = Replanning(minutes: [
            Retiming(item: rows[row].id, from: old, to: minutes)
          ])
          return Replan.Option(
            kind: .lengthen, change: change, end: spans.last?.end ?? due, cost: 0, overrun: 0)
        }
      }
      return nil
    }
  }

  /// Buffers in full and one item of other minutes.
  private func spending(_ row: Int, _ minutes: Int) -> Minutes {
    var changes: [Int: Int?] = [:]
    for other in ahead where rows[other].state != .skipped {
      changes[other] = other == row ? minutes : rows[other].planned
    }
    return .changed(changes)
  }

  private func restorations(_ row: Int) -> [ReplanSearch.Choice] {
    let (planned, unit) = (rows[row].planned, ReplanPrices.unit)
    if rows[row].state == .skipped {
      if sharesRounds(row) { return [ReplanSearch.Choice(minutes: nil, cost: 0)] }
      let price = ReplanPrices.dropped(item(row).keep) ?? 100
      return [
        ReplanSearch.Choice(minutes: nil, cost: 0),
        ReplanSearch.Choice(minutes: planned, cost: -planned * price * unit - row),
      ]
    }
    let price = ReplanPrices.minute(of: item(row), in: plan) ?? 3
    let most = isSpare(row) ? planned : max(planned, rows[row].original)
    return (planned...most).map { minutes in
      ReplanSearch.Choice(minutes: minutes, cost: (planned - minutes) * (price * unit + row))
    }
  }

  private func instant(_ minute: Int) -> Instant {
    start.adding(minutes: minute - self.minute(start))
  }
}
