import Calendar
import Desk
import Imports
import Plans
import Testing
import Text
import Workshop

/// Files of so many rows that something that looks at each row once for each other row would take
/// minutes: a thousand million comparisons.
@Suite("Imports of many rows")
struct LargeImportTests {
  private let session: ClosedSession
  private let desk: SessionDesk
  private static let rows = 30_000

  init() throws {
    session = try ClosedSession()
    desk = try session.desk(at: ClosedSession.start.adding(minutes: 250))
  }

  private static func bytes(_ header: String, _ row: (Int) -> String) -> [UInt8] {
    var text = header
    for index in 0..<rows { text += "\n" + row(index) }
    return Array(text.utf8)
  }

  private static func file(_ name: String, _ bytes: [UInt8]) -> ResultFile {
    ResultFile(name: name, bytes: bytes)
  }

  @Test("e-learning of as many people, and a test taken again and again by one")
  func results() throws {
    let people = Self.bytes("Login ID,Course Name,Enrollment Status") {
      "u\($0)@acme.example,A,completed"
    }
    let sheet = try ELearningReader.read(people)
    let learning = LearningImporter.decide(
      sheet, from: Self.file("e.csv", people), for: desk.situation.roster)
    #expect(learning.unknown.count == Self.rows)
    let test = try #require(desk.situation.plan.tests.first)
    let again = Self.bytes("Email,Score") { _ in "ana@acme.example,1" }
    let decision = try ResultImporter.decide(
      Self.file("t.csv", again), of: test, in: desk.situation)
    #expect(decision.people == [PersonID("p0")])
    #expect(decision.remarks.count >= Self.rows - 1)
  }

  @Test("a roster in which all have one name, and all are one person once somebody says so")
  func roster() throws {
    let bytes = Self.bytes("Name,Email") { "Ida Falk,u\($0)@acme.example" }
    let file = RosterFile(
      name: "r.csv", hash: "aa", sheet: try RosterReader.read(bytes))
    var random = SystemRandomNumberGenerator()
    let asked = RosterImporter.decide(
      file, cohort: Roster(), elsewhere: [], random: &random)
    #expect(asked.questions.count == Self.rows - 1)
    let joined = RosterImporter.decide(
      file, cohort: Roster(), elsewhere: [], same: .all, random: &random)
    #expect(joined.people.count == 1)
    #expect(joined.act?.people.first?.emails.count == Self.rows)
  }

  @Test("one person who comes and goes all the time, under one moment and under many names")
  func attendance() throws {
    let window = desk.situation.opening.window
    func decide(_ bytes: [UInt8]) throws -> AttendanceDecision {
      let reading = try AttendanceReader.read(
        bytes,
        expecting: AttendanceExpectation(window: window, zone: desk.situation.zone))
      guard case .report(let report, _) = reading else {
        throw AttendanceFileProblem.nobody(line: 1)
      }
      return AttendanceImporter.decide(
        report, from: Self.file("a.csv", bytes), in: desk.situation, random: &desk.random)
    }
    let events = try decide(
      Self.bytes("Full Name\tUser Action\tTimestamp") {
        "Ana Ruiz\t\($0.isMultiple(of: 2) ? "Joined" : "Left")\t12/1/2026, 9:05:00 AM"
      })
    #expect(events.people == 1)
    let header = "Name (Original Name),User Email,Join Time,Leave Time,Duration (Minutes)"
    let names = try decide(
      Self.bytes(header) {
        "Ana \($0),ana@acme.example,2026-12-01 09:00:00,2026-12-01 10:00:00,60"
      })
    #expect(names.people == 1)
    let strangers = Self.bytes(header) {
      "Guest \($0),u\($0)@mail.example,2026-12-01 09:00:00,2026-12-01 10:00:00,60"
    }
    #expect(throws: AttendanceFileProblem.tooMany(Self.rows, most: 5000)) {
      try decide(strangers)
    }
  }
}
