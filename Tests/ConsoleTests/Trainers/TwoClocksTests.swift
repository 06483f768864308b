import Calendar
import Desk
import Plans
import Testing
import Workshop

@testable import Console

@Suite("Two computers whose clocks differ")
struct TwoClocksTests {
  private let session: ExampleSession

  init() throws { session = try ExampleSession() }

  private func desk(_ label: String, ahead seconds: Int = 0, writes: Bool = true) throws
    -> SessionDesk
  {
    var options = SessionDesk.Options(label: label, writes: writes)
    options.time = TimeSource(
      simulatedFrom: ExampleSession.doors.adding(seconds: 3601 + seconds), speed: 1)
    options.random = Randomness(seed: "clocks \(label)")
    return try SessionDesk(home: session.home, session: session.path, options: options)
  }

  private static func tested(_ person: PersonID, _ points: Double) -> Act {
    .results(
      .tested(
        TestResults(test: "pre-test", rows: [TestResult(person: person, points: points)])))
  }

  private static func named(_ person: PersonID, _ name: String) -> PeopleAct {
    var facts = PersonFacts(id: person)
    facts.name = name
    return .person(facts)
  }

  @Test(
    "correct each other in every order: the last who saw wins, for everybody",
    arguments: [60, -60, 3600, -3600, 86_400, -86_400, 315_576_000, -315_576_000], [true, false])
  func corrections(ahead: Int, isFastFirst: Bool) throws {
    let desks = [try desk("faye"), try desk("otto", ahead: ahead)]
    let person = try #require(desks[0].situation.roster.people.first?.id)
    for turn in 0..<6 {
      let desk = desks[(turn + (isFastFirst ? 1 : 0)) % 2]
      try desk.refresh()
      try desk.record(Self.tested(person, Double(turn)))
      try desk.record(Self.named(person, "Ana \(turn)"))
      let reader = try self.desk("reader", writes: false)
      for each in desks + [reader] {
        try each.refresh()
        let situation = each.situation
        #expect(situation.session.results.tests["pre-test"]?[person]?.points == Double(turn))
        #expect(situation.roster[person]?.name == "Ana \(turn)")
      }
    }
  }

  @Test("are named on both sides, once, and what the wrong one stamped can be moved")
  func gap() throws {
    let faye = Interpreter(desk: try desk("faye"), surroundings: session.surroundings)
    let otto = Interpreter(desk: try desk("otto", ahead: 720), surroundings: session.surroundings)
    #expect(faye.answer("here all").isDone)
    let person = try #require(faye.desk.situation.roster.people.first?.id)
    try otto.desk.refresh()
    #expect(otto.desk.takeNotices().isEmpty)
    #expect(otto.answer("left #1").isDone)
    try faye.desk.refresh()
    let told = faye.desk.takeNotices().map(\.words)
    #expect(told.count == 1)
    #expect(told.first?.contains("otto's clock or yours is wrong by 12 min.") == true)
    #expect(told.first?.contains("shift otto -12 corrects") == true)
    try faye.desk.refresh()
    #expect(faye.desk.takeNotices().isEmpty)
    #expect(faye.answer("note #2 \"quiet\"").isDone)
    try otto.desk.refresh()
    let there = otto.desk.takeNotices().map(\.words)
    #expect(there.first?.contains("otto's clock or faye's is wrong by 12 min.") == true)

    let roll = faye.answer("roll").lines.joined(separator: " ")
    #expect(roll.contains("With a time of otto's clock: 3 of log."))
    // Not all of the twelve minutes: the two clocks did not begin within the same millisecond.
    let before = try #require(left(person, faye))
    let moved = faye.answer("shift otto -11:30")
    #expect(moved.isDone)
    #expect(moved.lines.first?.hasPrefix("1 act of otto moved by -11 min 30 s") == true)
    #expect(left(person, faye) == before.adding(seconds: -690))
    try otto.desk.refresh()
    #expect(left(person, otto) == before.adding(seconds: -690))
    #expect(!faye.answer("roll").lines.joined(separator: " ").contains("otto's clock"))
    let log = faye.answer("log").lines.joined(separator: " ")
    #expect(log.contains("clock corrected by -11 min"))
    #expect(faye.answer("undo").isDone)
    #expect(left(person, faye) == before)
  }

  /// When somebody went, as it was typed.
  private func left(_ person: PersonID, _ console: Interpreter) -> Instant? {
    console.desk.situation.session.presence.records[person]?.events.last?.at
  }
}
