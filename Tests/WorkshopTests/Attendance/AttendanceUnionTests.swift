import Calendar
import Plans
import Testing
import Workshop

/// Four hours with a break of fifteen minutes that does not count: 13500 of 14400 seconds.
@Suite("Attendance as a union of stretches")
struct AttendanceUnionTests {
  private static let start = at("09:00")
  private static let counted = [(0, 7200), (8100, 14_400)].map { span($0.0, $0.1) }

  private static func span(_ from: Int, _ to: Int) -> Period {
    Period(start.adding(seconds: from), start.adding(seconds: to))
  }

  @Test(
    "stretches of presence in seconds from the start count so many seconds",
    arguments: [
      ("the whole session", [0, 14_400], 13_500),
      ("two devices that overlap count once", [0, 9000, 600, 14_400], 13_500),
      ("a gap counts as gone", [0, 3600, 4200, 14_400], 12_900),
      ("late in and early out", [900, 13_500], 11_700),
      ("before the start and after the end count nothing", [-600, 15_000], 13_500),
      ("touching stretches are one", [0, 5000, 5000, 14_400], 13_500),
      ("the same stretch twice counts once", [0, 14_400, 0, 14_400], 13_500),
      ("a stretch without length", [100, 100], 0),
      ("only the break", [7200, 8100], 0),
      ("the last hour", [10_800, 14_400], 3600),
      ("exactly 80 %", [0, 7200, 8100, 11_700], 10_800),
      ("one second short of 80 %", [0, 7200, 8100, 11_699], 10_799),
    ])
  func union(sentence: String, ends: [Int], seconds: Int) {
    var sitting = Sitting()
    let spans = stride(from: 0, to: ends.count, by: 2).map { Self.span(ends[$0], ends[$0 + 1]) }
    for span in spans.joined() {
      sitting.add(.rollCall(.here([PersonID("x")])), span.start, typed: at("13:30"))
      sitting.add(.rollCall(.lost([PersonID("x")])), span.end, typed: at("13:30"))
    }
    let attendance = sitting.session.presence.attendance(
      PersonID("x"), counted: Self.counted, closed: at("13:30"), now: at("13:30"))
    #expect(attendance.seconds == seconds)
    #expect(attendance.possible == 13_500)
    #expect(attendance.reaches(percent: 80) == (seconds >= 10_800))
  }

  @Test("breaks are taken out where they really were, on both sides")
  func breaks() throws {
    var sitting = Sitting()
    sitting.plan.completion.countsBreaks = false
    try sitting.run("09:00", "09:10", "09:20", "09:35", "09:55", "10:23", "10:33")
    let counted = sitting.situation(at("10:33")).countedTime
    #expect(counted.first == Period(at("09:00"), at("10:23")))
    #expect(counted.dropFirst().first?.start == at("10:33"))
    #expect(counted.seconds == (240 - 10 - 15) * 60)
  }

  @Test("a break that is left out counts as session again")
  func skippedBreak() throws {
    var sitting = Sitting()
    sitting.plan.completion.countsBreaks = false
    try sitting.run("09:00")
    try sitting.act("09:01") { try $0.skip("break-1", insisting: true, at: $1) }
    #expect(sitting.situation(at("09:01")).countedTime.seconds == (240 - 15) * 60)
  }

  @Test("with breaks that count, the whole window counts")
  func window() {
    #expect(Sitting().situation(at("10:00")).countedTime == [Period(at("09:00"), at("13:00"))])
  }
}
