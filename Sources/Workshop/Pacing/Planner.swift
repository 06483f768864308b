import Calendar
import Plans

/// Walks the agenda once from its first item to its last and says when each is expected.
struct Planner {
  let plan: Plan
  let progress: AgendaProgress
  let window: Period
  let now: Instant
  /// What rounds need of the items' time.
  private let rounds: RoundTime

  /// When everything walked so far is expected to have ended, buffers in full.
  private(set) var expected: Instant
  /// The same with every buffer at its minimum.
  private(set) var squeezed: Instant
  private(set) var spare = 0
  private(set) var drift = 0
  private(set) var timeLeft: Int?
  private(set) var plannedLeft: Int?
  private(set) var hardStops: [Forecast.HardStop] = []
  private(set) var lateStarts: [Forecast.LateStart] = []

  init(
    plan: Plan, progress: AgendaProgress, rotation: Rotation, window: Period, now: Instant
  ) {
    self.plan = plan
    self.progress = progress
    self.window = window
    self.now = now
    rounds = RoundTime(plan, progress, rotation, now: now)
    let begin = progress.hasBegun ? now : max(now, window.start)
    expected = begin
    squeezed = begin
  }

  /// Where the walk over what is still to come begins: behind the running item.
  private var position: Int? { plan.agenda.firstIndex { $0.id == progress.current } }

  mutating func rows() -> [Forecast.Row] {
    var scheduled = window.start
    var sum = 0
    var rows: [Forecast.Row] = []
    for (index, item) in plan.agenda.enumerated() {
      if let fixed = fixedStart(item) { scheduled = max(scheduled, fixed) }
      rows.append(row(item, index: index, scheduled: scheduled))
      scheduled = scheduled.adding(minutes: item.minutes)
      sum += item.minutes
      if item.hardStop, index >= position ?? 0 {
        // A gap before a fixed start moves the stops behind it, but never the end of the session.
        let isLast = index == plan.agenda.count - 1
        let due = max(window.start.adding(minutes: sum), min(scheduled, window.end))
        stop(item, due: isLast ? due : scheduled)
      }
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
    lateStarts = []
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
      minimum: item.minimum, roundMinutes: rounds.minutes(of: item.id), state: state,
      start: span.start, end: span.end,
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
    let length = max(minutes, rounds.planned[item.id] ?? 0)
    let due = start.adding(seconds: length * 60 + held)
    let end = max(due, rounds.end(of: item.id, now: now) ?? due)
    plannedLeft = start.adding(seconds: minutes * 60 + held).seconds(since: now)
    timeLeft = end.seconds(since: now)
    expected = max(end, now)
    squeezed = expected
    drift = expected.seconds(since: scheduled.adding(minutes: item.minutes))
    return Period(start, expected)
  }

  private mutating func next(_ item: AgendaItem, minutes: Int) -> Period {
    let fixed = fixedStart(item)
    let start = fixed.map { max($0, expected) } ?? expected
    squeezed = fixed.map { max($0, squeezed) } ?? squeezed
    if let fixed, squeezed >= fixed.adding(minutes: 1) {
      lateStarts.append(
        Forecast.LateStart(item: item.id, due: fixed, expected: start, earliest: squeezed))
    }
    let length = max(minutes, rounds.minutes(of: item.id))
    expected = start.adding(minutes: length)
    let least = max(item.minimum, rounds.minutes(of: item.id))
    let give = item.kind == .buffer ? max(0, length - least) * 60 : 0
    spare += give
    squeezed = squeezed.adding(seconds: length * 60 - give)
    return Period(start, expected)
  }

  private func fixedStart(_ item: AgendaItem) -> Instant? {
    item.fixedStart.map { window.start.adding(minutes: $0) }
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
