import Calendar
import Desk
import Imports
import Plans
import Testing
import Workshop

@Suite("Importing who was connected when")
struct AttendanceImporterTests {
  private let session: ClosedSession
  private let desk: SessionDesk

  init() throws {
    session = try ClosedSession()
    desk = try session.desk(at: ClosedSession.start.adding(minutes: 250))
  }

  private static let header =
    "Name (Original Name),User Email,Join Time,Leave Time,Duration (Minutes)"

  private func file(_ name: String, _ rows: [String]) -> ResultFile {
    let text = ([Self.header] + rows).joined(separator: "\r\n")
    return ResultFile(name: name, bytes: Array(text.utf8))
  }

  private static func row(
    _ name: String, _ from: String, _ to: String, email: String = ""
  ) -> String {
    "\(name),\(email),2026-12-01 \(from),2026-12-01 \(to),9"
  }

  @discardableResult
  private func take(_ file: ResultFile) throws -> AttendanceDecision {
    let situation = desk.situation
    let expectation = AttendanceExpectation(
      window: situation.opening.window, zone: situation.zone, fileName: file.name)
    guard
      case .report(let report, nil) = try AttendanceReader.read(
        file.bytes, expecting: expectation)
    else {
      Issue.record("no report")
      throw AttendanceFileProblem.nobody(line: 1)
    }
    let decision = AttendanceImporter.decide(
      report, from: file, in: situation, random: &desk.random)
    if let names = decision.names { try desk.record(names) }
    if let act = decision.act { try desk.record(act) }
    return decision
  }

  private func minutes(_ person: String) -> Int? {
    desk.situation.attendances.first { $0.person.text == person }.map { $0.seconds / 60 }
  }

  private static let full = [
    row("Ana Ruiz", "08:58:00", "12:10:00"), row("Chloe Winter", "09:30:00", "10:00:00"),
    row("Chloe Winter", "10:00:08", "12:00:00"), row("iPhone (3)", "09:00:00", "10:30:00"),
    row("Call-in User_1", "12:00:00", "13:00:00"),
  ]

  @Test("the platform's time counts, and names that nobody has are kept among the people alone")
  func taken() throws {
    let decision = try take(file("zoom.csv", Self.full))
    #expect(decision.rows == 5 && decision.people == 4)
    #expect(minutes("p2") == 149)
    #expect(minutes("p1") == 240)
    #expect(minutes("p0") == 190)
    let lists = try #require(desk.situation.seenLists)
    #expect(lists.matched == [PersonID("p0"), PersonID("p2")])
    #expect(lists.unseen == [PersonID("p1")])
    #expect(lists.outsiders.map(\.title) == ["iPhone (3)", "Call-in User_1"])
    let journal = try session.bytes(of: "journal")
    #expect(!journal.contains("iPhone") && !journal.contains("Ana"))
    #expect(try session.bytes(of: "../people").contains("iPhone (3)"))
  }

  @Test("the same file adds nothing, one undo takes it back with the names, and it can come again")
  func undo() throws {
    let file = file("zoom.csv", Self.full)
    try take(file)
    #expect(try take(file).act == nil)
    let line = try #require(desk.history.lines.last)
    try desk.undo(line, in: desk.history)
    #expect(desk.situation.seenLists == nil)
    #expect(desk.cohort.roster.strangers.isEmpty)
    #expect(minutes("p2") == 0)
    try take(file)
    #expect(minutes("p2") == 149)
  }

  @Test("halves, older downloads, newer ones and their order come to the same")
  func downloads() throws {
    let whole = Self.full + [Self.row("Ben Okafor", "12:00:00", "13:00:00")]
    let halves = [file("a.csv", Array(whole.prefix(3))), file("b.csv", Array(whole.dropFirst(3)))]
    for half in halves { try take(half) }
    let seconds = desk.situation.attendances.map(\.seconds)
    let decision = try take(file("all.csv", whole))
    guard case .news(let replaced) = decision.download else {
      Issue.record("nothing new")
      return
    }
    #expect(Set(replaced.map(\.file)) == ["a.csv", "b.csv"])
    #expect(desk.situation.attendances.map(\.seconds) == seconds)
    #expect(try take(file("c.csv", Array(whole.reversed().prefix(2)))).act == nil)
    #expect(desk.situation.session.presence.evidence.current.map(\.file) == ["all.csv"])
  }

  @Test("a total of the file's own goes with connections of which only both ends are known")
  func totals() throws {
    let header = "First name,Last name,Email,Duration,Time joined,Time exited"
    let rows = [
      "Ana,Ruiz,,3 hr 9 min,08:58 AM,12:10 PM", "Ben,Okafor,,2 hr 5 min,09:00 AM,01:00 PM",
      "Chloe,Winter,,,09:00 AM,10:00 AM",
    ]
    let name = "Attendance report - fxj-hykv-jev (2026-12-01 08:41).csv"
    try take(
      ResultFile(name: name, bytes: Array(([header] + rows).joined(separator: "\n").utf8)))
    let people = desk.situation.session.presence.evidence.people
    #expect(people.values.allSatisfy(\.isHull) && people.count == 3)
    #expect(people[PersonID("p0")]?.total == (3 * 60 + 9) * 60)
    #expect(people[PersonID("p1")]?.total == (2 * 60 + 5) * 60)
    #expect(people[PersonID("p2")]?.total == nil)
  }

