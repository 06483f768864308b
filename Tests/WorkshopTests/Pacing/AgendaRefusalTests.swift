import Calendar
import Plans
import Testing
import Workshop

@Suite("What the agenda refuses")
struct AgendaRefusalTests {
  private typealias Decision = @Sendable (Situation, Instant) throws -> Act

  private static let go: Decision = { try $0.go(at: $1) }
  private static let next: Decision = { try $0.next(at: $1) }
  private static let hold: Decision = { try $0.hold(reason: nil, at: $1) }
  private static let resume: Decision = { try $0.resume(at: $1) }
  private static func goto(_ item: String) -> Decision { { try $0.goto(item, at: $1) } }
  private static func retime(_ item: String?, _ minutes: Int) -> Decision {
    { try $0.retime(item, by: minutes, at: $1) }
  }
  private static func skip(_ item: String, insisting: Bool = false) -> Decision {
    { try $0.skip(item, insisting: insisting, at: $1) }
  }

  @Test(
    "before it has begun",
    arguments: [
      ("going on", next, .agenda(.notBegun)),
      ("extending the running item", retime(nil, 5), .agenda(.notBegun)),
      ("resuming", resume, .agenda(.hold(isHeld: false))),
      ("extending what there is not", retime("xyzzy", 5), .agenda(.noAgendaItem("xyzzy"))),
      ("leaving out what there is not", skip("xyzzy"), .agenda(.noAgendaItem("xyzzy"))),
      ("going to what there is not", goto("xyzzy"), .agenda(.noAgendaItem("xyzzy"))),
    ] as [(String, Decision, Refusal)])
  private func notBegun(sentence: String, decide: Decision, refusal: Refusal) {
    #expect(throws: refusal) { try decide(Sitting().situation(at("09:00")), at("09:00")) }
  }

  @Test(
    "while the second item runs",
    arguments: [
      ("beginning again", go, .agenda(.alreadyBegun(item: "pretest"))),
      ("going to what runs", goto("pretest"), .agenda(.alreadyRunning(item: "pretest"))),
      ("leaving out what runs", skip("pretest"), .agenda(.alreadyRunning(item: "pretest"))),
      (
        "leaving out what is over", skip("welcome", insisting: true),
        .agenda(.over(item: "welcome"))
      ),
      ("leaving out what must be kept", skip("recap"), .agenda(.mustKeep(item: "recap"))),
      ("changing what is over", retime("welcome", 5), .agenda(.over(item: "welcome"))),
      (
        "going below the minimum", retime("recap", -6),
        .agenda(.minutes(item: "recap", wanted: 9, allowed: 10...1440))
      ),
      (
        "more than a day", retime("recap", 1426),
        .agenda(.minutes(item: "recap", wanted: 1441, allowed: 10...1440))
      ),
      (
        "shortening what cannot shrink", retime("posttest", -1),
        .agenda(.minutes(item: "posttest", wanted: 11, allowed: 12...1440))
      ),
    ] as [(String, Decision, Refusal)])
  private func running(sentence: String, decide: Decision, refusal: Refusal) throws {
    var sitting = Sitting()
    try sitting.run("09:00", "09:10")
    #expect(throws: refusal) { try decide(sitting.situation(at("09:12")), at("09:12")) }
  }

  @Test("leaving out what is left out already, also what was jumped over")
  func leftOut() throws {
    var sitting = Sitting()
    try sitting.run("09:00")
    try sitting.act("09:01") { try $0.skip("topics", insisting: false, at: $1) }
    try sitting.act("09:02") { try $0.goto("clip", at: $1) }
    for item in ["topics", "recap"] {
      #expect(throws: Refusal.agenda(.leftOut(item: item))) {
        try sitting.situation(at("09:03")).skip(item, insisting: true, at: at("09:03"))
      }
    }
  }

  @Test("going on before it stood still, and standing still before it last went on")
  func holds() throws {
    var sitting = Sitting()
    try sitting.run("09:00")
    try sitting.act("09:10") { try $0.hold(reason: nil, at: $1) }
    #expect(throws: Refusal.agenda(.beforeHold(at: at("09:09"), start: at("09:10")))) {
      try sitting.situation(at("09:12")).resume(at: at("09:09"))
    }
    try sitting.act("09:12") { try $0.resume(at: $1) }
    #expect(throws: Refusal.agenda(.beforeResume(at: at("09:11"), end: at("09:12")))) {
      try sitting.situation(at("09:13")).hold(reason: nil, at: at("09:11"))
    }
  }

  @Test("extending the running item once the agenda has ended")
  func extendingAfterTheEnd() throws {
    var sitting = Sitting()
    sitting.plan.agenda.removeLast(16)
    try sitting.run("09:00", "09:10")
    #expect(throws: Refusal.agenda(.ended)) {
      try sitting.situation(at("09:11")).retime(nil, by: 5, at: at("09:11"))
    }
  }

  @Test("moving on before the running item began", arguments: [next, goto("clip")] as [Decision])
  private func beforeItem(decide: Decision) throws {
    var sitting = Sitting()
    try sitting.run("09:00", "09:10")
    let refusal = Refusal.agenda(.beforeItem(at: at("09:09"), item: "pretest", start: at("09:10")))
    #expect(throws: refusal) { try decide(sitting.situation(at("09:12")), at("09:09")) }
  }

  @Test("going on after the last item")
  func ended() throws {
    var sitting = Sitting()
    sitting.plan.agenda.removeLast(16)
    try sitting.run("09:00", "09:10")
    #expect(throws: Refusal.agenda(.ended)) {
      try sitting.situation(at("09:11")).next(at: at("09:11"))
    }
    #expect(throws: Refusal.agenda(.alreadyBegun(item: nil))) {
      try sitting.situation(at("09:11")).go(at: at("09:11"))
    }
  }

  @Test(
    "once the session is closed, everything",
    arguments: [
      go, next, goto("clip"), retime("recap", 1), skip("topics"), hold, resume,
    ] as [Decision])
  private func closed(decide: Decision) throws {
    var sitting = Sitting()
    try sitting.run("09:00")
    sitting.add(.session(.closed), at("12:00"))
    #expect(throws: Refusal.session(.closed(at: at("12:00")))) {
      try decide(sitting.situation(at("12:01")), at("12:01"))
    }
  }
}
