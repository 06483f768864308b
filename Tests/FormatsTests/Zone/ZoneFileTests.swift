import Calendar
import Formats
import Plans
import TestKit
import Testing
import Workshop

@Suite("Zone files of the system")
struct ZoneFileTests {
  /// A file whose transitions change to type 1, 0, 1 … in turn.
  private static func file(
    version: Character = "2", times: [Int64], offsets: [Int32] = [3600, 7200], rule: String = ""
  ) -> [UInt8] {
    let first = block(version: version, times: version == "\0" ? times : [], 4, offsets)
    if version == "\0" { return first }
    return first + block(version: version, times: times, 8, offsets) + Array("\n\(rule)\n".utf8)
  }

  private static func block(
    version: Character, times: [Int64], _ size: Int, _ offsets: [Int32]
  ) -> [UInt8] {
    let counts = [0, 0, 0, times.count, offsets.count, 4]
    var bytes = Array("TZif\(version)".utf8) + Array(repeating: 0, count: 15)
    bytes += counts.flatMap { big(Int64($0), 4) }
    bytes += times.flatMap { big($0, size) }
    bytes += times.indices.map { UInt8(($0 + 1) % 2) }
    bytes += offsets.flatMap { big(Int64($0), 4) + [0, 0] }
    return bytes + Array("LMT\0".utf8)
  }

  private static func big(_ value: Int64, _ size: Int) -> [UInt8] {
    (0..<size).reversed().map { UInt8(truncatingIfNeeded: value >> Int64($0 * 8)) }
  }

  @Test("version 1 has its transitions and no rule")
  func version1() throws {
    let zone = try Zone(name: "T", file: Self.file(version: "\0", times: [-100, 50]))
    #expect(zone.initial == 3600)
    #expect(
      zone.changes == [Zone.Change(at: -100, offset: 7200), Zone.Change(at: 50, offset: 3600)])
  }

  @Test("a rule goes on behind the last transition until 2100")
  func rule() throws {
    // 31 March 2024 01:00 UTC is the only transition listed.
    let file = Self.file(times: [1_711_846_800], rule: "CET-1CEST,M3.5.0,M10.5.0/3")
    let zone = try Zone(name: "T", file: file)
    #expect(zone.changes.count == 2 * (2100 - 2024) + 2)
    // 27 October 2024 01:00 UTC.
    #expect(zone.changes[1] == Zone.Change(at: 1_729_990_800, offset: 3600))
    let last = try #require(zone.changes.last)
    #expect(CivilTime(Instant(seconds: last.at), offset: 0) == CivilTime(2100, 10, 31, 1))
  }

  /// The instants are those that `date -d` gives for the laws of each place.
  @Test(
    "rules of every shape are read",
    arguments: [
      // Israel: Friday before the last Sunday of March 02:00, written as Thursday 26:00.
      ("IST-2IDT,M3.4.4/26,M10.5.0", 10800, CivilTime(2026, 3, 27, 0)),
      // Chile, southern summer: begins in September.
      ("<-04>4<-03>,M9.1.6/24,M4.1.6/24", -10800, CivilTime(2026, 9, 6, 4)),
      // Lord Howe Island: half an hour.
      ("<+1030>-10:30<+11>-11,M10.1.0,M4.1.0", 39600, CivilTime(2026, 10, 3, 15, 30)),
      // Day 60 is 1 March in every year when leap days are not counted.
      ("AAA0BBB,J60/0,J300", 3600, CivilTime(2028, 3, 1)),
      // Day 59 counted from 0 is 29 February of a leap year.
      ("AAA0BBB,59/0,300", 3600, CivilTime(2028, 2, 29)),
      // Greenland: negative hours, the Saturday evening before the last Sunday.
      ("<-02>2<-01>,M3.5.0/-1,M10.5.0/0", -3600, CivilTime(2026, 3, 29, 1)),
    ])
  func rules(rule: String, offset: Int, begins: CivilTime) throws {
    let zone = try Zone(name: "T", file: Self.file(times: [], rule: rule))
    let instant = begins.instant(offset: 0)
    #expect(zone.changes.contains(Zone.Change(at: instant.seconds, offset: offset)))
  }

  @Test("a rule without summer adds nothing")
  func fixed() throws {
    #expect(try Zone(name: "T", file: Self.file(times: [], rule: "<+03>-3")).changes.isEmpty)
  }

  @Test(
    "what is no zone file is refused",
    arguments: [
      ([], .notZone),
      (Array("TZif2".utf8), .cutShort),
      (file(times: [1, 2, 3]).dropLast(), .cutShort),
      (Array(file(times: [1, 2, 3]).prefix(90)), .cutShort),
      (file(times: []).prefix(60) + Array(repeating: 0, count: 50), .notZone),
      (file(times: [2, 1]), .notInOrder),
      (file(times: [1], offsets: [0]), .badType),
      (file(times: [], offsets: []), .badType),
      (file(times: [], rule: "CET"), .badRule("CET")),
      (file(times: [], rule: "CET-1CEST,M13.1.0,M1.1.0"), .badRule("CET-1CEST,M13.1.0,M1.1.0")),
      (file(times: [], rule: "CET-1CEST,M3.5.0"), .badRule("CET-1CEST,M3.5.0")),
      (file(times: [], rule: "CET-168"), .badRule("CET-168")),
    ] as [([UInt8], ZoneFileProblem)])
  func refusals(bytes: [UInt8], problem: ZoneFileProblem) {
    #expect(throws: problem) { try Zone(name: "T", file: bytes) }
  }

  @Test("times at the ends of the number range are read")
  func extremes() throws {
    let zone = try Zone(name: "T", file: Self.file(times: [.min, .max], rule: "CET-1"))
    #expect(zone.changes.count == 2)
  }

  /// The directive 2000/84/EC: the last Sundays of March and October at 01:00 UTC.
  @Test("the system's own file of Berlin follows the law of the European Union")
  func berlin() throws {
    let path = "/usr/share/zoneinfo/Europe/Berlin"
    let zone = try Zone(name: "Europe/Berlin", file: try Disk.read(path))
    #expect(zone.initial == 3208)
    let turns = [
      CivilTime(2024, 3, 31, 1), CivilTime(2024, 10, 27, 1), CivilTime(2025, 10, 26, 1),
      CivilTime(2026, 3, 29, 1), CivilTime(2037, 10, 25, 1), CivilTime(2050, 3, 27, 1),
    ]
    for turn in turns {
      let instant = turn.instant(offset: 0)
      #expect(zone.changes.contains { $0.at == instant.seconds }, "\(turn)")
      #expect(zone.offset(at: instant) == (turn.month == 3 ? 7200 : 3600))
      #expect(zone.offset(at: instant.adding(seconds: -1)) == (turn.month == 3 ? 3600 : 7200))
    }
  }
}
