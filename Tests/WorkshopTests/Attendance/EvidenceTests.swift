import Calendar
import Plans
import TestKit
import Testing
import Workshop
import WorkshopKit

@Suite("What was typed and what a platform says")
struct EvidenceTests {
  private static let x = PersonID("ana")

  /// One person's connections in a file that knows of 09:00 to `until`; an end of `-` is unknown.
  static func file(
    _ hash: String, _ spans: [(String, String)], until: String = "13:05", replaces: [String] = [],
    person: PersonID = x
  ) -> AttendanceImport {
    let spans = spans.map { SeenSpan(start: at($0), end: $1 == "-" ? nil : at($1)) }
    return AttendanceImport(
      file: "\(hash).csv", hash: hash, platform: "zoom", newest: at(until), replaces: replaces,
      people: [SeenEvidence(person: person, spans: spans)])
  }

  private static func sitting(
    _ acts: [(String, Act)], _ files: [AttendanceImport]
  ) -> Sitting {
    var sitting = Sitting()
    for (clock, act) in acts { sitting.add(act, at(clock)) }
    for file in files { sitting.add(.rollCall(.attended(file)), at("13:10")) }
    return sitting
  }

  private static func attendance(_ sitting: Sitting, now: String = "13:10") -> Attendance {
    sitting.session.presence.attendance(
      x, counted: [Period(at("09:00"), at("13:00"))], closed: nil, now: at(now))
  }

  private static let here = Act.rollCall(.here([x]))
  private static let left = Act.rollCall(.left([x], reason: nil))
  private static let lost = Act.rollCall(.lost([x]))

  @Test(
    "minutes come from what was typed where something was, else from the platform",
    arguments: [
      ("only the platform", [], [("08:58", "10:00"), ("10:05", "13:02")], 235),
      ("came before somebody noticed", [("09:07", here)], [("09:01", "13:05")], 239),
      ("typed here, left unseen at 12:10", [("09:00", here)], [("09:00", "12:10")], 190),
      (
        "typed here, stayed until the meeting ended", [("09:00", here)], [("09:00", "13:04:30")],
        240
      ),
      (
        "said to have left at 10:44", [("08:41", here), ("10:44", left)], [("08:50", "11:10")], 104
      ),
      (
        "said to be there until 10:44", [("08:41", here), ("10:44", left)], [("08:50", "10:20")],
        104
      ),
      (
        "lost and back as typed, whatever the platform says",
        [("08:41", here), ("10:53", lost), ("10:58", here)],
        [("08:41", "10:52:30"), ("10:57:30", "13:05")], 235
      ),
      ("seen at roll call and connected later", [("09:00", here)], [("09:20", "13:05")], 240),
      ("in the room without a connection", [("09:00", here)], [("08:30", "08:50")], 240),
      ("marked absent", [("09:30", .rollCall(.absent([x])))], [("09:00", "13:05")], 0),
      (
        "marked absent after an hour that was typed",
        [("09:00", here), ("10:00", left), ("10:30", .rollCall(.absent([x])))],
        [("09:00", "13:05")], 60
      ),
      ("confirmed after the break", [("09:00", here), ("11:00", here)], [("09:00", "10:30")], 210),
      (
        "sent home at 10:44 while the platform has them to the end",
        [("09:00", here), ("10:44", .rollCall(.absent([x])))], [("09:00", "13:05")], 104
      ),
      (
        "excused at 10:44, whom nobody had greeted",
        [("10:44", .rollCall(.excused([x], reason: nil)))], [("09:00", "13:05")], 104
      ),
      (
        "never there until 10:30, as typed, then here",
        [("09:30", .rollCall(.absent([x]))), ("10:30", here)], [("09:00", "13:05")], 150
      ),
      (
        "marked by an older program", [("09:30", .rollCall(.absent([x], ends: false)))],
        [("09:00", "13:05")], 0
      ),
      (
        "left, as typed, of somebody nobody had greeted", [("10:44", left)], [("09:00", "11:10")],
        104
      ),
    ] as [(String, [(String, Act)], [(String, String)], Int)])
  func minutes(
    sentence: String, acts: [(String, Act)], spans: [(String, String)], minutes: Int
  ) {
    let attendance = Self.attendance(Self.sitting(acts, [Self.file("aa", spans)]))
    #expect(attendance.seconds == minutes * 60)
  }

