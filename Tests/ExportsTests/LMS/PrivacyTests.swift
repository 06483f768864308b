import Plans
import Testing
import Workshop

@testable import Exports

@Suite("Handing over statuses without times")
struct PrivacyTests {
  private static var results: CohortResults {
    var results = ExampleCohort().results
    results.lms.statusOnly = true
    return results
  }

  private static func files(_ name: String) throws -> [String: String] {
    let export = try #require(ExportFormat.named(name)).make(results, ExportOptions())
    return Dictionary(
      uniqueKeysWithValues: export.files.map {
        ($0.name, String(decoding: $0.bytes, as: UTF8.self))
      })
  }

  @Test("tables keep their columns and leave measured times empty")
  func tables() throws {
    let text = try #require(try Self.files("csv")["attendance.csv"])
    let rows = text.split(whereSeparator: \.isNewline).map {
      $0.split(separator: ",", omittingEmptySubsequences: false)
    }
    let header = try #require(rows.first)
    let plain = rows.dropFirst().filter { $0.count == header.count }
    #expect(plain.count > 3)
    for name in ["seconds", "possible_seconds", "percent", "first_in", "last_out"] {
      let column = try #require(header.firstIndex { $0 == name })
      #expect(plain.allSatisfy { $0[column].isEmpty }, "\(name)")
    }
    #expect(text.contains("present"))
  }

  @Test("no file says when somebody came or how long they stayed", arguments: ExportFormat.all)
  func nothingMeasured(_ format: ExportFormat) throws {
    for (name, text) in try Self.files(format.name) {
      for word in ["joinedAt", "leftAt", "minutesPresent", "% of 240 min"] {
        #expect(!text.contains(word), "\(name) has \(word)")
      }
    }
  }

  @Test("the explanation has every mark in every system's words, and minutes only where allowed")
  func explanation() {
    let open = AttendanceExplanation(ExampleCohort().results, showsTimes: true)
    let closed = AttendanceExplanation(Self.results, showsTimes: false)
    #expect(open.words.count == AttendanceMark.allCases.count + 1)
    #expect(open.people.first?.prefix(4) == ["", "min", "%", "mark"])
    #expect(closed.people.first?.prefix(2) == ["", "mark"])
    #expect(open.people.count == closed.people.count)
  }
}
