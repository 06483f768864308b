import Calendar
import Testing
import Workshop

@Suite("One word on somebody's presence after another")
struct TransitionTests {
  private static let x = PersonID.list("ana")

  /// What can be said, by its verb.
  enum Word: String, CaseIterable, Sendable {
    case here, lost, left, absent, excused

    func act(_ situation: Situation, at: Instant) throws -> Act {
      switch self {
      case .here: try situation.here(x, at: at)
      case .lost: try situation.lost(x, at: at)
      case .left: try situation.left(x, reason: nil, at: at)
      case .absent: try situation.absent(x, at: at)
      case .excused: try situation.excused(x, reason: nil, at: at)
      }
    }
  }

  /// Says words at times of day, each typed at the first time or at one of its own.
  private static func sitting(
    _ words: [(String, Word, typed: String)], closed: String? = "13:00"
  ) throws -> Sitting {
    var sitting = Sitting()
    for (clock, word, typed) in words {
      try sitting.act(clock, typed: typed) { try word.act($0, at: $1) }
    }
    if let closed { try sitting.act(closed) { try $0.close(insisting: true, at: $1) } }
    return sitting
  }

  @Test(
    "here 09:00, then a word 10:00 and another 11:00, closed 13:00: minutes and status",
    arguments: [
      (.lost, .here, 180, .present), (.lost, .lost, nil, .lost), (.lost, .left, 60, .left),
      (.lost, .absent, 60, .absent), (.lost, .excused, 60, .excused),
      (.left, .here, 180, .present), (.left, .lost, 60, .lost), (.left, .left, nil, .left),
      (.left, .absent, 60, .absent), (.left, .excused, 60, .excused),
      (.absent, .here, 180, .present), (.absent, .lost, 60, .lost), (.absent, .left, 60, .left),
      (.absent, .absent, nil, .absent), (.absent, .excused, 60, .excused),
      (.excused, .here, 180, .present), (.excused, .lost, 60, .lost),
      (.excused, .left, 60, .left), (.excused, .absent, 60, .absent),
      (.excused, .excused, nil, .excused),
    ] as [(Word, Word, Int?, Status)])
  func afterComing(first: Word, second: Word, minutes: Int?, status: Status) throws {
    let words: [(String, Word, typed: String)] = [
      ("09:00", .here, "09:00"), ("10:00", first, "10:00"),
    ]
    guard let minutes else {
      #expect(throws: Refusal.rollCall(.already(status, Self.x))) {
        try Self.sitting(words + [("11:00", second, "11:00")])
      }
      return
    }
    let sitting = try Self.sitting(words + [("11:00", second, "11:00")])
    let attendance = sitting.situation(at("14:00")).attendance(of: Self.x[0])
    #expect(attendance.seconds == minutes * 60 && attendance.certain == attendance.seconds)
    #expect(attendance.status == status)
  }

  @Test(
    "a word 10:00 about somebody who had not come, then another 11:00: minutes and status",
    arguments: [
      (.absent, .here, 120, .present), (.absent, .excused, 0, .excused),
      (.absent, .absent, nil, .absent), (.excused, .here, 120, .present),
      (.excused, .absent, 0, .absent), (.excused, .excused, nil, .excused),
    ] as [(Word, Word, Int?, Status)])
  func beforeComing(first: Word, second: Word, minutes: Int?, status: Status) throws {
    let words: [(String, Word, typed: String)] = [
      ("10:00", first, "10:00"), ("11:00", second, "11:00"),
    ]
    guard let minutes else {
      #expect(throws: Refusal.rollCall(.already(status, Self.x))) { try Self.sitting(words) }
      return
    }
    let attendance = try Self.sitting(words).situation(at("14:00")).attendance(of: Self.x[0])
    #expect(attendance.seconds == minutes * 60)
    #expect(attendance.status == status)
  }

  @Test("nobody can be lost or leave who never came", arguments: [Word.lost, .left])
  func neverCame(word: Word) {
    let refusal = Refusal.rollCall(.notThere(Self.x, at: at("10:00")))
    #expect(throws: refusal) { try Self.sitting([("10:00", word, "10:00")]) }
    #expect(throws: refusal) {
      try Self.sitting([("09:30", .absent, "09:30"), ("10:00", word, "10:00")])
    }
  }

  @Test(
    "what is typed later about an earlier time: minutes, status, and what it corrects",
    arguments: [
      (
        "an earlier arrival", [("10:41", .here, "10:41"), ("09:00", .here, "10:45")], 240,
        .present, .cameEarlier(than: at("10:41"))
      ),
      (
        "an earlier return",
        [
          ("09:00", .here, "09:00"), ("10:00", .lost, "10:00"), ("10:41", .here, "10:41"),
          ("10:20", .here, "10:50"),
        ], 220, .present, .cameEarlier(than: at("10:41"))
      ),
      (
        "a gap before a later return",
        [("09:00", .here, "09:00"), ("10:00", .left, "11:00"), ("10:30", .here, "11:01")], 210,
        .present, .back(since: at("10:00"))
      ),
      (
        "here until a mark that was typed before it",
        [("09:30", .absent, "09:30"), ("08:50", .here, "09:40")], 30, .absent, .first
      ),
      (
        "here again after such a mark", [("09:30", .absent, "09:30"), ("10:00", .here, "10:00")],
        180, .present, .first
      ),
    ] as [(String, [(String, Word, typed: String)], Int, Status, Correction)])
  func corrected(
    sentence: String, words: [(String, Word, typed: String)], minutes: Int, status: Status,
    correction: Correction
  ) throws {
    let before = try Self.sitting(Array(words.dropLast()), closed: nil)
    let last = try #require(words.last)
    #expect(
      before.situation(at(last.typed)).coming(of: Self.x[0], at: at(last.0)) == correction)
    let attendance = try Self.sitting(words).situation(at("14:00")).attendance(of: Self.x[0])
    #expect(attendance.seconds == minutes * 60)
    #expect(attendance.status == status)
  }

  @Test(
    "what is typed later about an earlier going",
    arguments: [
      (Word.absent, "10:44", 104, Correction.wentEarlier(than: at("11:05"))),
      (.left, "10:44", 104, .wentEarlier(than: at("11:05"))),
      (.excused, "11:30", 125, .goes),
    ] as [(Word, String, Int, Correction)])
  func wentEarlier(word: Word, clock: String, minutes: Int, correction: Correction) throws {
    let words: [(String, Word, typed: String)] = [
      ("09:00", .here, "09:00"), ("11:05", .lost, "11:05"),
    ]
    let before = try Self.sitting(words, closed: nil).situation(at("12:00"))
    #expect(before.going(of: Self.x[0], at: at(clock)) == correction)
    let attendance = try Self.sitting(words + [(clock, word, "12:00")]).situation(at("14:00"))
      .attendance(of: Self.x[0])
    #expect(attendance.seconds == minutes * 60)
  }

  @Test("a going before a later coming leaves a gap")
  func gap() throws {
    var sitting = try Self.sitting(
      [("09:00", .here, "09:00"), ("10:00", .lost, "10:00"), ("10:30", .here, "10:30")],
      closed: nil)
    #expect(
      sitting.situation(at("11:00")).going(of: Self.x[0], at: at("10:10"))
        == .goneUntil(at("10:30")))
    try sitting.act("09:40", typed: "11:00") { try Word.absent.act($0, at: $1) }
    let attendance = sitting.situation(at("12:00")).attendance(of: Self.x[0])
    #expect(attendance.seconds == (40 + 90) * 60 && attendance.status == .present)
  }

  @Test(
    "a mark before the first coming says nothing that ends", arguments: [Word.absent, .excused])
  func beforeFirst(word: Word) {
    let words: [(String, Word, typed: String)] = [
      ("09:30", .here, "09:30"), ("09:10", word, "09:40"),
    ]
    #expect(
      throws: Refusal.rollCall(.cameLater(Self.x, came: at("09:30"), at: at("09:10")))
    ) { try Self.sitting(words) }
  }

  @Test("a mark that is taken back leaves nothing, and is there again when it is redone")
  func undone() throws {
    var sitting = Sitting()
    try sitting.act("09:00") { try $0.here(Self.x, at: $1) }
    let mark = try sitting.act("11:05") { try $0.absent(Self.x, at: $1) }
    let minutes = { sitting.situation(at("13:00")).attendance(of: Self.x[0]).seconds / 60 }
    #expect(minutes() == 125)
    let undo = sitting.add(.undo(mark), at("11:06"))
    #expect(minutes() == 240)
    sitting.add(.redo(undo), at("11:07"))
    #expect(minutes() == 125)
  }

  @Test("undoing the coming makes the mark one of somebody who never came")
  func undoneComing() throws {
    var sitting = Sitting()
    let coming = try sitting.act("09:00") { try $0.here(Self.x, at: $1) }
    try sitting.act("11:05") { try $0.absent(Self.x, at: $1) }
    sitting.add(.undo(coming), at("11:06"))
    sitting.add(
      .rollCall(.attended(EvidenceTests.file("aa", [("09:00", "13:00")], person: Self.x[0]))),
      at("13:00"))
    let attendance = sitting.situation(at("13:00")).attendance(of: Self.x[0])
    #expect(attendance.seconds == 0 && attendance.status == .absent)
  }

  @Test("the absence that closing derives yields to a report")
  func derived() throws {
    var sitting = Sitting()
    try sitting.act("13:00") { try $0.close(insisting: true, at: $1) }
    #expect(sitting.situation(at("13:01")).status(of: Self.x[0]) == .absent)
    sitting.add(
      .rollCall(.attended(EvidenceTests.file("aa", [("09:00", "13:00")], person: Self.x[0]))),
      at("13:05"))
    let situation = sitting.situation(at("13:06"))
    #expect(situation.status(of: Self.x[0]) == .present)
    #expect(situation.attendance(of: Self.x[0]).seconds == 240 * 60)
    #expect(situation.attendanceConflicts.isEmpty)
  }

  @Test("a mark of an older program ends nothing, is named, and ends when somebody says so")
  func openMarks() throws {
    var sitting = Sitting()
    try sitting.act("09:00") { try $0.here(Self.x, at: $1) }
    sitting.add(.rollCall(.absent(Self.x, ends: false)), at("11:05"))
    try sitting.act("13:00") { try $0.close(insisting: true, at: $1) }
    let open = sitting.situation(at("13:01"))
    #expect(open.attendance(of: Self.x[0]).seconds == 240 * 60)
    #expect(open.attendance(of: Self.x[0]).isAtMost)
    #expect(!open.attendance(of: Self.x[0]).reaches(percent: 80))
    let marking = try #require(open.openMarkings.first)
    #expect(open.openMarkings.count == 1 && marking.person == Self.x[0])
    #expect(marking.mark == .absent && marking.at == at("11:05") && marking.seconds == 115 * 60)
    try sitting.act("13:01") { try $0.endMarks(of: [], at: $1) }
    let ended = sitting.situation(at("13:02"))
    #expect(ended.openMarkings.isEmpty)
    #expect(ended.attendance(of: Self.x[0]).seconds == 125 * 60)
    #expect(ended.status(of: Self.x[0]) == .absent)
    #expect(throws: Refusal.rollCall(.nothingToEnd)) { try ended.endMarks(of: [], at: at("13:02")) }
  }

  @Test("who has only first and last times completes nothing by it, unless somebody said here")
  func atMost() throws {
    let hull = SeenSpan(start: at("09:00"), end: at("13:00"), isHull: true)
    let file = AttendanceImport(
      file: "m.csv", hash: "aa", platform: "meet", newest: at("13:00"),
      people: [SeenEvidence(person: Self.x[0], spans: [hull])])
    var sitting = Sitting()
    sitting.add(.rollCall(.attended(file)), at("13:00"))
    let seen = sitting.situation(at("13:00"))
    let attendance = seen.attendance(of: Self.x[0])
    #expect(attendance.seconds == 240 * 60 && attendance.certain == 0 && attendance.isAtMost)
    #expect(AttendanceMark(attendance, in: seen) == .partial)
    #expect(seen.attendanceForecast.unsure.map(\.person) == Self.x)
    sitting.add(.rollCall(.here(Self.x)), at("09:00"), typed: at("13:01"))
    let said = sitting.situation(at("13:02")).attendance(of: Self.x[0])
    #expect(said.reaches(percent: 80) && said.isAtMost)
  }
}
