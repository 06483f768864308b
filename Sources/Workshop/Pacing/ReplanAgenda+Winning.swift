import Calendar
import Plans
import Seating

/// Choices that win time.
extension ReplanAgenda {
  /// Which items may be left out whole.
  enum Drops {
    case none, could, all

    /// Whether an item of which the plan says so may be left out.
    func allow(_ keep: AgendaItem.Keep) -> Bool {
      switch self {
      case .none: false
      case .could: keep == .could
      case .all: keep != .must
      }
    }
  }

  /// The positions among what is ahead of items that may be left out, by what the plan says of them.
  func droppable(_ keep: AgendaItem.Keep) -> [Int] {
    ahead.indices.filter { mayDrop(ahead[$0]) && item(ahead[$0]).keep == keep }
  }

  private func mayDrop(_ row: Int) -> Bool {
    rows[row].state == .next && rows[row].length > 0 && ReplanPrices.isForSale(item(row).kind)
      && ReplanPrices.dropped(item(row).keep) != nil && !sharesRounds(row)
  }

  /// What may become of each item ahead.
  ///
  /// - Parameters:
  ///   - drops: Which may be left out whole.
  ///   - relaxed: Whether each hard stop gives way as far as it must whatever is done.
  func items(drops: Drops, relaxed: Bool) -> [ReplanSearch.Item] {
    var time = minute(start)
    return ahead.map { row in
      var entry = entry(row, choices(row, drops: drops))
      let fewest = mayDrop(row) ? nil : entry.choices.compactMap(\.minutes).min()
      if relaxed, let latest = entry.latest { entry.latest = max(latest, time) }
      time = ReplanSearch.end(of: entry, minutes: fewest, after: time)
      if relaxed, let due = entry.due { entry.due = max(due, time) }
      return entry
    }
  }

  func search(drops: Drops, relaxed: Bool) -> ReplanSearch {
    ReplanSearch(items(drops: drops, relaxed: relaxed), start: minute(start))
  }

  /// The cheapest choice that leaves out one item and no other.
  func dropping(
    _ position: Int, in search: ReplanSearch, relaxed: Bool
  ) -> (ReplanSearch.Solution?, [ReplanSearch.Item]) {
    let cost = costOfDropping(ahead[position])
    var items = items(drops: .none, relaxed: relaxed)
    items[position].choices = [ReplanSearch.Choice(minutes: nil, cost: cost)]
    return (search.best(dropping: position, cost: cost), items)
  }

  /// A row's minutes from all of them down to the fewest, what is taken off early first: what comes
  /// later may have to pay for the next delay.
  private func choices(_ row: Int, drops: Drops) -> [ReplanSearch.Choice] {
    let planned = rows[row].planned
    if rows[row].state == .skipped { return [ReplanSearch.Choice(minutes: nil, cost: 0)] }
    if isSpare(row) {
      return [ReplanSearch.Choice(minutes: min(planned, item(row).minimum), cost: 0)]
    }
    var choices = [ReplanSearch.Choice(minutes: planned, cost: 0)]
    if let price = ReplanPrices.minute(of: item(row), in: plan) {
      let fewest = min(planned, max(item(row).minimum, roundMinutes(row)))
      for minutes in stride(from: planned - 1, through: max(fewest, ranAlready(row)), by: -1) {
        let cost = (planned - minutes) * (price * ReplanPrices.unit + row)
        choices.append(ReplanSearch.Choice(minutes: minutes, cost: cost))
      }
    }
    if drops.allow(item(row).keep), mayDrop(row) {
      choices.append(ReplanSearch.Choice(minutes: nil, cost: costOfDropping(row)))
    }
    return choices
  }

  /// Of two items that cost the same the later goes: until then it may turn out to fit.
  private func costOfDropping(_ row: Int) -> Int {
    let price = ReplanPrices.dropped(item(row).keep) ?? 0
    return rows[row].length * price * ReplanPrices.unit + rows.count - row
  }

  /// Minutes that the running item has had, begun ones too: it cannot be shorter.
  private func ranAlready(_ row: Int) -> Int {
    rows[row].state == .running ? max(0, minute(now) - minute(start)) : 0
  }
}

/// What a choice comes to.
extension ReplanAgenda {
  /// A solution as an option.
  func option(_ solution: ReplanSearch.Solution, _ items: [ReplanSearch.Item]) -> Replan.Option {
    var minutes: [Int: Int?] = [:]
    var change = Replanning()
    for (position, pick) in solution.picks.enumerated() {
      let (row, wanted) = (ahead[position], items[position].choices[pick].minutes)
      if isSpare(row) || rows[row].state == .skipped { continue }
      minutes.updateValue(wanted, forKey: row)
      guard let wanted else {
        change.dropped.append(rows[row].id)
        continue
      }
      if wanted != rows[row].planned {
        change.minutes.append(Retiming(item: rows[row].id, from: rows[row].planned, to: wanted))
      }
    }
    let kind: Replan.Kind = change.dropped.isEmpty ? .shorten : .drop
    return option(kind, change, cost: solution.cost, .changed(minutes))
  }

  /// Keeping everything and ending late.
  var runningOver: Replan.Option { option(.runOver, Replanning(), cost: .max, .asItIs) }

  /// An option with its end, and until when everybody must agree to stay.
  private func option(
    _ kind: Replan.Kind, _ change: Replanning, cost: Int, _ minutes: Minutes
  ) -> Replan.Option {
    var change = change
    var overrun = 0
    let ends = ends(of: minutes)
    for (row, end) in zip(ahead, ends) {
      guard let due = due(row), end >= due.adding(minutes: 1) else { continue }
      if isHard(row) { overrun = max(overrun, end.seconds(since: due) / 60) }
      change.until[rows[row].id] = end.roundedUpToMinute
    }
    return Replan.Option(
      kind: kind, change: change, end: ends.last ?? due, cost: cost, overrun: overrun)
  }
}

extension Instant {
  /// This moment, or the next whole minute after it.
  fileprivate var roundedUpToMinute: Instant {
    let rest = ((milliseconds % 60_000) + 60_000) % 60_000
    return rest == 0 ? self : Instant(milliseconds: milliseconds + 60_000 - rest)
  }
}
