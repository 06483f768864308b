import Calendar
import Desk
import Exports
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
    #expect(Self.doubts(otto).isEmpty)
    #expect(otto.answer("left #1").isDone)
    try faye.desk.refresh()
    #expect(
      Self.doubts(faye) == [
        "otto's clock or yours is wrong by 12 min. Set it right. If otto's is wrong, shift otto -12 "
          + "corrects the times of what otto typed; if faye's is, shift faye 12."
      ])
    #expect(faye.answer("note #2 \"quiet\"").isDone)
    try otto.desk.refresh()
    let there = "Your clock or faye's is wrong by 12 min."
    #expect(Self.doubts(otto).map { $0.hasPrefix(there) } == [true])
    let again = try desk("otto", ahead: 720, writes: false)
    #expect(again.damage.doubts.map { $0.what.hasPrefix(there) } == [true])
    #expect(otto.answer("roll").lines.joined(separator: " ").contains(there))
    let findings = SessionPreflight(faye.desk, environment: [:]).findings
    #expect(findings.contains { $0.level == .warn && $0.words.contains("shift otto -12") })
    let check = Checkup(session: session.path, home: session.home)
    let both = "otto's clock or faye's is wrong by 12 min."
    #expect(check.damage.doubts.contains { $0.what.hasPrefix(both) })

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
    #expect(Self.doubts(faye).isEmpty && Self.doubts(otto).isEmpty)
    let log = faye.answer("log").lines.joined(separator: " ")
    #expect(log.contains("clock corrected by -11 min"))
    #expect(faye.answer("undo").isDone)
    #expect(left(person, faye) == before)
  }

  @Test("are told in JSON and when the session is closed, until somebody says which was wrong")
  func told() throws {
    let faye = Interpreter(desk: try desk("faye"), surroundings: session.surroundings)
    let otto = Interpreter(desk: try desk("otto", ahead: 3600), surroundings: session.surroundings)
    #expect(otto.answer("here all").isDone)
    try faye.desk.refresh()
    let shown = Show.roll.json(faye.desk.situation, asOf: [:], doubts: faye.desk.damage.doubts)
    #expect(
      String(decoding: shown, as: UTF8.self).contains("otto's clock or yours is wrong by 1 h."))
    let closed = faye.answer("close anyway").lines.joined(separator: " ")
    #expect(closed.contains("otto's clock or yours is wrong by 1 h."))
    #expect(closed.contains("shift otto -60 moves them."))
    #expect(faye.answer("shift faye 60").isDone)
    #expect(Self.doubts(faye).isEmpty)
    #expect(faye.answer("undo").isDone)
    #expect(Self.doubts(faye).count == 1)
  }

  /// What is in doubt at a console.
  private static func doubts(_ console: Interpreter) -> [String] {
    console.desk.damage.doubts.map(\.what)
  }

  /// When somebody went, as it was typed.
  private func left(_ person: PersonID, _ console: Interpreter) -> Instant? {
    console.desk.situation.session.presence.records[person]?.events.last?.at
  }
}
