import Calendar
import Plans
import TestKit
import Testing
import Text
import Workshop

@Suite("What changes nothing about an attendance report")
struct ReportInvarianceTests {
  /// People and seconds of a file's bytes.
  private static func seconds(_ bytes: [UInt8]) throws -> [String: Int] {
    let report = try #require(ReportFile.report(try ReportFile.read(bytes)))
    return ReportFile.seconds(report, .december)
  }

  private static func zoom(_ rows: [String]) -> [UInt8] {
    let header = "Name (Original Name),User Email,Join Time,Leave Time,Duration (Minutes)"
    return Array(([header] + rows).joined(separator: "\r\n").utf8)
  }

  /// Rows of random people, some with several at once, some outside of the session.
  private static func rows(seed: UInt64) -> [String] {
    var random = SplitMix64(seed: seed)
    let names = ["Ana Ruiz", "José Ñandú", "李小龙", "Kim \"K\" Nowak", "O'Neil, Kate", "נועה"]
    return (0..<40).map { _ in
      let name = names[Int.random(in: 0..<names.count, using: &random)]
      let start = Int.random(in: 7 * 3600..<14 * 3600, using: &random)
      let length = Int.random(in: 0..<5400, using: &random)
      let quoted =
        "\""
        + name.split(separator: "\"", omittingEmptySubsequences: false)
        .joined(separator: "\"\"") + "\""
      return "\(quoted),,\(clock(start)),\(clock(start + length)),\((length + 59) / 60)"
    }
  }

  private static func clock(_ seconds: Int) -> String {
    func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
    return "12/01/2026 \(two(seconds / 3600)):\(two(seconds / 60 % 60)):\(two(seconds % 60))"
  }

  @Test("the order of rows", arguments: [1, 2, 3, 4, 5, 6, 7, 8] as [UInt64])
  func rowOrder(seed: UInt64) throws {
    let rows = Self.rows(seed: seed)
    var random = SplitMix64(seed: seed + 100)
    let expected = try Self.seconds(Self.zoom(rows))
    #expect(expected.count == 6)
    #expect(try Self.seconds(Self.zoom(rows.shuffled(using: &random))) == expected)
  }

  @Test("the encoding and the delimiter", arguments: [11, 12, 13] as [UInt64])
  func encodings(seed: UInt64) throws {
    let bytes = Self.zoom(Self.rows(seed: seed))
    let text = String(decoding: bytes, as: UTF8.self)
    let expected = try Self.seconds(bytes)
    let little = text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    let big = text.utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
    for bytes in [[0xFF, 0xFE] + little, [0xFE, 0xFF] + big, [0xEF, 0xBB, 0xBF] + bytes, little] {
      #expect(try Self.seconds(bytes) == expected)
    }
    let table = try CSV.read(bytes)
    for delimiter in [CSVDelimiter.tab, .semicolon, .bar] {
      let mark = String(decoding: [delimiter.rawValue], as: UTF8.self)
      let lines = table.rows.map { row in
        row.fields.map { field in
          "\""
            + field.split(separator: "\"", omittingEmptySubsequences: false)
            .joined(separator: "\"\"") + "\""
        }.joined(separator: mark)
      }
      #expect(try Self.seconds(Array(lines.joined(separator: "\n").utf8)) == expected)
    }
  }

  @Test("splitting a file in two", arguments: [21, 22, 23] as [UInt64])
  func splitting(seed: UInt64) throws {
    let rows = Self.rows(seed: seed)
    let whole = try Self.spans(Self.zoom(rows))
    let first = try Self.spans(Self.zoom(Array(rows.prefix(17))))
    let second = try Self.spans(Self.zoom(Array(rows.dropFirst(17))))
    #expect(first + second == whole)
  }

  private static func spans(_ bytes: [UInt8]) throws -> [Period] {
    let report = try #require(ReportFile.report(try ReportFile.read(bytes)))
    return report.sightings.compactMap { sighting in
      guard let joined = sighting.joined, let left = sighting.left else { return nil }
      return Period(joined, left)
    }
  }

  @Test("reading twice")
  func twice() throws {
    for test in ReportGoldenTests.cases {
      let first = try ReportFile.read(test.file, test.session)
      #expect(try ReportFile.read(test.file, test.session) == first)
    }
  }

  @Test("any form of one Teams report")
  func forms() throws {
    let names = [
      "teams_t3_en", "teams_t3_utf16be", "teams_t3_utf16le_nobom", "teams_t3_utf8_semicolon",
      "teams_t3_excel_padded", "teams_t3_unknown_words", "teams_t3_engagement",
    ]
    let readings = try names.map { name in
      let report = try #require(ReportFile.report(try ReportFile.read("\(name).csv")))
      return ReportFile.seconds(report, .december)
    }
    #expect(readings[0]["Ana Ruiz"] == 4503 + 5089 + 4328)
    for reading in readings { #expect(reading == readings[0]) }
  }
}
