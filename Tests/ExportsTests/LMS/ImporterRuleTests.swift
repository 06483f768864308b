import Exports
import Plans
import Testing
import Text
import Workshop

@Suite("Rules of the importers")
struct ImporterRuleTests {
  static let importerFormats = [
    "learnupon-sheet", "learnupon-history", "moodle-attendance", "moodle-grades", "canvas",
  ]

  /// Those that no person opens in between: the marking sheet is one.
  static let importedFormats = importerFormats.filter { $0 != "learnupon-sheet" }

  /// The rows of a format's first file, read back.
  static func rows(_ name: String, _ results: CohortResults = ExampleCohort().results) throws
    -> [[String]]
  {
    let export = try #require(ExportFormat.named(name)).make(results, ExportOptions())
    let file = try #require(export.files.first)
    return try CSV.read(file.bytes, delimiter: .comma).rows.map(\.fields)
  }

  @Test(
    "Files are UTF-8 without a mark, with as many cells in every row", arguments: importedFormats)
  func shape(name: String) throws {
    let export = try #require(ExportFormat.named(name))
      .make(ExampleCohort().results, ExportOptions())
    for file in export.files {
      #expect(!file.bytes.starts(with: [0xEF, 0xBB, 0xBF]))
      #expect(String(validating: file.bytes, as: UTF8.self) != nil)
      #expect(try CSV.read(file.bytes, delimiter: .comma).ragged.isEmpty)
    }
  }

  @Test(
    "No backslash stands before a quote, which PHP takes for an escape", arguments: importedFormats)
  func backslashes(name: String) throws {
    let export = try #require(ExportFormat.named(name))
      .make(ExampleCohort().results, ExportOptions())
    for file in export.files {
      #expect(!zip(file.bytes, file.bytes.dropFirst()).contains { $0 == (0x5C, 0x22) })
    }
  }

  @Test("Nobody has two rows and no two rows one login", arguments: importerFormats)
  func onceEach(name: String) throws {
    let rows = try Self.rows(name).dropFirst()
    let column = name == "learnupon-sheet" ? 0 : name == "canvas" ? 3 : 0
    let keys = rows.map { $0[column].lowercased() }.filter { !$0.isEmpty }
    #expect(keys.count > 8)
    #expect(Set(keys).count == keys.count)
  }

  @Test("Moodle's grades are plain numbers within the item, and no cell is blank")
  func moodleGrades() throws {
    let rows = try Self.rows("moodle-grades")
    #expect(rows.first == ["Email address", "Post-test"])
    for row in rows.dropFirst() {
      #expect(row.count == 2 && row.allSatisfy { !$0.isEmpty })
      #expect(row[1].allSatisfy { $0.isNumber || $0 == "." })
      #expect((0...100).contains(try #require(Double(row[1]))))
    }
  }

  @Test("Moodle's attendance has an address and an acronym of the default set in every row")
  func moodleAttendance() throws {
    let rows = try Self.rows("moodle-attendance")
    #expect(rows.first == ["email", "status"])
    for row in rows.dropFirst() {
      #expect(row[0].contains("@") && ["P", "L", "A", "E"].contains(row[1]))
    }
    #expect(Set(rows.dropFirst().map { $0[1] }) == ["P", "L", "A", "E"])
  }

  @Test("Canvas finds its header, the section last about the student, and the points")
  func canvas() throws {
    let rows = try Self.rows("canvas")
    let header = try #require(rows.first)
    #expect(header.count >= 4 && header[0].contains("Student") && header[1].contains("ID"))
    #expect(header[header.count - 2].contains("Section"))
    let points = try #require(rows.first { $0[0].contains("Points Possible") })
    #expect(points.last == "100")
    for row in rows.dropFirst(2) {
      #expect(row[1...3].contains { !$0.isEmpty })
      #expect(Double(try #require(row.last)) != nil)
    }
  }

  @Test("LearnUpon's history has the eight headers, a login in each row, dates where it wants them")
  func history() throws {
    let rows = try Self.rows("learnupon-history")
    #expect(
      rows.first?.joined(separator: ",") == "Login ID,Course Name,Enrollment Created Date,"
        + "Enrollment Started Date,Enrollment Completed Date,Enrollment Score,Enrollment Status,"
        + "Enrollment Access Expires Date")
    for row in rows.dropFirst() {
      #expect(!row[0].isEmpty && row[1] == "Calm calls (vILT)")
      let isOver = ["completed", "passed", "failed"].contains(row[6])
      #expect(isOver == (row[4] == "1/12/2026"))
      #expect(isOver || ["in progress", "not started"].contains(row[6]))
    }
  }

  @Test("Nothing that only trainers or the writer may see is in a file for an LMS or a store")
  func audience() throws {
    for format in ExportFormat.all where format.name != "csv" {
      for file in format.make(ExampleCohort().results, ExportOptions()).files {
        let text = String(decoding: file.bytes, as: UTF8.self)
        for secret in ["dentist", "emergency", "secret note", "let her finish", "an unnamed"] {
          #expect(!text.contains(secret), "\(file.name): \(secret)")
        }
      }
    }
  }
}
