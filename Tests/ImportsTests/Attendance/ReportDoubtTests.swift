import Calendar
import Imports
import Plans
import TestKit
import Testing
import Text
import Workshop

@Suite("What an attendance report leaves open is asked, offered or refused")
struct ReportDoubtTests {
  private static func table(_ rows: [String], header: String = "Name\tJoin time\tLeave time")
    -> [UInt8]
  {
    Array(([header] + rows).joined(separator: "\n").utf8)
  }

  private static func session(_ start: String, _ end: String) -> ReportSession {
    ReportSession(start, end, .utc)
  }

  private static func first(_ reading: AttendanceReading) -> String? {
    ReportFile.report(reading)?.sightings.first?.joined?.rfc3339(milliseconds: false, zulu: true)
  }

  @Test("an impossible month decides for the whole file")
  func impossible() throws {
    let rows = ["Ana\t10/03/23 08:42\t10/03/23 09:00", "Jo\t13/03/23 08:42\t13/03/23 09:00"]
    let far = Self.session("2030-01-01T09:00:00Z", "2030-01-01T10:00:00Z")
    #expect(Self.first(try ReportFile.read(Self.table(rows), far)) == "2023-03-10T08:42:00Z")
  }

  @Test("a meeting over midnight is shorter in one order")
  func shortest() throws {
    let rows = ["Ana\t03/04/2026 23:30\t04/04/2026 00:30"]
    let far = Self.session("2030-01-01T09:00:00Z", "2030-01-01T10:00:00Z")
    #expect(Self.first(try ReportFile.read(Self.table(rows), far)) == "2026-04-03T23:30:00Z")
  }

  @Test("the session decides between two possible days")
  func nearest() throws {
    let rows = Self.table(["Ana\t2/1/2022 10:37\t2/1/2022 11:00"])
    let january = Self.session("2022-01-02T10:00:00Z", "2022-01-02T12:00:00Z")
    let february = Self.session("2022-02-01T10:00:00Z", "2022-02-01T12:00:00Z")
    #expect(Self.first(try ReportFile.read(rows, january)) == "2022-01-02T10:37:00Z")
    #expect(Self.first(try ReportFile.read(rows, february)) == "2022-02-01T10:37:00Z")
  }

