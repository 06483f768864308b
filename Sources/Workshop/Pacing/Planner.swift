import Calendar
import Plans

/// Walks the agenda once from its first item to its last and says when each is expected.
struct Planner {
  let plan: Plan
  let progress: AgendaProgress
  let window: Period
  let now: Instant

  /// When everything walked so far is expected to have ended, buffers in full.
  private(set) var expected: Instant
  /// The same with every buffer at its minimum.
  private(set) var squeezed: Instant
  private(set) var spare = 0
  private(set) var drift = 0
  private(set) var timeLeft: Int?
  private(set) var hardStops: [Forecast.HardStop] = []

  init(plan: Plan, progress: AgendaProgress, window: Period, now: Instant) {
    self.plan = plan
    self.progress = progress
    self.window = window
    self.now = now
    let begin = progress.hasBegun ? now : max(now, window.start)
    expected = begin
    squeezed = begin
  }

  /// Where the walk over what is still to come begins: behind the running item.
  private var position: Int? { plan.agenda.firstIndex { $0.id == progress.current } }

  mutating func rows() -> [Forecast.Row] {
    var scheduled = window.start
    var rows: [Forecast.Row] = []
    for (index, item) in plan.agenda.enumerated() {
      rows.append(row(item, index: index, scheduled: scheduled))
      scheduled = scheduled.adding(minutes: item.minutes)
      if item.hardStop, index >= position ?? 0 { stop(item, due: scheduled) }
    }
    if progress.hasEnded, let last = progress.moves.last {
      end(at: last.at)
    } else if !progress.hasBegun {
      drift = max(0, now.seconds(since: window.start))
    }
    return rows
  }

  /// An item that is left out still says by when what comes before it must be over.
  private mutating func stop(_ item: AgendaItem, due: Instant) {
    let due = max(due, progress.agreed[item.id] ?? due)
    hardStops.append(Forecast.HardStop(item: item.id, due: due, earliest: squeezed))
  }

  /// Once the agenda has ended, only its own end can have been too late.
  private mutating func end(at: Instant) {
    expected = at
    squeezed = at
    drift = at.seconds(since: window.end)
    hardStops = hardStops.filter { $0.item == plan.agenda.last?.id }
      .map { Forecast.HardStop(item: $0.item, due: $0.due, earliest: at) }
  }

  private mutating func row(_ item: AgendaItem, index: Int, scheduled: Instant) -> Forecast.Row {
    let minutes = progress.minutes[item.id] ?? item.minutes
    let state = state(item, index: index)
    let span: Period
    switch state {
    case .done: span = done(item)
    case .skipped: span = Period(expected, expected)
    case .running: span = running(item, minutes: minutes, scheduled: scheduled)
    case .next: span = next(item, minutes: minutes)
    }
    return Forecast.Row(
      id: item.id, title: item.title, planned: minutes, original: item.minutes,
      minimum: item.minimum, state: state, start: span.start, end: span.end,
      scheduled: scheduled, visits: progress.visits(of: item.id).count,
      spent: progress.seconds(in: item.id, until: now))
  }

  private func state(_ item: AgendaItem, index: Int) -> Forecast.State {
    if progress.current == item.id { return .running }
    let wasRun = progress.span(of: item.id) != nil
    if progress.hasEnded { return wasRun ? .done : .skipped }
    guard let position else { return progress.skipped.contains(item.id) ? .skipped : .next }
    if index < position { return wasRun ? .done : .skipped }
    return progress.skipped.contains(item.id) ? .skipped : .next
  }

  private func done(_ item: AgendaItem) -> Period {
    guard let span = progress.span(of: item.id) else { return Period(expected, expected) }
    return Period(span.start, span.end ?? now)
  }

  private mutating func running(_ item: AgendaItem, minutes: Int, scheduled: Instant) -> Period {
    let start = progress.span(of: item.id)?.start ?? now
    let held = progress.heldSeconds(from: start, to: max(start, now))
    let due = start.adding(seconds: minutes * 60 + held)
    timeLeft = due.seconds(since: now)
    expected = max(due, now)
    squeezed = expected
    drift = expected.seconds(since: scheduled.adding(minutes: item.minutes))
    return Period(start, expected)
  }

  private mutating func next(_ item: AgendaItem, minutes: Int) -> Period {
    let fixed = item.fixedStart.map { window.start.adding(minutes: $0) }
    let start = fixed.map { max($0, expected) } ?? expected
    squeezed = fixed.map { max($0, squeezed) } ?? squeezed
    expected = start.adding(minutes: minutes)
    let give = item.kind == .buffer ? max(0, minutes - item.minimum) * 60 : 0
    spare += give
    squeezed = squeezed.adding(seconds: minutes * 60 - give)
    return Period(start, expected)
  }

  /// The end when buffers are used only as far as needed to meet the scheduled end.
  var withBuffers: Instant {
    let stop = hardStops.last { $0.item == plan.agenda.last?.id }
    return min(expected, max(squeezed, stop?.due ?? scheduledEnd))
  }

  /// The scheduled end, or the later one that everybody agreed to.
  private var scheduledEnd: Instant {
    max(window.end, plan.agenda.last.flatMap { progress.agreed[$0.id] } ?? window.end)
  }

  var bufferLeft: Int { max(0, spare - max(0, expected.seconds(since: withBuffers))) }
}
