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
      ("left at 10:44, back by 11:32", "09:00", "10:44", "11:32", false, true),
      ("left at 10:44, not back by then", "09:00", "10:44", "11:32:01", false, false),
    ] as [(String, String, String?, String, Bool, Bool)])
  func forecast(
    sentence: String, came: String, left: String?, now: String, isSafe: Bool, isReachable: Bool
  ) {
    var sitting = Sitting()
    let ana = PersonID.list("ana")
    sitting.add(.rollCall(.here(ana)), at(came))
    if let left { sitting.add(.rollCall(.left(ana, reason: nil)), at(left)) }
    let forecast = sitting.situation(at(now)).learnerForecast(ana[0])
    #expect(forecast.isSafe == isSafe && forecast.isReachable == isReachable)
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
