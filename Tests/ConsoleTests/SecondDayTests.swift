import Calendar
import Desk
import Plans
import Testing
import Workshop

@testable import Console

@Suite("A role play that goes on on another day")
struct SecondDayTests {
  private let first: ExampleSession

  init() throws { first = try ExampleSession() }

  /// The console of a day, at its doors.
  private func console(_ path: String, day: Int) throws -> Interpreter {
    var options = SessionDesk.Options(label: "faye", sharesLabel: true)
    options.time = TimeSource(manual: ExampleSession.doors.adding(minutes: (day - 1) * 1440))
    options.random = Randomness(seed: "day \(day)")
    let desk = try SessionDesk(home: first.home, session: path, options: options)
    return Interpreter(desk: desk, surroundings: AnswerContext(isManual: true))
  }

  private func makeSecond() throws -> String {
    var new = NewSession(
      home: first.home, workshop: "customer-deescalation", cohort: "demo-1",
      start: CivilTime(2026, 12, 2, 9), zone: "Europe/Berlin", label: "faye")
    new.day = 2
    new.time = TimeSource(manual: ExampleSession.doors.adding(minutes: 1440))
    new.random = Randomness(seed: "second day")
    return try new.make().path
  }

  /// Types lines that are all done; returns what the last one answers.
  @discardableResult
  private func type(_ lines: [String], into console: Interpreter) -> [String] {
    var answer: [String] = []
    for line in lines {
      let said = console.answer(line)
      #expect(said.isDone, "\(line): \(said.lines)")
      answer = said.lines
    }
    return answer
  }

  private func rooms(_ console: Interpreter, _ round: Int) throws -> [Room] {
    try #require(console.desk.situation.session.rotation.rounds[.init("role-play-a", round)])
  }

  /// How often each learner has each role in rounds.
  private func turns(_ rounds: [[Room]]) -> [PersonID: [Int]] {
    var turns: [PersonID: [Int]] = [:]
    for room in rounds.joined() {
      for (role, seat) in room.enumerated() {
        if let person = seat.learner { turns[person, default: [0, 0, 0]][min(role, 2)] += 1 }
      }
    }
    return turns
  }

  @Test("rooms that were shown and not opened come back, roles and pairs of the first day count")
  func goesOn() throws {
    let one = try console(first.path, day: 1)
    type(["at 09:00 here all", "at 10:47 groups 3", "at 10:49 round open"], into: one)
    let played = try rooms(one, 1)
    let shown = [try rooms(one, 2), try rooms(one, 3)]
    let two = try console(try makeSecond(), day: 2)
    let said = type(["at 09:00 here all", "at 09:01 groups 3"], into: two)
    #expect(
      said[0] == "8 rooms × 3 rounds · 0 repeated pairs · "
        + "everyone Advocate once, Customer once, Observer once")
    #expect(said.contains("Goes on: 1 round of it on earlier days counts."))
    #expect(said.contains("No pair of earlier sessions meets again."))
    #expect([try rooms(two, 1), try rooms(two, 2)] == shown)
    #expect(turns([played] + shown).values.allSatisfy { $0 == [1, 1, 1] })
    let had = one.desk.situation.scenario(of: .init("role-play-a", 1))?.id
    let now = (1...2).map { two.desk.situation.scenario(of: .init("role-play-a", $0))?.id }
    #expect(!now.contains(had) && now[0] != now[1])
  }

  @Test("who played which role on the first day is not waiting for it on the second")
  func who() throws {
    let one = try console(first.path, day: 1)
    type(["at 09:00 here all", "at 10:47 groups 3", "at 10:49 round open"], into: one)
    let two = try console(try makeSecond(), day: 2)
    let said = type(["at 09:00 here all", "at 09:01 groups 3", "round who"], into: two)
    #expect(
      said.filter { $0.hasPrefix("Not yet") }.map { String($0.prefix(20)) } == [
        "Not yet Advocate: 16", "Not yet Customer: 16", "Not yet Observer: 16",
      ])
  }

  @Test("who missed the first day plays what the second has; a walk-in who enrols stays the same")
  func others() throws {
    let one = try console(first.path, day: 1)
    type(
      [
        "at 09:00 here all -zoe -wei", "at 09:31 walkin \"Kim Park\" kim.park@mail.example",
        "at 10:47 groups 3", "at 10:49 round open",
      ], into: one)
    let kim = try #require(one.desk.situation.roster.people.first { $0.name == "Kim Park" }?.id)
    var facts = PersonFacts(id: kim)
    facts.enrolled = true
    try one.desk.record(.roster(RosterImport(file: "late.csv", hash: "late", people: [facts])))
    let two = try console(try makeSecond(), day: 2)
    let said = type(["at 09:00 here all -ben", "at 09:01 groups 3"], into: two)
    #expect(said[0].contains("0 repeated pairs"))
    let rounds = try [rooms(one, 1), rooms(two, 1), rooms(two, 2)]
    let all = turns(rounds)
    #expect(all[kim] == [1, 1, 1])
    let steady = all.filter { $0.value.reduce(0, +) == 3 }
    #expect(steady.count == 22 && steady.values.allSatisfy { $0 == [1, 1, 1] })
    #expect(all.values.allSatisfy { ($0.max() ?? 0) <= 1 })
  }

  @Test("a first day whose workshop is damaged counts as before, read from the copy that is kept")
  func unreadable() throws {
    let one = try console(first.path, day: 1)
    type(["at 09:00 here all", "at 10:47 groups 3", "at 10:49 round open"], into: one)
    let second = try makeSecond()
    try Files.write(Array("{".utf8), to: Path.join(first.path, "workshop.json"))
    let two = try console(second, day: 2)
    let said = type(["at 09:00 here all", "at 09:01 groups 3"], into: two)
    #expect(!said.contains { $0.contains("cannot be read") })
    #expect(said.contains { $0.hasPrefix("Goes on") })
  }

  @Test("a first day that was closed counts as one that was not")
  func closed() throws {
    let one = try console(first.path, day: 1)
    type(
      [
        "at 09:00 here all", "at 10:47 groups 3 rounds=1", "at 10:49 round open",
        "at 13:00 close anyway",
      ],
      into: one)
    let two = try console(try makeSecond(), day: 2)
    let said = type(["at 09:00 here all", "at 09:01 groups 3"], into: two)
    #expect(said[0].hasPrefix("8 rooms × 3 rounds · 0 repeated pairs · everyone Advocate once"))
    let rounds = try [rooms(one, 1), rooms(two, 1), rooms(two, 2)]
    #expect(turns(rounds).values.allSatisfy { $0 == [1, 1, 1] })
  }
}
