import Exports
import Formats
import Plans
import Testing
import Text
import Workshop

@Suite("A test without a pass mark is completed")
struct NoPassMarkTests {
  private static var cohort: ExampleCohort {
    var cohort = ExampleCohort()
    for index in cohort.plan.tests.indices { cohort.plan.tests[index].passMark = nil }
    return cohort
  }

  private static func text(_ format: String, _ file: String, _ cohort: ExampleCohort) throws
    -> String
  {
    let made = try #require(ExportFormat.named(format)).make(cohort.results, ExportOptions())
    let found = try #require(made.files.first { $0.name == file })
    return String(decoding: found.bytes, as: UTF8.self)
  }

  @Test(
    "No file says that anybody passed or failed",
    arguments: [
      ("learnupon-sheet", "learnupon-sheet.csv"),
      ("learnupon-history", "learnupon-history-migration.csv"), ("csv", "learners.csv"),
    ])
  func files(format: String, file: String) throws {
    let text = try Self.text(format, file, Self.cohort).lowercased()
    #expect(text.contains("completed") && !text.contains("passed") && !text.contains("failed"))
  }

  @Test("The tables have an empty pass mark")
  func tables() throws {
    let tests = try Self.text("csv", "tests.csv", Self.cohort)
    #expect(tests.contains(",post-test,Post-test,post,p1,Ana Díaz,9,10,,,"))
    let learners = try Self.text("csv", "learners.csv", Self.cohort)
    #expect(learners.contains("completed,,9,10,,false,\n"))
  }

  @Test("A workshop that names no mark, or 0, has none")
  func summary() {
    let situation = Self.cohort.situation
    #expect(situation.testSummaries.map(\.passed) == [nil, nil])
    #expect(ExampleCohort().situation.testSummaries.map(\.passed) == [0, 12])
    #expect(situation.learnerResults.allSatisfy { $0.grade?.isPassed == nil })
  }

  @Test("A grade made of some steps names them in each file's report")
  func partial() throws {
    var cohort = ExampleCohort()
    cohort.plan.result = ResultRule(source: .trainerScores)
    for format in ["moodle-grades", "learnupon-sheet", "canvas-gradebook", "csv"] {
      guard let found = ExportFormat.named(format) else { continue }
      let remarks = found.make(cohort.results, ExportOptions()).preflight.remarks
      #expect(!remarks.contains { if case .partial = $0 { true } else { false } }, "\(format)")
    }
    var half = Score(
      performance: Performance(learner: ExampleCohort.id(7), activity: "role-play-a", round: 1),
      rater: Rater(name: "faye"))
    half.levels = ["E": 4]
    cohort.extra = [(131, .scoring(.scored(half)))]
    for format in ["moodle-grades", "learnupon-sheet", "learnupon-history", "csv"] {
      let remarks = try #require(ExportFormat.named(format))
        .make(cohort.results, ExportOptions()).preflight.remarks
      #expect(remarks.contains(.partial(["Grace Hall (no H A)"])), "\(format)")
    }
    let learners = try Self.text("csv", "learners.csv", cohort)
    #expect(learners.contains("p7,Grace Hall") && learners.contains(",4,5,,false,H A\n"))
  }
}
