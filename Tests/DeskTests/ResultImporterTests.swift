import Calendar
import Desk
import Imports
import Plans
import Testing
import Workshop

@Suite("Importing results")
struct ResultImporterTests {
  private let session: ClosedSession
  private let desk: SessionDesk
  private let test: Plans.Test
  private let survey: Survey

  init() throws {
    session = try ClosedSession()
    desk = try session.desk(at: ClosedSession.start.adding(minutes: 250))
    test = try #require(desk.situation.plan.test("pre-test"))
    survey = try #require(desk.situation.plan.surveys.first)
  }

  private func file(_ lines: String...) -> ResultFile {
    ResultFile(name: "pre.csv", bytes: Array(lines.joined(separator: "\n").utf8))
  }

  private func decide(_ file: ResultFile) throws -> ResultDecision {
    let decision = try ResultImporter.decide(file, of: test, in: desk.situation)
    if let act = decision.act { try desk.record(act) }
    return decision
  }

  private var points: [String: Double] {
    let results = desk.situation.session.results.tests["pre-test"] ?? [:]
    return Dictionary(uniqueKeysWithValues: results.map { ($0.key.text, $0.value.points) })
  }

  @Test("Rows find people by e-mail, then by a name that is unique; the others are listed")
  func matching() throws {
    let decision = try decide(
      file(
        "name,email,score", "Whoever,ana@acme.example,8", "Ben Okafor,,7",
        "Chloe Winter,,6", "Chloe Winter,chloe@other.example,5", "Dev Patel,,4"))
    #expect(points == ["p0": 8, "p1": 7])
    #expect(decision.unknown.map(\.line) == [4, 5, 6])
  }

  @Test("The same file again takes back no correction; a changed one adds what changed")
  func again() throws {
    let first = file("email,score", "ana@acme.example,8", "ben@acme.example,7")
    #expect(try decide(first).news == 2)
    let correction = TestResult(person: PersonID("p0"), points: 10)
    try desk.record(.results(.tested(TestResults(test: "pre-test", rows: [correction]))))
    #expect(try decide(first).act == nil)
    #expect(points == ["p0": 10, "p1": 7])
    let second = file("email,score", "ana@acme.example,10", "ben@acme.example,6")
    #expect(try decide(second).news == 1)
    #expect(points == ["p0": 10, "p1": 6])
    let older = try decide(first)
    #expect(older.act == nil && older.isRepeated)
    #expect(points == ["p0": 10, "p1": 6])
  }

  @Test("The same file again adds the rows of people who became known since")
  func lateAlias() throws {
    let file = file("name,score", "B. Okafor,7")
    #expect(try decide(file).unknown.count == 1)
    var facts = PersonFacts(id: PersonID("p1"))
    facts.aliases = ["B. Okafor"]
    try desk.record(.person(facts))
    #expect(try decide(file).news == 1)
    #expect(points == ["p1": 7])
  }

  @Test("A late start that was noted before is on the result")
  func flag() throws {
    try desk.record(
      desk.situation.flag(PersonID("p1"), in: test, "late", at: ClosedSession.start))
    let decision = try decide(file("email,score", "ben@acme.example,7"))
    #expect(decision.flagged == [PersonID("p1")])
    #expect(desk.situation.session.results.tests["pre-test"]?[PersonID("p1")]?.flag == "late")
  }

  @Test("Anonymous answers of a file that grew are counted once")
  func anonymous() throws {
    for lines in [["s1,s2", "5,4", "5,4"], ["s1,s2", "5,4", "5,4", "3,3"]] {
      let file = ResultFile(name: "s.csv", bytes: Array(lines.joined(separator: "\n").utf8))
      let decision = try ResultImporter.decide(file, to: survey, in: desk.situation)
      if let act = decision.act { try desk.record(act) }
    }
    #expect(desk.situation.session.results.anonymous[survey.id]?.count == 3)
  }

  @Test(
    "A file's name says which test it is of when it contains one id",
    arguments: [("PreTest 2026.csv", "pre-test"), ("results.csv", nil)] as [(String, String?)])
  func meant(_ name: String, _ id: String?) {
    let file = ResultFile(name: name, bytes: [])
    #expect(file.meant(among: ["pre-test", "post-test"]) == id)
  }
}
