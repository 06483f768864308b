import Calendar
import Plans
import Workshop

/// What becomes of an agenda, found by letting time pass second by second: slow, and with nothing in
/// common with the forecast but what an agenda is.
struct SimulatedAgenda {
  /// For each item when it begins and ends; `nil` when it does not run.
  private(set) var spans: [(start: Instant, end: Instant)?]
  /// For each item how many seconds it had.
  private(set) var spent: [Int]
  /// When the last item ends.
  private(set) var end: Instant
  /// Seconds left of the running item.
  private(set) var timeLeft: Int?

  private let rotation: Rotation
  private let plan: Plan
  private let progress: AgendaProgress
  private let now: Instant
  private let squeezes: Bool

  /// Lets time pass.
  ///
  /// - Parameter squeezes: Whether buffers to come give up all they can.
  init(_ situation: Situation, squeezes: Bool = false) {
    plan = situation.plan
    progress = situation.session.agenda
    now = situation.now
    rotation = situation.session.rotation
    self.squeezes = squeezes
    spans = plan.agenda.map { _ in nil }
    spent = plan.agenda.map { _ in 0 }
    end = now
    for step in progress.moves.indices { live(step) }
    if !progress.hasEnded { expect(window: situation.opening.window) }
  }

  /// A go that has been, or is.
  private mutating func live(_ step: Int) {
    guard let item = plan.agenda.firstIndex(where: { $0.id == progress.moves[step].move.to }) else {
      end = progress.moves[step].at
      return
    }
    let start = progress.moves[step].at
    let isLast = step + 1 == progress.moves.count
    let until = isLast ? now : progress.moves[step + 1].at
    var (time, seconds) = (start, 0)
    while time < until {
      if !isHeld(time) { seconds += 1 }
      time = time.adding(seconds: 1)
    }
    spent[item] += seconds
    spans[item] = (start, until)
    if isLast {
      let rounds = rounds(of: item)
      var left = max(minutes(item), rounds.planned) * 60 - seconds
      var (running, queue) = (runningSeconds, rounds.rooms * 60)
      timeLeft = running > 0 || queue > 0 ? max(left, running + queue) : left
      end = now
      while left > 0 || running > 0 || queue > 0 {
        left -= 1
        if running > 0 { running -= 1 } else if queue > 0 { queue -= 1 }
        end = end.adding(seconds: 1)
      }
      spans[item] = (start, end)
    }
  }

  /// What is still to come.
  private mutating func expect(window: Period) {
    let current = plan.agenda.firstIndex { $0.id == progress.current }
    if current == nil { end = max(now, window.start) }
    for item in plan.agenda.indices {
      if let current, item <= current {
        continue
      }
      guard !progress.skipped.contains(plan.agenda[item].id) else {
        spans[item] = nil
        continue
      }
      while let fixed = plan.agenda[item].fixedStart,
        end < window.start.adding(minutes: fixed)
      {
        end = end.adding(seconds: 1)
      }
      let start = end
      let rounds = rounds(of: item)
      var left = max(minutes(item), rounds.rooms + rounds.planned) * 60
      if squeezes, plan.agenda[item].kind == .buffer {
        left = min(left, plan.agenda[item].minimum * 60)
      }
      while left > 0 {
        left -= 1
        end = end.adding(seconds: 1)
      }
      spans[item] = (start, end)
    }
  }

  /// How many seconds the running round still has, as if what stands still went on now.
  private var runningSeconds: Int {
    guard let last = rotation.opened.last, var end = last.opening.phases.last?.end else { return 0 }
    if let hold = progress.holds.last, hold.end == nil {
      let still = max(hold.start, last.at)
      if end > still { end = end.adding(seconds: now.seconds(since: still)) }
    }
    return max(0, end.seconds(since: now))
  }

  /// Minutes of rounds that an item has to play: each round goes to the first item ahead that has time
  /// for it, or to the last.
  private func rounds(of item: Int) -> (rooms: Int, planned: Int) {
    let play = 3
    let current = plan.agenda.firstIndex { $0.id == progress.current }
    let ahead = plan.agenda.indices.filter { index in
      (current.map { index >= $0 } ?? true)
        && (index == current || !progress.skipped.contains(plan.agenda[index].id))
        && plan.agenda[index].activities == ["brief"]
    }
    let rooms = rotation.rounds.keys.filter { $0.activity == "brief" }
    let hasRooms = !rooms.isEmpty
    let count = hasRooms ? rooms.filter { !rotation.isOpened($0) }.count : 2
    var given: [Int: Int] = [:]
    for _ in 0..<count {
      let place = ahead.first { index in
        var had = given[index] ?? 0
        if index == current, let start = progress.moves.last?.at {
          had += rotation.opened.filter { $0.at >= start }.count
        }
        return index == ahead.last || (had + 1) * play <= plan.agenda[index].minutes
      }
      if let place { given[place, default: 0] += 1 }
    }
    let minutes = (given[item] ?? 0) * play
    return hasRooms ? (minutes, 0) : (0, minutes)
  }

  private func minutes(_ item: Int) -> Int {
    progress.minutes[plan.agenda[item].id] ?? plan.agenda[item].minutes
  }

  private func isHeld(_ time: Instant) -> Bool {
    progress.holds.contains { $0.start <= time && ($0.end.map { time < $0 } ?? true) }
  }
}
