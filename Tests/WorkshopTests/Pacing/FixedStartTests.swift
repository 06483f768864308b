import Plans
import Testing
import Workshop

@Suite("Items that must start at a fixed time")
struct FixedStartTests {
  /// Two items of 20 minutes, then a guest at 10:00, then ten minutes of buffer.
  private static func sitting() -> Sitting {
    var sitting = Sitting()
    var guest = AgendaItem(id: "guest", title: "Guest", minutes: 30)
    guest.fixedStart = 60
    sitting.plan.agenda = [
      AgendaItem(id: "one", title: "One", minutes: 30, minimum: 10),
      AgendaItem(id: "two", title: "Two", minutes: 30, minimum: 10),
      guest,
      AgendaItem(id: "buffer", title: "Buffer", minutes: 150, minimum: 100, kind: .buffer),
    ]
    return sitting
  }

  @Test("an early item waits for it")
  func early() throws {
    var sitting = Self.sitting()
    try sitting.run("09:00", "09:20")
    let forecast = sitting.forecast("09:20")
    #expect(forecast.rows[1].end == at("09:50") && forecast.rows[2].start == at("10:00"))
    #expect(forecast.drift == -600 && forecast.asPlanned == at("13:00"))
  }

  @Test("a late item pushes it")
  func late() throws {
    var sitting = Self.sitting()
    try sitting.run("09:00", "09:45")
    let forecast = sitting.forecast("09:45")
    #expect(forecast.rows[2].start == at("10:15") && forecast.asPlanned == at("13:15"))
    #expect(forecast.withBuffers == at("13:00") && forecast.bufferLeft == 35 * 60)
  }

  @Test(
    "a start that cannot be met any more is told, with when it will be",
    arguments: [("09:30", nil), ("09:30:59", nil), ("09:31", "10:01"), ("09:45", "10:15")]
      as [(String, String?)])
  func missed(clock: String, expected: String?) throws {
    var sitting = Self.sitting()
    try sitting.run("09:00", clock)
    let late = sitting.forecast(clock).lateStarts
    #expect(late.map(\.item) == (expected == nil ? [] : ["guest"]))
    #expect(late.first?.expected == expected.map { at($0) })
    #expect(late.first?.due == (expected == nil ? nil : at("10:00")))
    let alerts = sitting.situation(at(clock)).alerts(for: "faye").filter {
      if case .lateStart = $0.content { true } else { false }
    }
    #expect(alerts.count == late.count)
  }

  @Test("a re-plan wins the time that a start needs, and the option keeps it")
  func replanned() throws {
    var sitting = Self.sitting()
    try sitting.run("09:00", "09:45")
    let situation = sitting.situation(at("09:45"))
    let replan = situation.replan
    #expect(replan.need == .win(15) && replan.stop == .start && replan.item == "guest")
    let option = try #require(replan.options.first)
    try sitting.act("09:45") { try $0.replan(option, at: $1) }
    #expect(sitting.forecast("09:45").lateStarts.isEmpty)
    #expect(sitting.forecast("09:45").rows[2].start == at("10:00"))
  }

  @Test("a gap before a fixed start is planned, so that what follows is not late by it")
  func gap() throws {
    var sitting = Self.sitting()
    sitting.plan.agenda[2].fixedStart = 90
    sitting.plan.agenda[3].minutes = 120
    try sitting.run("09:00", "09:30", "10:30")
    #expect(sitting.forecast("10:30").drift == 0)
    #expect(sitting.forecast("10:30").rows[2].scheduled == at("10:30"))
  }

  @Test("without a hard stop nothing is in danger, and buffers aim at the scheduled end")
  func noHardStop() throws {
    var sitting = Self.sitting()
    try sitting.run("09:00", "10:45")
    let forecast = sitting.forecast("10:45")
    #expect(forecast.hardStop == nil && !forecast.isInDanger)
    #expect(forecast.asPlanned == at("14:15") && forecast.projectedEnd == at("13:25"))
    #expect(forecast.bufferLeft == 0)
  }
}
