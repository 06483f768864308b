import Calendar
import Plans
import Workshop

/// A session that goes on as planned from a moment on, act by act, as a facilitator would type it.
struct LivedAgenda {
  /// When the last item ended.
  private(set) var end: Instant

  private var history: RandomSitting
  private var now: Instant

  init(_ history: RandomSitting) {
    self.history = history
    now = history.now
    end = now
    if let act = try? situation.resume(at: now) { _ = self.history.add(act, at: now) }
    while let act = next() { _ = self.history.add(act, at: now) }
    end = now
  }

  private var situation: Situation { history.sitting.situation(now) }

  /// What is typed next, once its time has come; `nil` when the agenda is over.
  private mutating func next() -> Act? {
    guard let current = situation.session.agenda.current,
      let item = situation.plan.item(current),
      let start = situation.session.agenda.span(of: current)
    else { return nil }
    while situation.runningRound != nil { now = now.adding(seconds: 1) }
    let play = situation.plan.activities[1]
    if item.activities == ["brief"], let act = try? situation.openRound(play, at: now) {
      return act
    }
    var minutes = situation.session.agenda.minutes[current] ?? item.minutes
    if item.activities == ["brief"], situation.rounds(of: "brief").isEmpty {
      minutes = max(minutes, 6)
    }
    let held = situation.session.agenda.heldSeconds(from: start.start, to: now)
    now = max(now, start.start.adding(seconds: minutes * 60 + held))
    guard let act = try? situation.next(at: now) else { return nil }
    if case .agenda(.moved(let move)) = act, let to = move.to.flatMap(situation.plan.item),
      let fixed = to.fixedStart
    {
      now = max(now, at("09:00").adding(minutes: fixed))
      return try? situation.next(at: now)
    }
    return act
  }
}