  @Test(
    "what differs by a minute is listed with both values",
    arguments: [
      (
        [("09:07", here)], [("09:01", "13:05")],
        [.cameEarlier(typed: at("09:07"), seen: at("09:01"))]
      ),
      ([("08:41", here)], [("08:30", "13:05")], []),
      (
        [("08:50", here)], [("10:57", "13:05")],
        [.cameLater(typed: at("08:50"), seen: at("10:57"))]
      ),
      ([("08:50", here)], [("09:00:59", "13:05")], []),
      (
        [("09:00", here)], [("09:00", "10:00"), ("10:30", "13:05")],
        [.away(Period(at("10:00"), at("10:30")), seconds: 30 * 60)]
      ),
      (
        [("09:00", here), ("10:44", .rollCall(.absent([x])))], [("09:00", "11:10")],
        [.seenWhileGone(since: at("10:44"), seconds: 26 * 60, until: at("11:10"))]
      ),
      (
        [("09:30", .rollCall(.absent([x]))), ("10:30", here)], [("09:00", "13:05")],
        [.marked(.absent, seconds: 90 * 60)]
      ),
      (
        [("09:30", .rollCall(.absent([x], ends: false)))], [("09:00", "13:05")],
        [.marked(.absent, seconds: 240 * 60)]
      ),
      (
        [("09:00", here)], [("09:00", "12:10")],
        [.leftEarlier(typed: at("09:00"), seen: at("12:10"))]
      ),
      ([("09:00", here)], [("09:00", "12:59:30")], []),
      (
        [("08:41", here), ("10:44", left)], [("08:50", "11:10")],
        [.seenWhileGone(since: at("10:44"), seconds: 26 * 60, until: at("11:10"))]
      ),
      (
        [("08:41", here), ("10:44", left)], [("08:50", "10:20")],
        [.unseenWhileHere(Period(at("09:00"), at("10:44")), seconds: 24 * 60)]
      ),
      (
        [("08:41", here), ("10:53", lost), ("10:58", here)],
        [("08:41", "10:52:30"), ("10:57:30", "13:05")], []
      ),
      (
        [("09:30", .rollCall(.absent([x])))], [("09:00", "13:05")],
        [.marked(.absent, seconds: 240 * 60)]
      ),
      (
        [("11:00", here)], [("09:00", "10:00")],
        [
          .cameEarlier(typed: at("11:00"), seen: at("09:00")), .unseen(since: at("11:00")),
        ]
      ),
      ([], [("09:00", "13:05")], []),
    ] as [([(String, Act)], [(String, String)], [AttendanceConflict.Kind])])
  func conflicts(
    acts: [(String, Act)], spans: [(String, String)], kinds: [AttendanceConflict.Kind]
  ) {
    let situation = Self.sitting(acts, [Self.file("aa", spans)]).situation(at("13:10"))
    #expect(situation.attendanceConflicts == kinds.map { AttendanceConflict(Self.x, $0) })
  }

  @Test("a connection whose end is unknown lasts to the next one, or to the end")
  func openEnds() {
    let open = Self.sitting([], [Self.file("aa", [("09:30", "-")], until: "09:40")])
    #expect(Self.attendance(open).seconds == 210 * 60)
    #expect(Self.attendance(open, now: "10:00").seconds == 30 * 60)
    #expect(Self.attendance(open, now: "10:00").status == .present)
    let again = Self.sitting([], [Self.file("aa", [("09:30", "-"), ("10:05", "11:00")])])
    #expect(Self.attendance(again).seconds == 90 * 60)
    #expect(Self.attendance(again).status == .left)
  }

  @Test("a newer download stands in for the older, a restarted meeting adds to it")
  func downloads() {
    let old = Self.file("aa", [("09:00", "-")], until: "10:00")
    let new = Self.file("bb", [("09:00", "10:30")], until: "12:00", replaces: ["aa"])
    let restarted = Self.file("cc", [("11:00", "12:00")])
    for files in [[old, new, restarted], [restarted, new, old], [new, old, new, restarted]] {
      #expect(Self.attendance(Self.sitting([], files)).seconds == 150 * 60)
    }
  }

  @Test("minutes without times are reported and never counted")
  func reported() {
    let file = AttendanceImport(
      file: "u.csv", hash: "aa", platform: "zoom",
      people: [SeenEvidence(person: Self.x, reported: 214 * 60)])
    let attendance = Self.attendance(Self.sitting([], [file]))
    #expect(attendance.seconds == 0)
    #expect(attendance.reported == 214 * 60)
    #expect(attendance.status == .present)
  }

  @Test(
    "a stranger who turns out to be somebody brings their time along, or takes part as themselves")
  func strangers() {
    var sitting = Self.sitting([], [Self.file("aa", [("09:00", "10:00")], person: PersonID("s1"))])
    #expect(Self.attendance(sitting).seconds == 0)
    sitting.add(.rollCall(.identified(PersonID("s1"), as: Self.x)), at("13:11"))
    #expect(Self.attendance(sitting).seconds == 3600)
    sitting.add(.rollCall(.identified(PersonID("s1"), as: PersonID("s1"))), at("13:12"))
    #expect(Self.attendance(sitting).seconds == 0)
    #expect(sitting.session.presence.walkins == [PersonID("s1")])
  }

