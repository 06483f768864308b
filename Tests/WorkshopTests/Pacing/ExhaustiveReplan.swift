import Calendar
import Plans
import Workshop

/// Tries every choice of minutes for every item to come: slow, and with nothing in common with the
/// search but what prices mean.
struct ExhaustiveReplan {
  /// The cheapest way to meet every hard stop, `nil` when there is none.
  private(set) var best: Int?
  /// The same for each set of items that are left out.
  private(set) var bestWithout: [Set<String>: Int] = [:]
  /// The fewest whole minutes that any way runs past a hard stop.
  private(set) var leastOverrun = Int.max

  private let situation: Situation
  private let forecast: Forecast
  private let items: [AgendaItem]

  init(_ situation: Situation) {
    self.situation = situation
    forecast = situation.forecast
    let first = forecast.rows.firstIndex { $0.state == .running } ?? 0
    items = Array(situation.plan.agenda[first...])
    let start = forecast.running.map { row in
      situation.now.adding(seconds: (forecast.timeLeft ?? 0) - row.planned * 60)
    }
    walk(0, at: start ?? max(situation.now, at("09:00")), price: 0, dropped: [], overrun: 0)
  }

  private mutating func walk(
    _ position: Int, at time: Instant, price: Int, dropped: Set<String>, overrun: Int
  ) {
    if position == items.count {
      leastOverrun = min(leastOverrun, overrun)
      let isTooLate = overrun > 0 || (!hasHardEnd && time >= at("13:01"))
      if !isTooLate {
        best = min(best ?? price, price)
        bestWithout[dropped] = min(bestWithout[dropped] ?? price, price)
      }
      return
    }
    let item = items[position]
    guard let row = forecast.rows.first(where: { $0.id == item.id }) else { return }
    func goOn(_ minutes: Int?, _ cost: Int) {
      let end = end(of: item, row, minutes, after: time)
      let isOut = minutes == nil && row.state != .skipped
      walk(
        position + 1, at: end, price: price + cost,
        dropped: isOut ? dropped.union([item.id]) : dropped,
        overrun: max(overrun, self.overrun(item, end)))
    }
    if row.state == .skipped { return goOn(nil, 0) }
    if item.kind == .buffer, row.state == .next { return goOn(min(row.planned, item.minimum), 0) }
    for minutes in 0...row.planned where allows(item, row, minutes) {
      goOn(minutes, (row.planned - minutes) * minute(item))
    }
    if row.state == .next, item.kind != .buffer, item.keep != .must, row.planned > 0 {
      goOn(nil, row.planned * (item.keep == .could ? 10 : 50))
    }
  }

  private var hasHardEnd: Bool { situation.plan.agenda.last?.hardStop == true }

  private func end(
    of item: AgendaItem, _ row: Forecast.Row, _ minutes: Int?, after time: Instant
  ) -> Instant {
    guard let minutes else { return time }
    if row.state == .running { return max(situation.now, time.adding(minutes: minutes)) }
    let fixed = item.fixedStart.map { at("09:00").adding(minutes: $0) } ?? time
    return max(time, fixed).adding(minutes: minutes)
  }

  private func overrun(_ item: AgendaItem, _ end: Instant) -> Int {
    guard item.hardStop, let index = situation.plan.agenda.firstIndex(of: item) else { return 0 }
    let due = situation.plan.agenda[...index].reduce(0) { $0 + $1.minutes }
    return max(0, end.seconds(since: at("09:00").adding(minutes: due)) / 60)
  }

  private func allows(_ item: AgendaItem, _ row: Forecast.Row, _ minutes: Int) -> Bool {
    if minutes == row.planned { return true }
    if [.test, .survey].contains(item.kind) { return false }
    if item.activities == ["brief"], minutes < 4 { return false }
    guard row.state == .running else { return minutes >= item.minimum }
    let begun = situation.now.seconds(since: at("09:00")) / 60
    let left = (forecast.timeLeft ?? 0) - row.planned * 60
    let start = situation.now.adding(seconds: left).seconds(since: at("09:00"))
    let began = Int((Double(start) / 60).rounded(.down))
    return minutes >= max(item.minimum, begun - began)
  }

  private func minute(_ item: AgendaItem) -> Int {
    switch item.kind {
    case .theory: 1
    case .discussion, .break, .admin: 2
    case .practice: item.activities == ["talk"] ? 2 : 3
    case .test, .survey, .buffer: 0
    }
  }
}
