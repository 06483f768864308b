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

  @Test("an item that begins later than what comes before it is over leaves a gap")
  func gap() {
    var plan = Plan.morning
    plan.agenda[5].fixedStart = 105
    let fit = AgendaFit(plan, window: Self.window)
    #expect(fit.gaps.map(\.item) == ["break-1"] && fit.clashes.isEmpty)
    #expect(fit.gaps.first?.reached == at("10:05") && fit.gaps.first?.wanted == at("10:45"))
    #expect(fit.end == at("13:40"))
  }

  @Test("an item that is shorter than its rounds", arguments: [(45, 3), (44, 3), (30, 2), (29, 2)])
  func short(minutes: Int, rounds: Int) {
    var plan = Plan.morning
    plan.agenda[7].minutes = minutes
    plan.activities[0].content = .rolePlay(.triads(rounds: rounds))
    let fit = AgendaFit(plan, window: Self.window)
    let isShort = minutes < rounds * 15
    #expect(fit.short.map(\.item) == (isShort ? ["role-play-a"] : []))
    #expect(fit.short.allSatisfy { $0.rounds == rounds && $0.each == 15 && $0.minutes == minutes })
  }
}
