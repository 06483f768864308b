import Calendar
import Exports
import Formats
import Plans
import Testing
import Text
import Workshop

@Suite("A cohort of several sessions")
struct CohortSessionsTests {
  private let first = ExampleCohort()

  private var second: ExampleCohort {
    var cohort = ExampleCohort()
    cohort.day = 2
    cohort.start = first.start.adding(minutes: 24 * 60)
    let everybody = (1...14).map { ExampleCohort.id($0) }
    cohort.happened = [
      (0, .rollCall(.here(everybody))),
      (
        200,
        .results(
          .tested(
            TestResults(
              test: "post-test",
              rows: [
                TestResult(person: ExampleCohort.id(14), points: 8),
                TestResult(person: ExampleCohort.id(12), points: 10),
              ])))
      ),
    ]
    return cohort
  }

  private func export(
    _ format: String, _ sessions: [(String, ExampleCohort)], _ options: ExportOptions = .init()
  ) throws -> ExportResult {
    let named = sessions.map { (name: $0.0, cohort: $0.1) }
    return try #require(ExportFormat.named(format)).make(ExampleCohort.results(named), options)
  }

  private func text(_ export: ExportResult, _ index: Int = 0) -> String {
    String(decoding: export.files[index].bytes, as: UTF8.self)
  }

  @Test("Everybody appears once, attendance is each session's, the grade is the latest one")
  func combined() throws {
    let both = [("2026-12-01", first), ("2026-12-02", second)]
    let sheet = try export("learnupon-sheet", both)
    RecordedExport.check(sheet.files, in: "cohort")
    RecordedExport.check(try export("learnupon-history", both).files, in: "cohort")
    let learners = try export("csv", both).files.filter { $0.name == "learners.csv" }
    RecordedExport.check(learners, in: "cohort")
    #expect(text(sheet).contains("Priya Shah,priya@example.com,Present,Present,Passed,80,\n"))
  }

  @Test("A test taken in one session of a workshop counts for the other, attendance does not")
  func madeUp() throws {
    let sheet = text(
      try export("learnupon-sheet", [("2026-12-01", first), ("2026-12-02", second)]))
    #expect(
      sheet.contains(
        "Lena Roth,lena@example.com,Absent,Present,Not completed,100,\"2026-12-01: attended 0.0 % "
          + "of 240 min, 80 % needed\"\n"))
  }

  @Test("A walk-in of one session has not completed a course of two")
  func walkin() throws {
    let sheet = text(
      try export("learnupon-sheet", [("2026-12-01", first), ("2026-12-02", second)]))
    #expect(
      sheet.contains(
        "Rosa Vale,rosa@example.com,Present,,Not completed,82.5,2026-12-02 not attended\n"))
  }

  @Test("A test of another workshop with the same id does not count")
  func otherWorkshop() throws {
    var other = second
    other.plan = ExamplePlan.plan(id: "another")
    let sheet = text(try export("learnupon-sheet", [("2026-12-01", first), ("2026-12-02", other)]))
    #expect(sheet.contains("2026-12-02: Post-test not taken"))
  }

  @Test("Moodle has a file for each session")
  func moodle() throws {
    let files = try export(
      "moodle-attendance", [("2026-12-01", first), ("2026-12-02", second)]
    ).files
    #expect(
      files.map(\.name) == [
        "moodle-attendance-2026-12-01.csv", "moodle-attendance-2026-12-02.csv",
      ])
  }

  @Test("A session that has not begun completes nobody and has no attendance")
  func ahead() throws {
    var later = second
    later.happened = []
    later.isClosed = false
    later.now = first.start.adding(minutes: 300)
    let sessions = [("2026-12-01", first), ("2026-12-02", later)]
    let sheet = try export("learnupon-sheet", sessions)
    #expect(sheet.preflight.remarks.first == .notBegun(session: "2026-12-02"))
    #expect(
      text(sheet).contains(
        "Ana Díaz,ana.diaz@example.com,Present,,Not completed,90,2026-12-02 has not been held\n"))
    #expect(try export("moodle-attendance", sessions).files.count == 1)
    #expect(
      !text(try export("xapi", sessions)).contains(
        "verbs/completed\",\"display\":{\"en-US\":"
          + "\"completed\"}},\"object\":{\"objectType\":\"Activity\",\"id\":\"https://lectern.example/"
          + "xapi/course"))
  }

  @Test("A day of the programme that is not there completes nobody")
  func missingDay() throws {
    var day = first
    day.days = 2
    #expect(
      text(try export("learnupon-sheet", [("2026-12-01", day)])).contains(
        "Ana Díaz,ana.diaz@example.com,Present,Not completed,90,day 2 of 2 is not among the "
          + "sessions\n"))
  }

  @Test("A running session has figures so far, and no statement about attendance")
  func running() throws {
    var running = first
    running.isClosed = false
    running.now = first.start.adding(minutes: 225)
    let export = try export("xapi", [("2026-12-01", running)])
    #expect(export.preflight.remarks.contains(.running(session: "2026-12-01")))
    #expect(!text(export).contains("verbs/attended"))
    #expect(text(export).contains("verbs/passed"))
  }

  @Test("Dates are those of the session's zone, not of the machine's or of UTC")
  func dates() throws {
    var cohort = first
    cohort.zone = Zone(name: "Pacific/Kiritimati", initial: 14 * 3600)
    cohort.start = Instant(seconds: 1_796_036_400)  // 2026-12-01T01:00 there, 30 November in UTC
    let history = text(try export("learnupon-history", [("2026-12-01", cohort)]))
    #expect(history.contains("ana.diaz@example.com,Calm calls (vILT),,1/12/2026,1/12/2026,90,"))
  }

  @Test("No session, or a session of nobody, gives files without rows", arguments: [false, true])
  func nobody(hasSession: Bool) throws {
    var empty = first
    empty.people = []
    empty.happened = []
    let sessions = hasSession ? [("2026-12-01", empty)] : []
    for format in ExportFormat.all {
      let export = try export(format.name, sessions)
      #expect(export.preflight.held.isEmpty)
      for file in export.files where file.name.hasSuffix(".csv") && file.name != "canvas.csv" {
        #expect(try CSV.read(file.bytes, delimiter: .comma).rows.count == 1, "\(file.name)")
      }
    }
  }
}
