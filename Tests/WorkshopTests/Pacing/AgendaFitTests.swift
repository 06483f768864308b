import Calendar
import Plans
import Testing
import Workshop

@Suite("Whether an agenda fits its time")
struct AgendaFitTests {
  private static let window = Period(at("09:00"), at("13:00"))

  @Test("minutes, the fewest minutes and what they are measured by")
  func sums() {
    let fit = AgendaFit(.morning, window: Self.window)
    #expect(fit.sum == 240 && fit.minutes == 240 && fit.window == 240)
    #expect(fit.fewest == 240 - 5 - 5 - 10 - 5 - 4 - 3 - 5 - 5 - 5 - 2 - 5 && fit.clashes.isEmpty)
  }

  @Test("a role play is never counted shorter than its rounds, nor a test shorter than it is")
  func rounds() {
    var plan = Plan.morning
    for index in plan.agenda.indices
    where ["role-play-a", "pretest"].contains(plan.agenda[index].id) {
      plan.agenda[index].minimum = 1
    }
    #expect(
      AgendaFit(plan, window: Self.window).fewest
        == AgendaFit(.morning, window: Self.window).fewest)
  }

  @Test("an item that must begin before what comes before it is over")
  func clash() {
    var plan = Plan.morning
    plan.agenda[3].fixedStart = 30
    plan.agenda[5].fixedStart = 90
    let fit = AgendaFit(plan, window: Self.window)
    #expect(fit.clashes.map(\.item) == ["clip"])
    #expect(fit.clashes.first?.wanted == at("09:30") && fit.clashes.first?.reached == at("09:35"))
  }
}
