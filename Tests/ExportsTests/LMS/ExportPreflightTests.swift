import Exports
import Formats
import Plans
import Testing
import Workshop

@Suite("Preflight of an export")
struct ExportPreflightTests {
  private func preflight(
    _ format: String, _ results: CohortResults = ExampleCohort().results,
    known: Set<String>? = nil
  ) throws -> ExportPreflight {
    try #require(ExportFormat.named(format)).make(results, ExportOptions(known: known)).preflight
  }

  @Test(
    "Whoever is not in a file is named",
    arguments: ["learnupon-sheet", "learnupon-history", "moodle-attendance", "canvas", "xapi"])
  func everybodyIsSomewhere(format: String) throws {
    let export = try #require(ExportFormat.named(format))
      .make(ExampleCohort().results, ExportOptions())
    let text = export.files.map { String(decoding: $0.bytes, as: UTF8.self) }.joined()
    let report = export.preflight.lines.joined(separator: "\n")
    for (login, name) in [
      ("ana.diaz@example.com", "Ana Díaz"), ("Elif Kaya", "Elif Kaya"),
      ("hall@example.com", "Grace Hall"), ("Hall@example.com", "Hugo Hall"),
      ("kim.park@mail.example", "Kim Park"), ("lena@example.com", "Lena Roth"),
      ("rosa", "Rosa Vale"),
    ] where !text.contains(login) {
      #expect(report.contains(name), "\(format): \(name)")
    }
  }

  @Test("A walk-in without an id is held back, one with an id is not")
  func walkins() throws {
    let held = try preflight("canvas").held
    #expect(
      held.first { $0.name == "Kim Park" }?.reason == .walkin(system: "Canvas", key: "canvas"))
    #expect(!held.contains { $0.name == "Rosa Vale" })
  }

  @Test("Two people with one address are both held back, whatever its case")
  func shared() throws {
    let held = try preflight("moodle-grades").held
    #expect(
      held.first { $0.name == "Hugo Hall" }?.reason
        == .shared(login: "Hall@example.com", with: ["Grace Hall"]))
    #expect(
      held.first { $0.name == "Grace Hall" }?.reason
        == .shared(login: "hall@example.com", with: ["Hugo Hall"]))
  }

  @Test("With a list of known logins the known one is used and the unknown are held back")
  func known() throws {
    let known: Set = ["Femi.Old@example.com", "ana.dias@example.com"]
    let export = try #require(ExportFormat.named("moodle-attendance"))
      .make(ExampleCohort().results, ExportOptions(known: known))
    let text = String(decoding: try #require(export.files.first).bytes, as: UTF8.self)
    #expect(text == "email,status\nfemi.old@example.com,P\n")
    #expect(
      export.preflight.held.first?.reason
        == .unknown(logins: ["ana.diaz@example.com"], nearest: "ana.dias@example.com"))
    #expect(
      export.preflight.held.first?.description
        == "Ana Díaz: held back, 'ana.diaz@example.com' is not among the known logins; the nearest "
        + "is 'ana.dias@example.com'. Correct the roster.")
  }

  @Test("A grade above the maximum is held back, as Moodle would refuse the whole file")
  func impossibleGrade() throws {
    var cohort = ExampleCohort()
    let rows = [TestResult(person: ExampleCohort.id(1), points: 12)]
    cohort.extra = [(225, .results(.tested(TestResults(test: "post-test", rows: rows))))]
    for format in ["moodle-grades", "canvas"] {
      let held = try preflight(format, cohort.results).held
      #expect(held.first?.reason == .grade(points: 12, maximum: 10))
    }
  }

  @Test("A workshop without grades gives a file of nobody and says so")
  func noGrades() throws {
    var cohort = ExampleCohort()
    cohort.plan.result = ResultRule(source: .none)
    let export = try #require(ExportFormat.named("moodle-grades"))
      .make(cohort.results, ExportOptions())
    #expect(export.files.first?.bytes == Array("Email address,Post-test\n".utf8))
    #expect(export.preflight.remarks.contains(.noGrades))
  }

  @Test(
    "Without a web address for names or accounts there are no statements, and it is said",
    arguments: [("iri", "lectern.example/xapi"), ("iri", ""), ("home-page", "acme")])
  func settings(name: String, value: String) throws {
    var cohort = ExampleCohort()
    if name == "iri" { cohort.plan.lms.iri = value } else { cohort.plan.lms.homePage = value }
    let export = try #require(ExportFormat.named("xapi")).make(cohort.results, ExportOptions())
    #expect(export.files.map(\.bytes) == [[], Array("[]\n".utf8)])
    #expect(export.preflight.remarks == [.setting(name: name, instead: nil)])
  }

  @Test(
    "A title that Canvas computes itself is pointed out",
    arguments: ["Final Grade", "current score"])
  func reserved(title: String) throws {
    var cohort = ExampleCohort()
    cohort.plan.lms.item = title
    #expect(
      try preflight("canvas", cohort.results).remarks.contains(
        .reservedTitle(title, system: "Canvas")))
  }
}
