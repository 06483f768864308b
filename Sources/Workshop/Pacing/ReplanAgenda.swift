import Calendar
import Plans
import Seating

/// What is still to come of the agenda, as a re-plan sees it.
struct ReplanAgenda {
  let plan: Plan
  let rows: [Forecast.Row]
  /// Positions of the rows that are not over.
  let ahead: [Int]
  let window: Period
  let now: Instant
  private let hasEnded: Bool
  /// When the rounds of the running item are over at the earliest.
  private let roundsEnd: Instant?
  /// Minutes from its start that the running item takes for rounds for which no rooms were made.
  private let plannedRounds: Int
  /// What rounds would need if nothing were left out.
  private let roundsInFull: RoundTime
  /// When the first row that is not over begins, or the running one began, holds added.
  let start: Instant
  /// By when items must have ended, by position.
  private let stops: [Int: Instant]
  /// When the session must be over, by its hard stop or its schedule.
  let due: Instant
  private let hasHardEnd: Bool

  init(_ situation: Situation, _ forecast: Forecast) {
    plan = situation.plan
    rows = forecast.rows
    window = situation.opening.window
    let moment = situation.session.closed ?? situation.now
    now = moment
    hasEnded = situation.session.agenda.hasEnded
    let progress = situation.session.agenda
    let rounds = RoundTime(plan, progress, situation.session.rotation, now: moment)
    roundsEnd = progress.current.flatMap { rounds.end(of: $0, now: moment) }
    roundsInFull = RoundTime(
      plan, progress.withoutSkipping, situation.session.rotation, now: moment)
    plannedRounds = progress.current.flatMap { rounds.planned[$0] } ?? 0
    let running = rows.firstIndex { $0.state == .running }
    let first = running ?? (progress.hasBegun ? rows.endIndex : 0)
    ahead = hasEnded ? [] : Array(first..<rows.endIndex)
    if let running, let left = forecast.plannedLeft {
      start = now.adding(seconds: left - rows[running].planned * 60)
    } else {
      start = max(now, window.start)
    }
    var stops: [Int: Instant] = [:]
    for stop in forecast.hardStops {
      if let row = rows.firstIndex(where: { $0.id == stop.item }) { stops[row] = stop.due }
    }
    self.stops = stops
    hasHardEnd = stops[rows.endIndex - 1] != nil
    let agreed = rows.last.flatMap { progress.agreed[$0.id] } ?? window.end
    due = stops[rows.endIndex - 1] ?? max(window.end, agreed)
  }

  /// Whether anything is still to come.
  var isOpen: Bool { !ahead.isEmpty }

  func item(_ row: Int) -> AgendaItem { plan.agenda[row] }

  /// Whether a row is a buffer whose minutes are used by themselves.
  func isSpare(_ row: Int) -> Bool { item(row).kind == .buffer && rows[row].state == .next }

  /// By when a row must have ended, the session's scheduled end for the last.
  func due(_ row: Int) -> Instant? { row == rows.endIndex - 1 ? due : stops[row] }

  /// Whether running past a row's end needs everybody's consent.
  func isHard(_ row: Int) -> Bool { stops[row] != nil }

  /// Minutes since the scheduled start, rounded down.
  func minute(_ instant: Instant) -> Int {
    let milliseconds = instant.milliseconds - window.start.milliseconds
    return Int((Double(milliseconds) / 60_000).rounded(.down))
  }

  /// The minute before which a row cannot start.
  func earliest(_ row: Int) -> Int? { rows[row].state == .running ? nil : item(row).fixedStart }

  /// The minute before which a row cannot end: it still runs now, and so do its rounds.
  func notBefore(_ row: Int) -> Int? {
    rows[row].state == .running ? minute(max(now, roundsEnd ?? now)) : nil
  }

