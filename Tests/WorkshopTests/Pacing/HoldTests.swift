import Calendar
import Plans
import Testing
import Workshop

@Suite("Standing still")
struct HoldTests {
  private static func held() throws -> Sitting {
    var sitting = Sitting()
    try sitting.run("09:00", "09:10", "09:20")
    try sitting.act("09:25") { try $0.hold(reason: "alarm", at: $1) }
    return sitting
  }

  @Test("90 seconds shift the running item and everything after it by 90 seconds")
  func shift() throws {
    var sitting = try Self.held()
    let before = sitting.forecast("09:25")
    try sitting.act("09:26:30") { try $0.resume(at: $1) }
    let after = sitting.forecast("09:26:30")
    #expect(after.timeLeft == before.timeLeft && after.drift == 90)
    for (old, new) in zip(before.rows, after.rows).dropFirst(3) {
      #expect(new.start.seconds(since: old.start) == 90 && new.end.seconds(since: old.end) == 90)
    }
    #expect(after.asPlanned == at("13:01:30") && after.bufferLeft == 210)
  }

  @Test("while everything stands still, the time left does too")
  func standsStill() throws {
    let sitting = try Self.held()
    #expect(sitting.session.agenda.isHeld)
    #expect(["09:25", "09:27", "09:40"].map { sitting.forecast($0).timeLeft } == [600, 600, 600])
    #expect(sitting.forecast("09:40").drift == 900)
  }

  @Test("what stood still before an item began does not lengthen it")
  func clipped() throws {
    var sitting = try Self.held()
    try sitting.act("09:36") { try $0.next(at: $1) }
    try sitting.act("09:37") { try $0.resume(at: $1) }
    #expect(sitting.forecast("09:40").timeLeft == (20 - 4 + 1) * 60)
  }

  @Test("two holds add up; holding when it is held, and going on when it is not, is refused")
  func twice() throws {
    var sitting = try Self.held()
    #expect(throws: Refusal.agenda(.hold(isHeld: true))) {
      try sitting.situation(at("09:26")).hold(reason: nil, at: at("09:26"))
    }
    try sitting.act("09:26") { try $0.resume(at: $1) }
    #expect(throws: Refusal.agenda(.hold(isHeld: false))) {
      try sitting.situation(at("09:26")).resume(at: at("09:26"))
    }
    try sitting.act("09:28") { try $0.hold(reason: nil, at: $1) }
    try sitting.act("09:30") { try $0.resume(at: $1) }
    #expect(sitting.forecast("09:30").timeLeft == (15 - 10 + 3) * 60)
  }

  @Test("two consoles that both hold stand still once")
  func twoConsoles() {
    var sitting = Sitting()
    sitting.add(.agenda(.held(reason: "alarm")), at("09:10"))
    sitting.add(.agenda(.held(reason: nil)), at("09:11"), by: "bo")
    sitting.add(.agenda(.resumed), at("09:12"), by: "bo")
    sitting.add(.agenda(.resumed), at("09:13"))
    let holds = sitting.session.agenda.holds
    #expect(holds.map(\.start) == [at("09:10")] && holds.map(\.end) == [at("09:12")])
    #expect(holds.map(\.reason) == ["alarm"])
  }
}
