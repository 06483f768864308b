import Calendar
import Plans
import Testing
import Workshop

@Suite("How much somebody attended")
struct AttendanceTests {
  private static let counted = [Period(at("09:00"), at("13:00"))]

  private static func attendance(
    _ acts: [(String, Act)], counted: [Period] = counted, closed: String? = "13:00",
    now: String = "13:00"
  ) -> Attendance {
    var sitting = Sitting()
    for (clock, act) in acts { sitting.add(act, at(clock)) }
    return sitting.session.presence.attendance(
      PersonID("x"), counted: counted, closed: closed.map { at($0) }, now: at(now))
  }

  private static let x = PersonID.list("x")

  @Test(
    "of 240 minutes these are so many and so many tenths of a percent",
    arguments: [
      ("seven minutes late", [("09:07", .rollCall(.here(x)))], 233, 971),
      ("nineteen minutes late", [("09:19", .rollCall(.here(x)))], 221, 921),
      ("walked in at 09:31", [("09:31", .rollCall(.walkin(PersonID("x"))))], 209, 871),
      (
        "left at 10:44",
        [("08:55", .rollCall(.here(x))), ("10:44", .rollCall(.left(x, reason: "emergency")))], 104,
        433
      ),
      (
        "gone for five minutes",
        [
          ("08:41", .rollCall(.here(x))), ("10:53", .rollCall(.lost(x))),
          ("10:58", .rollCall(.here(x))),
        ], 235, 979
      ),
      ("never came", [], 0, 0),
      ("there from the doors on", [("08:41", .rollCall(.here(x)))], 240, 1000),
      (
        "came and went before the start",
        [("08:41", .rollCall(.here(x))), ("08:50", .rollCall(.lost(x)))], 0, 0
      ),
      (
        "sent home at 11:05",
        [("09:00", .rollCall(.here(x))), ("11:05", .rollCall(.absent(x)))], 125, 521
      ),
      (
        "excused at 11:05 and back at 12:00",
        [
          ("09:00", .rollCall(.here(x))), ("11:05", .rollCall(.excused(x, reason: nil))),
          ("12:00", .rollCall(.here(x))),
        ], 185, 771
      ),
      (
        "marked absent by an older program",
        [("09:00", .rollCall(.here(x))), ("12:59", .rollCall(.absent(x, ends: false)))], 240, 1000
      ),
      (
        "marked absent by an older program, ended later",
        [
          ("09:00", .rollCall(.here(x))), ("11:05", .rollCall(.absent(x, ends: false))),
          ("12:59", .rollCall(.ended(x))),
        ], 125, 521
      ),
    ] as [(String, [(String, Act)], Int, Int)])
  func shares(sentence: String, acts: [(String, Act)], minutes: Int, tenths: Int) {
    let attendance = Self.attendance(acts)
    #expect(attendance.seconds == minutes * 60)
    #expect(attendance.possible == 240 * 60)
    #expect(attendance.tenths == tenths)
  }

  @Test(
    "a share is rounded half up to tenths of a percent",
    arguments: [
      (0, 0), (1, 1), (2, 1), (3, 2), (1999, 1000), (2000, 1000), (1, 1), (1499, 750), (1498, 749),
      (667, 334),
    ])
  func rounding(seconds: Int, tenths: Int) {
    let start = at("09:00")
    let counted = [Period(start, start.adding(seconds: 2000))]
    var sitting = Sitting()
    sitting.add(.rollCall(.here(Self.x)), start)
    sitting.add(.rollCall(.lost(Self.x)), start.adding(seconds: seconds))
    let attendance = sitting.session.presence.attendance(
      PersonID("x"), counted: counted, closed: at("13:00"), now: at("13:00"))
    #expect(attendance.tenths == tenths)
  }

  @Test(
    "the threshold compares whole seconds",
    arguments: [
      ("exactly 80 %", "12:12", true), ("one second short", "12:11:59", false),
      ("one second more", "12:12:01", true),
    ])
  func threshold(sentence: String, until: String, reaches: Bool) {
    let attendance = Self.attendance([
      ("09:00", .rollCall(.here(Self.x))), (until, .rollCall(.lost(Self.x))),
    ])
    #expect(attendance.reaches(percent: 80) == reaches)
    #expect(attendance.tenths == 800)
  }

  @Test("while the session is open, presence runs until now")
  func open() {
    let attendance = Self.attendance(
      [("09:07", .rollCall(.here(Self.x)))], closed: nil, now: "09:30")
    #expect(attendance.seconds == 23 * 60)
    #expect(attendance.status == .present)
  }

  @Test("a session left open counts to the end of its window")
  func leftOpen() {
    let attendance = Self.attendance(
      [("09:07", .rollCall(.here(Self.x)))], closed: nil, now: "18:00")
    #expect(attendance.seconds == 233 * 60)
    #expect(attendance.lastOut == at("18:00"))
  }

  @Test("closing ends every presence, also that of people who were said to leave later")
  func closedEarly() {
    let stayed = Self.attendance(
      [("09:00", .rollCall(.here(Self.x)))], closed: "12:00", now: "12:30")
    #expect(stayed.seconds == 180 * 60)
    #expect(stayed.lastOut == at("12:00"))
    let later = Self.attendance(
      [("09:00", .rollCall(.here(Self.x))), ("12:30", .rollCall(.left(Self.x, reason: nil)))],
      closed: "12:00",
      now: "12:45")
    #expect(later.seconds == 180 * 60)
    #expect(later.lastOut == at("12:00"))
  }

  @Test("closing before somebody came leaves them nothing")
  func closedBefore() {
    let attendance = Self.attendance(
      [("12:10", .rollCall(.here(Self.x)))], closed: "12:00", now: "12:30")
    #expect(attendance.seconds == 0)
    #expect(attendance.spans.isEmpty)
  }

  @Test("no time that counts is no share and reaches nothing")
  func nothingCounts() {
    let attendance = Self.attendance([("09:00", .rollCall(.here(Self.x)))], counted: [])
    #expect(attendance.tenths == nil)
    #expect(!attendance.reaches(percent: 80))
  }

  @Test("first in and last out are what happened, not what counts")
  func ends() {
    let attendance = Self.attendance(
      [
        ("08:41", .rollCall(.here(Self.x))), ("10:00", .rollCall(.lost(Self.x))),
        ("10:05", .rollCall(.here(Self.x))),
      ])
    #expect(attendance.firstIn == at("08:41"))
    #expect(attendance.lastOut == at("13:00"))
    #expect(attendance.spans.count == 2)
    #expect(!attendance.isWalkin)
  }
}