  @Test(
    "a table whose own minutes are less than from coming to going is at most them",
    arguments: [(minutes: 45, isHull: true), (59, false), (61, false)])
  func lowerTotal(minutes: Int, isHull: Bool) throws {
    let text = """
      Name;Arrival;Departure;Minutes
      Chloe Winter;2026-12-01 09:00;2026-12-01 10:00;\(minutes)
      """
    let decision = try take(ResultFile(name: "list.csv", bytes: Array(text.utf8)))
    let seen = desk.situation.session.presence.evidence.people[PersonID("p2")]
    #expect(seen?.isHull == isHull)
    #expect(seen?.total == (isHull ? minutes * 60 : nil))
    #expect(decision.remarks.map(\.line) == (isHull ? [2] : []))
  }

  @Test("a meeting that was started again adds to the first")
  func restarted() throws {
    try take(file("1.csv", [Self.row("Chloe Winter", "09:00:00", "10:00:00")]))
    try take(file("2.csv", [Self.row("Chloe Winter", "10:10:00", "11:00:00")]))
    #expect(minutes("p2") == 110)
  }

  @Test("an alias brings the time of a stranger along, also for files to come")
  func alias() throws {
    try take(file("zoom.csv", Self.full))
    let stranger = try #require(desk.situation.outsider(called: "iPhone (3)"))
    var facts = PersonFacts(id: PersonID("p2"))
    facts.aliases = ["iPhone (3)"]
    try desk.record(.person(facts))
    try desk.record(.rollCall(.identified(stranger.id, as: PersonID("p2"))))
    #expect(minutes("p2") == 180)
    let later = try take(file("z.csv", [Self.row("iPhone (3)", "12:30:00", "13:00:00")]))
    #expect(later.keys == [.alias: 1])
    #expect(minutes("p2") == 210)
    for _ in 0..<2 {
      let line = try #require(desk.history.lines.last { $0.isEffective && $0.act.undoes == nil })
      try desk.undo(line, in: desk.history)
    }
    #expect(minutes("p2") == 149)
    #expect(desk.cohort.roster[PersonID("p2")]?.aliases == [])
  }

  @Test("a file in which the roster has nobody is another group's; nobody near is nobody at all")
  func others() throws {
    func isAboutOthers(_ names: [String]) throws -> Bool {
      let rows = names.map { Self.row($0, "09:00:00", "12:00:00") }
      let expectation = AttendanceExpectation(
        window: desk.situation.opening.window, zone: desk.situation.zone)
      guard
        case .report(let report, _) = try AttendanceReader.read(
          file("z.csv", rows).bytes, expecting: expectation)
      else { return false }
      return AttendanceImporter.decide(
        report, from: file("z.csv", rows), in: desk.situation, random: &desk.random
      ).isAboutOthers
    }
    #expect(try isAboutOthers(["Ida Berg", "Tom Falk", "Uli Roth", "Ben Falk"]))
    #expect(try !isAboutOthers(["Ida Berg", "Tom Falk", "Uli Roth", "Ben Okafor"]))
    #expect(try !isAboutOthers(["Ida Berg", "Chloe W"]))
    #expect(try isAboutOthers(["iPhone", "Guest"]))
    #expect(try !isAboutOthers([]))
  }

  @Test("of several meetings the one is meant whose topic, earlier file or people say so")
  func ours() throws {
    func meeting(_ name: String, _ people: String...) -> MeetingInFile {
      let sightings = people.enumerated().map { line, name in
        AttendanceReport.Sighting(line: line + 2, name: name, joined: ClosedSession.start)
      }
      return MeetingInFile(
        key: name, name: name,
        report: AttendanceReport(
          platform: .zoom, meeting: .init(key: name), sightings: sightings))
    }
    let sales = meeting("812 Pipeline", "Ben Okafor", "Tom Falk")
    let other = meeting("813 Budget", "Uli Roth")
    let ours = meeting("814 Quarterly", "Ana Ruiz")
    let situation = desk.situation
    #expect(AttendanceImporter.ours(among: [sales, other], in: situation)?.name == sales.name)
    #expect(AttendanceImporter.ours(among: [sales, ours, other], in: situation) == nil)
    let titled = meeting(situation.plan.title, "Ana Ruiz")
    #expect(AttendanceImporter.ours(among: [sales, titled], in: situation)?.name == titled.name)
  }

  @Test("who came more often than they went is counted until then, and asked about by name")
  func doubtfulEnd() throws {
    let list = """
      Full Name\tUser Action\tTimestamp
      Chloe Winter\tJoined\t12/1/2026, 9:05:00 AM
      Chloe Winter\tJoined\t12/1/2026, 9:10:00 AM
      Chloe Winter\tLeft\t12/1/2026, 9:20:00 AM
      Ana Ruiz\tJoined\t12/1/2026, 9:00:00 AM
      """
    let decision = try take(ResultFile(name: "list.csv", bytes: Array(list.utf8)))
    #expect(decision.doubtfulEnds.map(\.person) == [PersonID("p2")])
    #expect(decision.doubtfulEnds.map(\.comings) == [2])
    #expect(minutes("p2") == 15)
    #expect(decision.openEnds == [PersonID("p0")])
  }

  @Test("a report of another day is known by its times; the session's own is not stray")
  func stray() throws {
    func report(_ joined: Instant, _ left: Instant?) -> AttendanceReport {
      AttendanceReport(
        platform: .teams, meeting: .init(key: "teams"),
        sightings: [.init(line: 2, name: "Ana", joined: joined, left: left)])
    }
    let start = ClosedSession.start
    let other = start.adding(minutes: -3 * 1440)
    #expect(AttendanceImporter.strayStart(of: report(other, nil), in: desk.situation) == other)
    #expect(AttendanceImporter.strayStart(of: report(start, nil), in: desk.situation) == nil)
    let early = start.adding(minutes: -300)
    #expect(AttendanceImporter.strayStart(of: report(early, nil), in: desk.situation) == nil)
  }
}