  @Test("nothing decides: both readings with their first and last moments")
  func ambiguous() throws {
    let rows = Self.table(["Ana\t10/03/23 08:42\t10/03/23 09:00"])
    let far = Self.session("2030-01-01T09:00:00Z", "2030-01-01T10:00:00Z")
    let reading = try ReportFile.read(rows, far)
    guard case .ambiguous(let alternatives) = reading else {
      Issue.record("read as \(reading)")
      return
    }
    #expect(alternatives.map(\.order) == [.dayFirst, .monthFirst])
    #expect(
      alternatives.map { $0.first.rfc3339(milliseconds: false, zulu: true) } == [
        "2023-03-10T08:42:00Z", "2023-10-03T08:42:00Z",
      ])
    #expect(
      alternatives.map { $0.last.rfc3339(milliseconds: false, zulu: true) } == [
        "2023-03-10T09:00:00Z", "2023-10-03T09:00:00Z",
      ])
    let chosen = try ReportFile.read(rows, far, order: .monthFirst)
    #expect(Self.first(chosen) == "2023-10-03T08:42:00Z")
  }

  @Test("the same day and month is no question; a year of two digits in front needs the session")
  func sameDay() throws {
    let far = Self.session("2030-01-01T09:00:00Z", "2030-01-01T10:00:00Z")
    let same = Self.table(["Ana\t03/03/2026 10:00\t03/03/2026 11:00"])
    #expect(Self.first(try ReportFile.read(same, far)) == "2026-03-03T10:00:00Z")
    let near = Self.session("2026-12-01T10:00:00Z", "2026-12-01T12:00:00Z")
    let yearFirst = Self.table(["Ana\t26-12-01 10:00\t26-12-01 11:00"])
    #expect(Self.first(try ReportFile.read(yearFirst, near)) == "2026-12-01T10:00:00Z")
  }

  @Test("times without a date belong to the session's day, over midnight too")
  func clockOnly() throws {
    let night = Self.session("2026-12-01T22:00:00Z", "2026-12-02T01:00:00Z")
    let rows = Self.table(["Ana\t21:58\t00:30", "Jo\t00:15\t01:02"])
    let report = try #require(ReportFile.report(try ReportFile.read(rows, night)))
    #expect(
      report.sightings.map { $0.joined?.rfc3339(milliseconds: false, zulu: true) } == [
        "2026-12-01T21:58:00Z", "2026-12-02T00:15:00Z",
      ])
    #expect(
      report.sightings.map { $0.left?.rfc3339(milliseconds: false, zulu: true) } == [
        "2026-12-02T00:30:00Z", "2026-12-02T01:02:00Z",
      ])
  }

  private static func shifted(by minutes: Int) -> [UInt8] {
    func clock(_ minute: Int) -> String {
      let all = minute + minutes + 24 * 60
      let day = all / 1440
      func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
      return "2026-12-0\(day + 1) \(two(all / 60 % 24)):\(two(all % 60))"
    }
    // From 09:00 to 13:00 on the second day of the month.
    let people = [(535, 781), (538, 780), (541, 779), (544, 780), (556, 700), (539, 785)]
    let rows = people.enumerated().map { index, times in
      "P\(index)\t\(clock(times.0))\t\(clock(times.1))"
    }
    return table(rows)
  }

  @Test(
    "a whole file off by quarters of an hour gets the shift offered, and nothing is moved",
    arguments: [-720, -330, -60, -30, 0, 30, 45, 60, 120, 345, 540])
  func shift(minutes: Int) throws {
    let session = Self.session("2026-12-02T09:00:00Z", "2026-12-02T13:00:00Z")
    let reading = try ReportFile.read(Self.shifted(by: minutes), session)
    guard case .report(let report, let offered) = reading else {
      Issue.record("read as \(reading)")
      return
    }
    #expect(offered == (minutes == 0 ? nil : -minutes * 60))
    let first = report.sightings[0].joined
    #expect(first == session.window.start.adding(minutes: minutes - 5))
    let expectation = AttendanceExpectation(
      window: session.window, zone: session.zone, shift: -minutes * 60)
    let moved = try AttendanceReader.read(Self.shifted(by: minutes), expecting: expectation)
    guard case .report(let other, offered: nil) = moved else {
      Issue.record("read as \(moved)")
      return
    }
    #expect(other.sightings[0].joined == session.window.start.adding(minutes: -5))
    #expect(other.meeting.key == report.meeting.key)
  }

  @Test(
    "doors that open before the start hide no shift, whole hours and others",
    arguments: [
      -720, -660, -300, -120, -60, 60, 90, 105, 120, 180, 240, 300, 330, 420, 600, 660, 720, 100,
      1440,
    ])
  func shiftWithDoors(minutes: Int) throws {
    let session = Self.session("2026-12-02T09:00:00Z", "2026-12-02T13:00:00Z")
    let doors = session.window.start.adding(minutes: -60)
    func offered(_ offset: Int) throws -> Int? {
      let expectation = AttendanceExpectation(
        window: session.window, doors: doors, zone: session.zone)
      guard
        case .report(_, let offered) = try AttendanceReader.read(
          Self.shifted(by: offset), expecting: expectation)
      else { return .min }
      return offered
    }
    #expect(try offered(minutes) == -minutes * 60)
    #expect(try offered(0) == nil)
  }

  @Test("a meeting that only went on longer, or began late, or ended early, is no other zone")
  func overran() throws {
    let session = Self.session("2026-12-02T09:00:00Z", "2026-12-02T10:00:00Z")
    for (from, to) in [
      ("09:00", "11:00"), ("08:58", "11:00"), ("09:45", "10:02"), ("08:05", "10:00"),
    ] {
      let rows = (0..<6).map { "P\($0)\t2026-12-02 \(from):0\($0)\t2026-12-02 \(to):00" }
      let expectation = AttendanceExpectation(
        window: session.window, doors: session.window.start.adding(minutes: -60),
        zone: session.zone)
      let reading = try AttendanceReader.read(Self.table(rows), expecting: expectation)
      guard case .report(_, offered: nil) = reading else {
        Issue.record("\(from) to \(to): a shift is offered")
        continue
      }
    }
  }

  private static let account = """
    Topic,Meeting ID,Start Time,End Time,Name (Original Name),User Email,Join Time,Leave Time
    Hearing customers,811 111,12/01/2026 08:55,12/01/2026 13:00,Ida Berg,,12/01/2026 08:58,12/01/2026 13:00
    Hearing customers,811 111,12/01/2026 08:55,12/01/2026 13:00,Tom Falk,,12/01/2026 09:03,12/01/2026 10:00
    Pipeline,822 222,12/01/2026 10:30,12/01/2026 11:30,Tom Falk,,12/01/2026 10:30,12/01/2026 11:30
    Pipeline,822 222,12/01/2026 10:30,12/01/2026 11:30,Uli Roth,,12/01/2026 10:30,12/01/2026 11:30
    Pipeline,822 222,11/24/2026 10:30,11/24/2026 11:30,Uli Roth,,11/24/2026 10:30,11/24/2026 11:30
    """

  @Test("two meetings of one file are told apart by number and topic; the others are named")
  func severalMeetings() throws {
    let session = Self.session("2026-12-01T09:00:00Z", "2026-12-01T13:00:00Z")
    let bytes = Array(Self.account.utf8)
    guard case .several(let meetings) = try ReportFile.read(bytes, session) else {
      Issue.record("not told apart")
      return
    }
    #expect(
      meetings.map(\.name) == [
        "Hearing customers 811 111 12/01/2026 08:55", "Pipeline 822 222 12/01/2026 10:30",
      ])
    #expect(meetings.map(\.report.sightings.count) == [2, 2])
    for (chosen, names, others) in [
      (meetings[0].key, ["Ida Berg", "Tom Falk"], [4, 6]),
      ("pipeline", ["Tom Falk", "Uli Roth"], [2, 6]),
      ("all", ["Ida Berg", "Tom Falk", "Tom Falk", "Uli Roth"], [6]),
    ] {
      let reading = try AttendanceReader.read(
        bytes,
        expecting: AttendanceExpectation(
          window: session.window, zone: session.zone, meeting: chosen))
      let report = try #require(ReportFile.report(reading))
      #expect(report.sightings.map(\.name) == names)
      #expect(report.remarks.map(\.line) == others)
    }
  }

  @Test("a room that two groups share is taken for the hours of the session")
  func sharedRoom() throws {
    let session = Self.session("2026-12-01T09:00:00Z", "2026-12-01T12:00:00Z")
    let text = """
      Topic,Meeting ID,Start Time,Name (Original Name),User Email,Join Time,Leave Time
      Room 4,811 111,12/01/2026 08:55,Ida Berg,,12/01/2026 08:58,12/01/2026 12:00
      Room 4,811 111,12/01/2026 13:55,Tom Falk,,12/01/2026 13:58,12/01/2026 17:00
      """
    let report = try #require(ReportFile.report(try ReportFile.read(Array(text.utf8), session)))
    #expect(report.sightings.map(\.name) == ["Ida Berg"])
    #expect(report.remarks.map(\.line) == [3])
  }

  @Test("two comings with one going end with it, and may go on; a coming after it stays open")
  func doubleJoin() throws {
    let list = """
      Full Name\tUser Action\tTimestamp
      Ida Berg\tJoined\t12/1/2026, 9:05:00 AM
      Ida Berg\tJoined\t12/1/2026, 9:10:00 AM
      Ida Berg\tLeft\t12/1/2026, 9:20:00 AM
      Tom Falk\tJoined\t12/1/2026, 9:05:00 AM
      Tom Falk\tLeft\t12/1/2026, 9:20:00 AM
      Tom Falk\tJoined\t12/1/2026, 9:21:00 AM
      """
    let report = try #require(ReportFile.report(try ReportFile.read(Array(list.utf8))))
    #expect(ReportFile.seconds(report, .december)["Ida Berg"] == 900)
    #expect(
      report.sightings.filter { $0.doubts.contains(.perhapsStillThere) }.map(\.name) == ["Ida Berg"]
    )
    #expect(
      report.sightings.filter { $0.doubts.contains(.stillThere) }.map(\.name) == ["Tom Falk"])
  }

  @Test("one cell that is no time costs its row, and a moment in the header no row at all")
  func oneBadCell() throws {
    for (cell, seconds) in [("9:0", nil), ("9:01", 300)] as [(String, Int?)] {
      let text = """
        Attendance for: Class on 2026-12-01

        "Names\t2026-12-01 9:01\tArrival time"
        "Ida Berg\t?\t\(cell) (30min) [9:06]"
        "Tom Falk\t?\t9:02 (6min) [9:08]"
        """
      let session = Self.session("2026-12-01T09:00:00Z", "2026-12-01T10:00:00Z")
      let report = try #require(ReportFile.report(try ReportFile.read(Array(text.utf8), session)))
      #expect(report.sightings.map(\.name) == ["Ida Berg", "Tom Falk"])
      #expect(
        ReportFile.seconds(report, session)
          == [
            "Ida Berg": seconds, "Tom Falk": 360,
          ].compactMapValues { $0 })
      #expect(
        report.remarks.contains { remark in
          if case .otherMeeting = remark.kind { true } else { false }
        } == false)
    }
  }

  @Test("a late start, or one of two files of a session, is no other zone")
  func noShift() throws {
    let session = Self.session("2026-12-02T09:00:00Z", "2026-12-02T13:00:00Z")
    let late = (0..<6).map { "P\($0)\t2026-12-02 09:4\($0)\t2026-12-02 13:00" }
    let half = (0..<6).map { "P\($0)\t2026-12-02 09:0\($0)\t2026-12-02 11:00" }
    for rows in [late, half] {
      guard case .report(_, offered: nil) = try ReportFile.read(Self.table(rows), session) else {
        Issue.record("a shift is offered")
        return
      }
    }
  }

  @Test("what is no report says what it is, where, and what to do")
  func refused() throws {
    func words(_ bytes: [UInt8]) -> String {
      do throws(AttendanceFileProblem) {
        _ = try AttendanceReader.read(
          bytes,
          expecting: AttendanceExpectation(
            window: ReportSession.december.window, zone: ReportSession.december.zone))
        return "read"
      } catch {
        return "\(error)"
      }
    }
    #expect(words([]) == "the file is empty")
    #expect(
      words([0x50, 0x4B, 0x03, 0x04, 0x14])
        == "this is an Excel or other zipped file, not a table of text; open it and save it as \"CSV UTF-8\""
    )
    #expect(words(Array("\n\n ,,\n".utf8)) == "the file is empty")
    #expect(
      words(Array("Item;Price\nTea;2\nCake;3\n".utf8))
        == "line 1: expected a table with a column of names or e-mails and one of times or minutes, "
        + "found \"Item\", \"Price\"; nothing was read")
    #expect(
      words(Array("Name,Join time,Leave time\n,,\nx,,\n".utf8))
        == "the table that begins on line 1 has no row with a person; nothing was read")
    #expect(
      words((0..<4000).map { UInt8($0 % 7 == 0 ? 0 : $0 % 200) }).hasPrefix("this is no text"))
  }

  @Test("of a pair of times one unreadable header is enough to know the other")
  func halfKnown() throws {
    let rows = ["Ana\t2026-12-01 09:00\t2026-12-01 10:00"]
    for header in ["Name\tGodzina do??czenia\tGodzina opuszczenia", "Name\tJoin time\tG?ng"] {
      let report = try #require(
        ReportFile.report(try ReportFile.read(Self.table(rows, header: header))))
      #expect(ReportFile.seconds(report, .december) == ["Ana": 3600])
    }
  }

  @Test("rows in quotes as a whole, and dates that a comma cut from their times, are put together")
  func cutMoments() throws {
    let list = """
      "Full Name,User Action,Timestamp,"
      "Ana Ruiz,Joined,12/1/2026, 10:44:22 AM"
      "Ana Ruiz,Left,12/1/2026, 11:45:32 AM"
      """
    let report = """
      Name,Join time,Leave time,Duration,Email
      Ana Ruiz,12/1/2026, 10:44:22 AM,12/1/2026, 11:45:32 AM,1h 1m,ana@x.example
      """
    for text in [list, report] {
      let read = try #require(ReportFile.report(try ReportFile.read(Array(text.utf8))))
      #expect(ReportFile.seconds(read, .december) == ["Ana Ruiz": 3670])
    }
  }

  @Test("names of stars are no telephones, telephones and lists cut short are nobody's")
  func kinds() throws {
    let names = [
      "****** *****", "+49 30 ***12", "14155551234", "20231234", "Call-In User_4", "Ana and 4 more",
      "Ana Ruiz (prezentacja)", "015_Ana", "(Guest)",
    ]
    let rows = names.map { "\($0)\t2026-12-01 09:00\t2026-12-01 10:00" }
    let report = try #require(ReportFile.report(try ReportFile.read(Self.table(rows))))
    #expect(
      report.sightings.map(\.kind) == [
        .participant, .phone, .phone, .participant, .phone, .ghost(of: nil), .ghost(of: "Ana Ruiz"),
        .participant, .participant,
      ])
  }

  @Test(
    "random bytes and broken files are read or refused, and nothing else",
    arguments: 1...60 as ClosedRange<UInt64>)
  func fuzz(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let cases = ReportGoldenTests.cases
    let test = cases[Int.random(in: 0..<cases.count, using: &random)]
    var bytes = ReportFile.bytes(test.file)
    for _ in 0..<Int.random(in: 1...12, using: &random) {
      let index = Int.random(in: 0..<bytes.count, using: &random)
      switch Int.random(in: 0..<4, using: &random) {
      case 0: bytes[index] = UInt8.random(in: 0...255, using: &random)
      case 1: bytes.insert(UInt8(ascii: "\""), at: index)
      case 2: bytes.removeSubrange(index..<min(bytes.count - 1, index + 3))
      default: bytes.insert(contentsOf: [0x0D, 0x0A], at: index)
      }
    }
    do throws(AttendanceFileProblem) {
      let reading = try AttendanceReader.read(
        bytes,
        expecting: AttendanceExpectation(window: test.session.window, zone: test.session.zone))
      for sighting in ReportFile.report(reading)?.sightings ?? [] {
        if let joined = sighting.joined, let left = sighting.left { #expect(joined <= left) }
        #expect(sighting.name.unicodeScalars.allSatisfy { $0.value >= 0x20 && $0.value != 0x7F })
      }
    } catch {
      #expect(!"\(error)".isEmpty)
    }
  }
}
