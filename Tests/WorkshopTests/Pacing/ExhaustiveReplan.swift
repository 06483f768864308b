import Calendar
import Plans
import Workshop

/// Tries every choice of minutes for every item to come: slow, and with nothing in common with the
/// search but what prices mean.
struct ExhaustiveReplan {
  /// The cheapest way to meet every stop and start, `nil` when there is none; nothing that should be
  /// kept goes while what could go is enough.
  var best: Int? { bestOfCould ?? bestOfAll }
  private var bestOfCould: Int?
  private var bestOfAll: Int?
  /// The same for each set of items that are left out.
  private(set) var bestWithout: [Set<String>: Int] = [:]
  /// The fewest whole minutes that any way runs past a hard stop.
  private(set) var leastOverrun = Int.max

  private let situation: Situation
  private let forecast: Forecast
  private let items: [AgendaItem]
  /// When the rounds of the running item end, and how many minutes those without rooms take.
  private let roundsEnd: Instant?
  private let plannedRounds: Int

  init(_ situation: Situation) {
    self.situation = situation
    forecast = situation.forecast
    let first = forecast.rows.firstIndex { $0.state == .running } ?? 0
    items = Array(situation.plan.agenda[first...])
    let progress = situation.session.agenda
    let begun = progress.moves.last.flatMap { $0.move.to == nil ? nil : $0.at }
    let start = begun.map { begun in
      begun.adding(seconds: progress.heldSeconds(from: begun, to: max(begun, situation.now)))
    }
    let hasRooms = !situation.rounds(of: "brief").isEmpty
    let row = forecast.running
    plannedRounds = hasRooms ? 0 : row?.roundMinutes ?? 0
    let queue = hasRooms ? row?.roundMinutes ?? 0 : 0
    let round = situation.runningRound
    var left = 0
    if let round {
      // The phase that runs, and the one behind it.
      left = round.secondsLeft
      if let next = round.next { left += next.end.seconds(since: round.phase.end) }
    }
    roundsEnd = round == nil && queue == 0 ? nil : situation.now.adding(seconds: left + queue * 60)
    walk(0, at: start ?? max(situation.now, at("09:00")), price: 0, dropped: [], overrun: 0)
  }

  private mutating func walk(
    _ position: Int, at time: Instant, price: Int, dropped: Set<String>, overrun: Int,
    isLate: Bool = false
  ) {
    if position == items.count {
      leastOverrun = min(leastOverrun, overrun)
      let isTooLate = overrun > 0 || isLate || (!hasHardEnd && time >= at("13:01"))
      if !isTooLate {
        bestOfAll = min(bestOfAll ?? price, price)
        let isOfCould = dropped.allSatisfy { situation.plan.item($0)?.keep == .could }
        if isOfCould { bestOfCould = min(bestOfCould ?? price, price) }
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
        overrun: max(overrun, self.overrun(item, end)),
        isLate: isLate || minutes != nil && misses(item, row, time))
    }
    if row.state == .skipped { return goOn(nil, 0) }
    if item.kind == .buffer, row.state == .next { return goOn(min(row.planned, item.minimum), 0) }
    for minutes in 0...row.planned where allows(item, row, minutes) {
      goOn(minutes, (row.planned - minutes) * minute(item))
    }
    let isProtected = [.buffer, .test, .survey, .break].contains(item.kind)
    let shares =
      item.activities == ["brief"]
      && items.contains { $0.id != item.id && $0.activities == ["brief"] }
    let length = max(row.planned, row.roundMinutes)
    if row.state == .next, !isProtected, !shares, item.keep != .must, length > 0 {
      goOn(nil, length * (item.keep == .could ? 10 : 50))
    }
  }

  private var hasHardEnd: Bool { situation.plan.agenda.last?.hardStop == true }

  private func end(
    of item: AgendaItem, _ row: Forecast.Row, _ minutes: Int?, after time: Instant
  ) -> Instant {
    guard let minutes else { return time }
    if row.state == .running {
      let end = time.adding(minutes: max(minutes, plannedRounds))
      return max(situation.now, end, roundsEnd ?? end)
    }
    let fixed = item.fixedStart.map { at("09:00").adding(minutes: $0) } ?? time
    return max(time, fixed).adding(minutes: max(minutes, row.roundMinutes))
  }

  /// Whether an item begins a minute or more after its fixed start.
  private func misses(_ item: AgendaItem, _ row: Forecast.Row, _ time: Instant) -> Bool {
    guard row.state != .running, let fixed = item.fixedStart else { return false }
    return time >= at("09:00").adding(minutes: fixed + 1)
  }

  private func overrun(_ item: AgendaItem, _ end: Instant) -> Int {
    guard item.hardStop, let index = situation.plan.agenda.firstIndex(of: item) else { return 0 }
    let due = situation.plan.agenda[...index].reduce(0) {
      max($0, $1.fixedStart ?? 0) + $1.minutes
    }
    return max(0, end.seconds(since: at("09:00").adding(minutes: due)) / 60)
  }

  private func allows(_ item: AgendaItem, _ row: Forecast.Row, _ minutes: Int) -> Bool {
    if minutes == row.planned { return true }
    if [.test, .survey].contains(item.kind) { return false }
    let rounds = row.state == .running ? plannedRounds : row.roundMinutes
    if minutes < min(row.planned, rounds) { return false }
    guard row.state == .running else { return minutes >= item.minimum }
    let begun = situation.now.seconds(since: at("09:00")) / 60
    let progress = situation.session.agenda
    let move = progress.moves.last?.at ?? situation.now
    let held = progress.heldSeconds(from: move, to: max(move, situation.now))
    let start = move.adding(seconds: held).seconds(since: at("09:00"))
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