  @Test("gone for less than a minute is no drop")
  func drops() {
    let spans = [
      ("09:00", "10:00"), ("10:00:08", "11:00"), ("11:01", "12:00"), ("12:00:59", "13:00"),
    ]
    let attendance = Self.attendance(Self.sitting([], [Self.file("aa", spans)]))
    #expect(attendance.drops == 1)
    #expect(attendance.gaps == [Period(at("11:00"), at("11:01"))])
  }

  @Test("closing does not cut what a platform saw, and early closing not what it saw later")
  func closed() {
    var sitting = Self.sitting([], [Self.file("aa", [("09:00", "13:05")])])
    sitting.add(.session(.closed), at("12:58"))
    let attendance = sitting.session.presence.attendance(
      Self.x, counted: [Period(at("09:00"), at("13:00"))], closed: at("12:58"), now: at("13:10"))
    #expect(attendance.seconds == 240 * 60)
  }

  /// Source: constructed; four hours with a break of fifteen minutes that does not count.
  @Test(
    "connections in seconds from the start count so many seconds",
    arguments: [
      ([0, 14_400], 13_500), ([0, 9000, 600, 14_400], 13_500), ([0, 3600, 4200, 14_400], 12_900),
      ([900, 13_500], 11_700), ([-600, 15_000], 13_500), ([0, 5000, 5000, 14_400], 13_500),
      ([0, 14_400, 0, 14_400], 13_500), ([100, 100], 0), ([7200, 8100], 0),
      ([10_800, 14_400], 3600), ([0, 7200, 8100, 11_700], 10_800),
      ([0, 7200, 8100, 11_699], 10_799),
    ])
  func union(ends: [Int], seconds: Int) {
    let start = at("09:00")
    let counted = [(0, 7200), (8100, 14_400)].map {
      Period(start.adding(seconds: $0.0), start.adding(seconds: $0.1))
    }
    let spans = stride(from: 0, to: ends.count, by: 2).map {
      SeenSpan(start: start.adding(seconds: ends[$0]), end: start.adding(seconds: ends[$0 + 1]))
    }
    var sitting = Sitting()
    sitting.add(
      .rollCall(
        .attended(
          AttendanceImport(
            file: "a.csv", hash: "aa", platform: "teams", newest: at("13:00"),
            people: [SeenEvidence(person: Self.x, spans: spans)]))), at("13:10"))
    let attendance = sitting.session.presence.attendance(
      Self.x, counted: counted, closed: nil, now: at("13:30"))
    #expect(attendance.seconds == seconds)
    #expect(attendance.reaches(percent: 80) == (seconds >= 10_800))
  }

  @Test("over random histories of what was typed and imported", arguments: 0..<200)
  func laws(seed: UInt64) {
    var random = RandomActs(.plausible, seed: seed)
    let window = Period(at("09:00"), at("13:00"))
    let files = (0..<random.number(1...3)).map { Self.randomFile("f\($0)", &random) }
    var acts: [(Act, Instant)] = []
    for _ in 0..<random.number(0...5) {
      acts.append((random.pick(Self.here, Self.lost, Self.left), random.moment()))
    }
    func seconds(_ acts: [(Act, Instant)], _ files: [AttendanceImport]) -> Int {
      var sitting = Sitting()
      for (act, at) in acts { sitting.add(act, at, typed: at) }
      for file in files { sitting.add(.rollCall(.attended(file)), at("13:10")) }
      return Self.attendance(sitting).seconds
    }
    let spans = files.flatMap { $0.people.flatMap(\.spans) }
    let each = spans.map { Period($0.start, $0.end ?? $0.start) }
    let mixed = seconds(acts, files)
    #expect(mixed <= window.seconds, "seed \(seed)")
    #expect(mixed == seconds(acts, files + files), "seed \(seed)")
    #expect(mixed == seconds(acts, files.reversed()), "seed \(seed)")
    let union = each.compactMap { $0.clipped(to: window) }.joined().seconds
    #expect(seconds([], files) == union, "seed \(seed)")
    #expect(each.reduce(0) { $0 + $1.seconds } >= union, "seed \(seed)")
    let halves = files.flatMap(Self.halves)
    #expect(seconds(acts, halves) == mixed, "seed \(seed)")
  }

  private static func randomFile(_ hash: String, _ random: inout RandomActs) -> AttendanceImport {
    let spans = (0..<random.number(0...5)).map { _ in
      let start = random.moment()
      return SeenSpan(start: start, end: start.adding(seconds: random.number(0...5000)))
    }
    return AttendanceImport(
      file: hash, hash: hash, platform: "zoom", newest: spans.compactMap(\.end).max(),
      people: [SeenEvidence(person: x, spans: spans.shuffled(using: &random))])
  }

  private static func halves(_ file: AttendanceImport) -> [AttendanceImport] {
    let spans = file.people.flatMap(\.spans)
    return [spans.prefix(spans.count / 2), spans.dropFirst(spans.count / 2)].enumerated().map {
      var half = file
      half.hash += "\($0)"
      half.people = [SeenEvidence(person: x, spans: Array($1))]
      return half
    }
  }
}