  /// A row as the search sees it, with what may become of it.
  func entry(_ row: Int, _ choices: [ReplanSearch.Choice]) -> ReplanSearch.Item {
    ReplanSearch.Item(
      id: rows[row].id, choices: choices, earliest: earliest(row), due: due(row).map(minute),
      latest: earliest(row), notBefore: notBefore(row), atLeast: roundMinutes(row))
  }

  /// How many minutes the rounds of a row take, whatever it is given and also if it comes back; those
  /// of the running one that have rooms are counted by when they end.
  func roundMinutes(_ row: Int) -> Int {
    switch rows[row].state {
    case .running: plannedRounds
    case .next, .done: rows[row].roundMinutes
    case .skipped: roundsInFull.minutes(of: rows[row].id)
    }
  }

  /// Whether another item ahead runs rounds of the same role play, so that leaving out or taking back
  /// the one changes the other.
  func sharesRounds(_ row: Int) -> Bool {
    let plays = item(row).activities.filter { plan.activity($0)?.rolePlay != nil }
    return ahead.contains { other in
      other != row && item(other).activities.contains { plays.contains($0) }
    }
  }

  /// What no option touches, of what is still to come.
  var protected: [Replan.Protection] {
    let items = ahead.filter { rows[$0].state != .skipped }.map(item)
    let hasRounds = items.contains { $0.activities.contains { plan.activity($0)?.rolePlay != nil } }
    let breaks = items.filter { $0.kind == .break }.map(\.minimum).min()
    return (hasRounds ? [.rounds] : []) + (items.contains { $0.kind == .test } ? [.tests] : [])
      + (items.contains { $0.kind == .survey } ? [.surveys] : [])
      + (breaks.map { [.breaks(minimum: $0)] } ?? [])
  }
}

/// When things end.
extension ReplanAgenda {
  /// What becomes of the minutes of items to come.
  enum Minutes {
    /// As they are planned, buffers at their minimum.
    case asItIs
    /// As they are planned, buffers in full.
    case inFull
    /// As given by position; what is `nil` is left out, what is absent stays as it is.
    case changed([Int: Int?])
  }

  /// When the last item ends.
  func end(of minutes: Minutes) -> Instant { ends(of: minutes).last ?? now }

  /// When each item that is not over ends, to the second; what is left out ends when it would begin.
  func ends(of minutes: Minutes) -> [Instant] { spans(of: minutes).map(\.end) }

  /// When each item that is not over begins and ends, to the second.
  func spans(of minutes: Minutes) -> [(start: Instant, end: Instant)] {
    var time = start
    return ahead.map { row in
      guard let length = length(row, minutes) else { return (time, time) }
      let begin = rows[row].state == .running ? time : max(time, fixedStart(row) ?? time)
      time = begin.adding(minutes: max(length, roundMinutes(row)))
      if rows[row].state == .running { time = max(now, roundsEnd ?? now, time) }
      return (begin, time)
    }
  }

  /// When a row must start, unless it runs.
  private func fixedStart(_ row: Int) -> Instant? {
    earliest(row).map { window.start.adding(minutes: $0) }
  }

  /// Whether every stop is met and every fixed start kept by times of the items that are not over.
  func fits(_ spans: [(start: Instant, end: Instant)], _ minutes: Minutes) -> Bool {
    zip(ahead, spans).allSatisfy { row, span in
      let isLate = fixedStart(row).map { span.start > $0 } ?? false
      return (due(row).map { span.end <= $0 } ?? true)
        && (!isLate || length(row, minutes) == nil)
    }
  }

  private func length(_ row: Int, _ minutes: Minutes) -> Int? {
    let isOut = rows[row].state == .skipped
    let squeezed = isSpare(row) ? min(rows[row].planned, item(row).minimum) : rows[row].planned
    switch minutes {
    case .asItIs: return isOut ? nil : squeezed
    case .inFull: return isOut ? nil : rows[row].planned
    case .changed(let changes): return changes[row] ?? (isOut ? nil : squeezed)
    }
  }
}
