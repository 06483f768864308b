import Calendar
import Exports
import Plans
import Testing
import Text
import Workshop

@Suite("Who reads which file")
struct FileReaderTests {
  /// A new file stands here, or the test below fails.
  private static let readers: [String: FileReader] = [
    "learnupon-sheet.csv": .person, "learnupon-exceptions.csv": .person,
    "learnupon-history-migration.csv": .importer, "moodle-attendance.csv": .importer,
    "moodle-grades.csv": .importer, "canvas.csv": .importer, "xapi.jsonl": .importer,
    "xapi.json": .importer, "learners.csv": .person, "attendance.csv": .person,
    "scores.csv": .person, "evidence.csv": .person, "tests.csv": .person,
    "test-items.csv": .person, "surveys.csv": .person, "settled.csv": .person,
    "SHA256SUMS": .importer,
  ]

  private static let formulas = [
    "=HYPERLINK(\"http://evil.example\",\"x\")", "=cmd|' /C calc'!A0", "+1+cmd", "-2+3", "@SUM(A1)",
    "\u{FF1D}1+1", "hello;=1+1", " =1+1",
  ]

  /// The example in which whatever somebody outside can say is a formula.
  private static func results(_ text: String) -> CohortResults {
    var cohort = ExampleCohort()
    cohort.people = (1...6).map { number in
      var person = ExampleCohort.person(number, "\(text) \(number)", "p\(number)@example.com")
      person.ids = ["learnupon": text + "\(number)", "canvas": text + "\(number)", "sis": text]
      person.aliases = [text]
      person.tags = ["team": text]
      return person
    }
    cohort.plan.surveys[0].items[1].text = text
    cohort.plan.tests[0].title = text
    cohort.plan.scoring.steps[0].title = text
    cohort.plan.lms.course = text
    cohort.plan.lms.item = text
    cohort.extra = [
      (
        210,
        .results(
          .surveyed(
            SurveyResponses(
              survey: "survey",
              rows: [
                SurveyResponse(
                  person: ExampleCohort.id(3), answers: ["s2": .text(text), "s1": .number(-3)])
              ])))
      ),
      (
        211,
        .results(
          .tested(
            TestResults(
              test: "post-test",
              rows: [TestResult(person: ExampleCohort.id(2), points: -1.5, flag: text)])))
      ),
    ]
    return cohort.results
  }

  private static func files(_ results: CohortResults) -> [ExportFile] {
    let files = ExportFormat.all.flatMap { $0.make(results, ExportOptions()).files }
    let sheet = ExportFormat.named("learnupon-sheet")?
      .make(results, ExportOptions(exceptionsOnly: true)).files
    return files + (sheet ?? []) + [ExportManifest.file(of: files)]
  }

  @Test("is said by each file of every format")
  func declared() {
    let files = Self.files(ExampleCohort().results)
    #expect(files.allSatisfy { Self.readers[$0.name] == $0.reader }, "\(files.map(\.name))")
    #expect(Set(files.map(\.name)) == Set(Self.readers.keys))
  }

  @Test(
    "decides: what a person opens runs nothing and is known as UTF-8, what an importer takes is plain",
    arguments: formulas)
  func written(formula: String) throws {
    let mark = CSVWriter.byteOrderMark
    var seen: [FileReader: Int] = [:]
    for file in Self.files(Self.results(formula)) where file.name.hasSuffix(".csv") {
      #expect(file.bytes.starts(with: mark) == (file.reader == .person), "\(file.name)")
      let cells = try CSV.read(file.bytes).rows.flatMap(\.fields)
      let text = String(decoding: file.bytes, as: UTF8.self)
      switch file.reader {
      case .person:
        let cut = text.split(whereSeparator: { ";\n\t|".contains($0) }).map(String.init)
        let running = (cells + cut).filter { Self.runs($0) }
        #expect(running.isEmpty, "\(file.name)")
      case .importer:
        #expect(!cells.contains { FormulaGuard.unguarded($0) != $0 }, "\(file.name)")
      }
      let clean = CellText.clean(formula)
      let found = cells.count { FormulaGuard.unguarded($0).hasPrefix(clean.prefix(6)) }
      seen[file.reader, default: 0] += found
    }
    #expect((seen[.person] ?? 0) > 20 && (seen[.importer] ?? 0) > 2, "\(seen)")
  }

  @Test("numbers of the program's own stay numbers, also negative ones")
  func numbers() throws {
    let files = Self.files(Self.results("=1"))
    let tests = try #require(files.first { $0.name == "tests.csv" })
    #expect(String(decoding: tests.bytes, as: UTF8.self).contains(",-1.5,"))
    let surveys = try #require(files.first { $0.name == "surveys.csv" })
    #expect(String(decoding: surveys.bytes, as: UTF8.self).contains(",-3,"))
  }

  /// Whether a spreadsheet would run a cell.
  private static func runs(_ cell: String) -> Bool {
    let text = cell.drop { $0 == " " || $0 == "\"" }
    guard let first = text.unicodeScalars.first else { return false }
    return "=+-@\u{FF1D}\u{FF0B}\u{FF0D}\u{FF20}".unicodeScalars.contains(first)
      && !FormulaGuard.isNumber(String(text))
  }
}
