import Calendar
import Exports
import Formats
import Plans
import Testing
import Text
import Workshop

@Suite("Statements of a cohort")
struct StatementExportTests {
  private func statements(_ cohort: ExampleCohort = ExampleCohort()) throws -> [JSON] {
    let export = try #require(ExportFormat.named("xapi")).make(cohort.results, ExportOptions())
    let array = try #require(export.files.first { $0.name == "xapi.json" })
    return try #require(try JSON.read(array.bytes).array)
  }

  private func only(_ verb: String, _ statements: [JSON]) -> [JSON] {
    statements.filter { $0["verb"]?["id"]?.text == "http://adlnet.gov/expapi/verbs/\(verb)" }
  }

  @Test("Every statement keeps every rule")
  func rules() throws {
    let now = ExampleCohort().situation.now
    let statements = try statements()
    #expect(statements.count > 30)
    #expect(StatementChecker.problems(statements, now: now) == [])
    for verb in ["attended", "scored", "passed", "failed", "completed", "answered"] {
      #expect(!only(verb, statements).isEmpty, "\(verb)")
    }
  }

  @Test("The lines and the array hold the same statements")
  func linesAndArray() throws {
    let export = try #require(ExportFormat.named("xapi"))
      .make(ExampleCohort().results, ExportOptions())
    let lines = try #require(export.files.first { $0.name == "xapi.jsonl" }).bytes
    let read = try lines.split(separator: 0x0A).map { try JSON.read(Array($0)) }
    #expect(lines.last == 0x0A)
    #expect(read == (try statements()))
  }

  @Test("Attendance is an extension and a duration, never a score")
  func attendance() throws {
    let attended = only("attended", try statements())
    let jamal = try #require(
      attended.first { $0["actor"]?["account"]?["name"]?.text == "jamal@example.com" })
    #expect(jamal["result"]?["score"] == nil)
    #expect(jamal["result"]?["duration"]?.text == "PT1H44M")
    #expect(jamal["result"]?["completion"]?.bool == false)
    let details = jamal["result"]?["extensions"]?[
      "https://lectern.example/xapi/extension/attendance"]
    #expect(details?["status"]?.text == "partial")
    #expect(details?["minutesPresent"]?.integer == 104)
    #expect(details?["percent"]?.number == 43.3)
    let logins = attended.compactMap { $0["actor"]?["account"]?["name"]?.text }
    #expect(!logins.contains("ines@example.com") && !logins.contains("lena@example.com"))
  }

  @Test("Only trainers' scores are stated, each criterion as a part of the whole performance")
  func scores() throws {
    let scored = only("scored", try statements())
    let raters = Set(scored.compactMap { $0["context"]?["instructor"]?["account"]?["name"]?.text })
    #expect(raters == ["faye", "cole"])
    let wholes = scored.filter { $0["context"]?["statement"] == nil }
    #expect(wholes.map { $0["result"]?["score"]?["raw"]?.number } == [2.5, 3.5])
    #expect(wholes.map { $0["result"]?["score"]?["scaled"]?.number } == [0.375, 0.625])
    let ids = Set(wholes.compactMap { $0["id"]?.text })
    let parts = scored.filter { $0["context"]?["statement"] != nil }
    #expect(parts.count == 5)
    #expect(parts.allSatisfy { ids.contains($0["context"]?["statement"]?["id"]?.text ?? "") })
  }

  @Test("A pre-test is completed; a test with a pass mark is passed or failed")
  func tests() throws {
    let statements = try statements()
    let pre = only("completed", statements).filter {
      $0["object"]?["id"]?.text == "https://lectern.example/xapi/workshop/calm-calls/test/pre-test"
    }
    #expect(pre.count == 2 && pre.allSatisfy { $0["result"]?["success"] == nil })
    #expect(only("failed", statements).count == 1)
    #expect(only("passed", statements).count == 8)
  }

  @Test("Ids are those of the session and what is said, not of how often or when it is said")
  func identifiers() throws {
    var later = ExampleCohort()
    later.now = later.start.adding(minutes: 10_000)
    #expect(try statements(later) == (try statements()))
    var other = ExampleCohort()
    other.day = 2
    let ids = Set(try statements().compactMap { $0["id"]?.text })
    let shared = try statements(other).filter { ids.contains($0["id"]?.text ?? "") }
    // Completing the course belongs to the cohort, everything else to the session.
    #expect(shared.allSatisfy { $0["verb"]?["id"]?.text?.hasSuffix("/completed") ?? false })
    #expect(!shared.isEmpty && shared.count < ids.count)
  }

  @Test("Nobody is named by an e-mail address as such, and a registration is a person's own")
  func people() throws {
    let statements = try statements()
    #expect(statements.allSatisfy { $0["actor"]?["mbox"] == nil })
    let pairs = statements.compactMap { statement -> String? in
      guard let name = statement["actor"]?["account"]?["name"]?.text,
        let registration = statement["context"]?["registration"]?.text
      else { return nil }
      return "\(name) \(registration)"
    }
    let registrations = Set(statements.compactMap { $0["context"]?["registration"]?.text })
    #expect(pairs.count == statements.count)
    #expect(Set(pairs).count == registrations.count)
  }

  @Test("What would lie in the future is left out and counted")
  func future() throws {
    var cohort = ExampleCohort()
    cohort.now = cohort.start.adding(minutes: 225)
    let export = try #require(ExportFormat.named("xapi")).make(cohort.results, ExportOptions())
    #expect(export.preflight.remarks.contains { if case .future = $0 { true } else { false } })
    let lines = try #require(export.files.first { $0.name == "xapi.jsonl" }).bytes
    let read = try lines.split(separator: 0x0A).map { try JSON.read(Array($0)) }
    #expect(!read.isEmpty)
    #expect(StatementChecker.problems(read, now: cohort.situation.now) == [])
  }

  @Test("Ids that are no UUIDs, languages that are none and odd keys still make good statements")
  func oddNames() throws {
    var cohort = ExampleCohort()
    cohort.plan.language = "Deutsch (Sie)"
    cohort.plan.lms.code = "a/b c?#é"
    cohort.plan.scoring.steps[0].key = "H"
    var results = cohort.results
    results.uuid = "no uuid"
    let export = try #require(ExportFormat.named("xapi")).make(results, ExportOptions())
    let lines = try #require(export.files.first { $0.name == "xapi.jsonl" }).bytes
    let read = try lines.split(separator: 0x0A).map { try JSON.read(Array($0)) }
    #expect(StatementChecker.problems(read, now: cohort.situation.now) == [])
    let text = String(decoding: lines, as: UTF8.self)
    #expect(text.contains("https://lectern.example/xapi/course/a%2Fb%20c%3F%23%C3%A9"))
    #expect(text.contains("\"language\":\"und\""))
  }
}
