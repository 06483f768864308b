import Calendar
import Plans
import Testing
import Workshop

@Suite("The agenda at a moment")
struct ForecastTests {
  @Test("before the start everything is where it was planned")
  func before() {
    let forecast = Sitting().forecast("08:45")
    #expect(forecast.rows.map(\.start.clock).prefix(4) == ["09:00", "09:10", "09:20", "09:35"])
    #expect(forecast.asPlanned == at("13:00") && forecast.withBuffers == at("13:00"))
    #expect(forecast.bufferLeft == 300 && forecast.drift == 0 && forecast.timeLeft == nil)
    #expect(
      forecast.hardStop?.due == at("13:00") && !forecast.isInDanger && forecast.running == nil)
  }

  @Test("two minutes late, the buffer pays: the end stays, three minutes of it are left")
  func twoMinutesLate() throws {
    var sitting = Sitting()
    try sitting.run("09:02")
    let forecast = sitting.forecast("09:02")
    #expect(forecast.drift == 120 && forecast.bufferLeft == 180)
    #expect(forecast.asPlanned == at("13:02") && forecast.projectedEnd == at("13:00"))
    #expect(forecast.running?.id == "welcome" && forecast.timeLeft == 600)
  }

  @Test("an item that is over pushes the end second by second")
  func over() throws {
    var sitting = Sitting()
    try sitting.run("09:02")
    #expect(sitting.forecast("09:12").timeLeft == 0)
    let forecast = sitting.forecast("09:13:30")
    #expect(
      forecast.timeLeft == -90 && forecast.drift == 210 && forecast.asPlanned == at("13:03:30"))
  }

  @Test("the first item took 12 of 10 minutes, which makes four late in all")
  func welcome() throws {
    var sitting = Sitting()
    try sitting.run("09:02", "09:14")
    let forecast = sitting.forecast("09:14")
    let welcome = forecast.rows[0]
    #expect(welcome.state == .done && welcome.end.seconds(since: welcome.start) == 12 * 60)
    #expect(welcome.planned == 10 && forecast.drift == 240)
  }

  @Test("the clip took 27 of 20 minutes, which makes sixteen late in all")
  func clip() throws {
    var sitting = Sitting()
    try sitting.run("09:02", "09:14", "09:27", "09:44", "10:11")
    let forecast = sitting.forecast("10:11")
    #expect(forecast.drift == 16 * 60 && forecast.running?.id == "drill")
    #expect(forecast.rows[3].end.seconds(since: forecast.rows[3].start) == 27 * 60)
  }

  @Test("eighteen minutes late: 13:18 as planned, 13:13 with the buffer, past the hard stop")
  func eighteenLate() throws {
    var sitting = Sitting()
    try sitting.run("09:02", "09:14", "09:27", "09:44", "10:11", "10:23")
    let forecast = sitting.forecast("10:23")
    #expect(forecast.drift == 18 * 60 && forecast.bufferLeft == 0)
    #expect(forecast.asPlanned == at("13:18") && forecast.withBuffers == at("13:13"))
    #expect(forecast.projectedEnd == at("13:18") && forecast.isInDanger)
  }

  @Test("shortening four items by thirteen minutes ends at the hard stop, each item at its time")
  func replanned() throws {
    var sitting = Sitting()
    try sitting.run("09:02", "09:14", "09:27", "09:44", "10:11", "10:23")
    for (item, minutes) in [("demo", -4), ("debrief", -3), ("break-2", -3), ("topics", -3)] {
      try sitting.act("10:23") { try $0.retime(item, by: minutes, at: $1) }
    }
    let forecast = sitting.forecast("10:23")
    #expect(
      forecast.rows.dropFirst(5).map(\.start.clock) == [
        "10:23", "10:33", "10:49", "11:34", "11:41", "11:53", "12:05", "12:20", "12:35", "12:47",
        "12:53", "13:00",
      ])
    #expect(forecast.withBuffers == at("13:00") && forecast.projectedEnd == at("13:00"))
    #expect(!forecast.isInDanger && forecast.bufferLeft == 0)
  }

  @Test("leaving out role play B wins its fifteen minutes")
  func dropped() throws {
    var sitting = Sitting()
    try sitting.run("09:02", "09:14", "09:27", "09:44", "10:11", "10:23")
    try sitting.act("10:23") { try $0.skip("role-play-b", insisting: false, at: $1) }
    let forecast = sitting.forecast("10:23")
    #expect(forecast.asPlanned == at("13:03") && forecast.projectedEnd == at("13:00"))
    #expect(forecast.bufferLeft == 120)
    #expect(forecast.rows.first { $0.id == "role-play-b" }?.state == .skipped)
  }

  @Test("going too fast is drift the other way")
  func ahead() throws {
    var sitting = Sitting()
    try sitting.run("09:00", "09:05")
    let forecast = sitting.forecast("09:05")
    #expect(forecast.drift == -300 && forecast.asPlanned == at("12:55"))
    #expect(forecast.bufferLeft == 300)
  }

  @Test("not begun at 09:20 is twenty minutes late")
  func notBegun() {
    let forecast = Sitting().forecast("09:20")
    #expect(forecast.drift == 1200 && forecast.asPlanned == at("13:20"))
  }

  @Test("after the last item it has ended when it ended")
  func ended() throws {
    var sitting = Sitting()
    sitting.plan.agenda.removeLast(14)
    try sitting.run("09:00", "09:10", "09:20", "09:31")
    let forecast = sitting.forecast("10:00")
    #expect(forecast.rows.allSatisfy { $0.state == .done })
    #expect(forecast.asPlanned == at("09:31") && forecast.projectedEnd == at("09:31"))
    #expect(forecast.timeLeft == nil && forecast.running == nil)
  }

  @Test("going back to an item plans what follows it again")
  func back() throws {
    var sitting = Sitting()
    try sitting.run("09:00", "09:10", "09:20")
    try sitting.act("09:30") { try $0.goto("pretest", at: $1) }
    let forecast = sitting.forecast("09:30")
    #expect(forecast.rows.prefix(3).map(\.state) == [.done, .running, .next])
    #expect(forecast.rows[2].start == at("09:40") && forecast.drift == 1200)
  }
}
