import Plans
import Testing
import Workshop

@Suite("Hard stops before the end")
struct HardStopTests {
  /// The morning, of which the first break must not end later than 10:15 either.
  private static func sitting() -> Sitting {
    var sitting = Sitting()
    for index in sitting.plan.agenda.indices where sitting.plan.agenda[index].id == "break-1" {
      sitting.plan.agenda[index].hardStop = true
    }
    return sitting
  }

  @Test("an item on time is in no danger, whatever comes after it")
  func onTime() throws {
    var sitting = Self.sitting()
    #expect(!sitting.forecast("08:45").isInDanger)
    try sitting.run("09:00", "09:10")
    let forecast = sitting.forecast("09:10")
    #expect(!forecast.isInDanger && forecast.projectedEnd == at("13:00"))
    #expect(forecast.hardStops.map(\.due.clock) == ["10:15", "13:00"])
  }

  @Test("an item that would end too late is, though the session's own end is not")
  func late() throws {
    var sitting = Self.sitting()
    try sitting.run("09:02")
    let forecast = sitting.forecast("09:02")
    #expect(forecast.isInDanger && forecast.hardStop?.item == "break-1")
    #expect(forecast.hardStop?.earliest == at("10:17"))
    #expect(forecast.projectedEnd == at("13:00"))
  }

  @Test("an item that is over is in no danger any more")
  func over() throws {
    var sitting = Self.sitting()
    try sitting.run("09:02")
    try sitting.act("10:17") { try $0.goto("demo", at: $1) }
    #expect(sitting.forecast("10:17").hardStops.map(\.item) == ["buffer"])
  }

  @Test("leaving the item out does not lift its stop from what comes before it")
  func skipped() throws {
    var sitting = Self.sitting()
    try sitting.run("09:00")
    try sitting.act("09:00") { try $0.skip("break-1", insisting: true, at: $1) }
    #expect(!sitting.forecast("09:19").isInDanger)
    #expect(sitting.forecast("09:21").hardStop?.item == "break-1")
  }

  @Test("once the agenda has ended only its own end can have been too late")
  func ended() throws {
    var sitting = Self.sitting()
    sitting.plan.agenda.removeLast(sitting.plan.agenda.count - 7)
    try sitting.run("09:00")
    try sitting.act("10:40") { try $0.goto("demo", at: $1) }
    try sitting.act("10:50") { try $0.next(at: $1) }
    #expect(sitting.forecast("10:50").hardStops.isEmpty)
  }
}
