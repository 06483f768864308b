import Plans
import Testing
import Workshop

@Suite("What somebody's attendance can still come to")
struct LearnerForecastTests {
  @Test(
    "at these times Ana, who came late, is safe or can still reach 80 %",
    arguments: [
      ("here since 09:07", "09:07", nil, "12:18", false, true),
      ("here since 09:07", "09:07", nil, "12:19", true, true),
      ("here since 09:48", "09:48", nil, "10:00", false, true),
      ("here since 09:48, one second late", "09:48:01", nil, "10:00", false, false),
      ("lost at 10:44, back by 11:32", "09:00", "10:44", "11:32", false, true),
      ("lost at 10:44, not back by then", "09:00", "10:44", "11:32:01", false, false),
    ] as [(String, String, String?, String, Bool, Bool)])
  func forecast(
    sentence: String, came: String, lost: String?, now: String, isSafe: Bool, isReachable: Bool
  ) {
    var sitting = Sitting()
    let ana = PersonID.list("ana")
    sitting.add(.rollCall(.here(ana)), at(came))
    if let lost { sitting.add(.rollCall(.lost(ana)), at(lost)) }
    let forecast = sitting.situation(at(now)).learnerForecast(ana[0])
    #expect(forecast.isSafe == isSafe && forecast.isReachable == isReachable)
  }

  @Test(
    "who is gone for good is not waited for",
    arguments: [
      RollCallAct.left(PersonID.list("ana"), reason: nil), .absent(PersonID.list("ana")),
      .excused(PersonID.list("ana"), reason: nil),
    ])
  func gone(act: RollCallAct) {
    var sitting = Sitting()
    sitting.add(.rollCall(.here(PersonID.list("ana"))), at("09:00"))
    sitting.add(.rollCall(act), at("10:44"))
    let forecast = sitting.situation(at("11:00")).learnerForecast(PersonID("ana"))
    #expect(forecast.isGone && !forecast.isReachable && forecast.lastMoment == at("11:32"))
  }

  @Test("who left with enough is safe")
  func leftWithEnough() {
    var sitting = Sitting()
    sitting.add(.rollCall(.here(PersonID.list("ana"))), at("09:00"))
    sitting.add(.rollCall(.left(PersonID.list("ana"), reason: nil)), at("12:20"))
    let situation = sitting.situation(at("12:30"))
    #expect(situation.learnerForecast(PersonID("ana")).isSafe)
    #expect(situation.attendanceForecast.safe == PersonID.list("ana"))
  }

  @Test("once the session is closed nothing more can come")
  func closed() {
    var sitting = Sitting()
    sitting.add(.rollCall(.here(PersonID.list("ana"))), at("09:00"))
    sitting.add(.session(.closed), at("12:00"))
    let forecast = sitting.situation(at("12:30")).learnerForecast(PersonID("ana"))
    #expect(forecast.best == 180 * 60 && forecast.seconds == forecast.best)
    #expect(forecast.bestTenths == 750 && !forecast.isReachable)
  }
}
