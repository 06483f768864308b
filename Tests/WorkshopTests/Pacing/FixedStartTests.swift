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
