import Calendar
import Plans
import Testing
import Workshop

@Suite("The forecast against time that passes second by second")
struct ForecastPropertyTests {
  @Test("every row, the end, the end without buffers and the time left", arguments: 0..<300)
  func simulation(seed: UInt64) {
    _ = RandomSitting(seed: seed, items: 7) { compare($0, seed) }
    compare(RandomSitting(seed: seed, items: 7).situation, seed)
  }

  private func compare(_ situation: Situation, _ seed: UInt64) {
    let forecast = situation.forecast
    let lived = SimulatedAgenda(situation)
    for (index, row) in forecast.rows.enumerated() {
      let name = "seed \(seed), \(row.id)"
      #expect(row.spent == lived.spent[index], "\(name)")
      guard row.state != .skipped, let span = lived.spans[index] else {
        #expect(lived.spans[index] == nil || row.state != .skipped, "\(name)")
        continue
      }
      #expect(row.start == span.start && row.end == span.end, "\(name)")
    }
    #expect(forecast.asPlanned == lived.end, "seed \(seed)")
    #expect(forecast.timeLeft == lived.timeLeft, "seed \(seed)")
    if !situation.session.agenda.hasEnded {
      let squeezed = SimulatedAgenda(situation, squeezes: true).end
      #expect(situation.replan.squeezed == squeezed, "seed \(seed)")
      #expect(forecast.withBuffers >= min(squeezed, forecast.asPlanned), "seed \(seed)")
    }
  }

  @Test(
    "a session that goes on as planned, act by act, ends when it was said",
    arguments: 0..<300)
  func lived(seed: UInt64) throws {
    let history = RandomSitting(seed: seed, items: 7)
    let situation = history.situation
    let first = situation.plan.agenda.firstIndex { $0.id == situation.session.agenda.current } ?? 0
    let plays = situation.plan.agenda[first...].filter { $0.activities == ["brief"] }
    // Several items that share rounds are a matter of taste while they run.
    let agenda = situation.session.agenda
    if plays.count > 1 || !agenda.hasBegun || agenda.hasEnded { return }
    let lived = LivedAgenda(history)
    #expect(situation.forecast.asPlanned == lived.end, "seed \(seed)")
  }

  @Test("how late it is against the clock and since it really began differ by when it began")
  func drifts() {
    for seed in UInt64(0)..<300 {
      let situation = RandomSitting(seed: seed, items: 7).situation
      let forecast = situation.forecast
      guard let first = situation.session.agenda.moves.first else {
        #expect(forecast.startDelay == nil && forecast.driftSinceStart == nil)
        continue
      }
      #expect(forecast.startDelay == first.at.seconds(since: at("09:00")), "seed \(seed)")
      #expect(
        forecast.driftSinceStart.map { $0 + first.at.seconds(since: at("09:00")) }
          == forecast.drift, "seed \(seed)")
    }
  }

  @Test("a morning across a change of clocks, and a night, last as long as they last")
  func acrossMidnight() throws {
    for start in ["2026-10-25T01:00:00+02:00", "2026-12-01T22:30:00+01:00"] {
      let begin = try #require(Instant(start))
      let progress = AgendaProgress()
      let plan = Plan.morning
      let forecast = Forecast(
        plan: plan, progress: progress, window: Period(begin, begin.adding(minutes: 240)),
        now: begin)
      #expect(forecast.asPlanned == begin.adding(minutes: 240) && forecast.drift == 0)
      #expect(forecast.rows.last?.end.seconds(since: begin) == 4 * 3600)
      #expect(!forecast.isInDanger)
    }
  }

  @Test("an item that is gone back to adds up its goes without what stood still")
  func twoGoes() throws {
    var sitting = Sitting()
    try sitting.run("09:00", "09:12", "09:20")
    try sitting.act("09:25") { try $0.hold(reason: nil, at: $1) }
    try sitting.act("09:27") { try $0.resume(at: $1) }
    try sitting.act("09:30") { try $0.goto("welcome", at: $1) }
    try sitting.act("09:33") { try $0.goto("recap", at: $1) }
    let rows = sitting.forecast("09:40").rows
    #expect(rows[0].visits == 2 && rows[0].spent == 15 * 60 && rows[0].state == .done)
    #expect(rows[2].visits == 2 && rows[2].spent == (8 + 7) * 60)
    #expect(sitting.forecast("09:40").timeLeft == 8 * 60)
  }
}
