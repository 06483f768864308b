import Calendar
import Formats
import TestKit
import Workshop

/// Who is there.
extension RandomActs {
  /// Each kind after the one before: a new kind does not compile until it stands here.
  mutating func rollCall(after act: RollCallAct?) -> RollCallAct? {
    switch act {
    case nil: .here(people())
    case .here: .lost(people())
    case .lost: .left(people(), reason: maybe(text("called away")))
    case .left: .absent(people(), ends: pick(true, false))
    case .absent: .excused(people(), reason: maybe(text("ill")), ends: pick(true, false))
    case .excused: .ended(people())
    case .ended: .walkin(person())
    case .walkin: .guest(person())
    case .guest: .attended(attendanceImport())
    case .attended: .identified(stranger(), as: person())
    case .identified: nil
    }
  }

  private mutating func attendanceImport() -> AttendanceImport {
    AttendanceImport(
      file: text("zoom.csv"), hash: word("ee", "ff", "gg"), platform: text("zoom"),
      meeting: pick("", word("812")), newest: maybe(moment()), ended: maybe(moment()),
      shift: pick(0, int(0...0, Bounds.seconds)),
      replaces: maybe(text("ee", "ff")).map { [$0] } ?? [],
      people: some(4) { $0.seenEvidence() })
  }

  private mutating func seenEvidence() -> SeenEvidence {
    let spans = (0..<number(0...3)).map { _ in
      let start = moment()
      return SeenSpan(
        start: start, end: maybe(start.adding(seconds: number(0...9000))),
        room: maybe(text("Room 1")), isHull: pick(true, false))
    }
    return SeenEvidence(
      person: stranger(), spans: spans,
      reported: spans.isEmpty
        ? int(0...14_400, Bounds.seconds) : maybe(int(0...14_400, Bounds.seconds)),
      total: spans.isEmpty ? nil : maybe(int(0...14_400, Bounds.seconds)),
      kind: pick(nil, .host, .phone))
  }

  /// Somebody on the roster or in a platform's file.
  private mutating func stranger() -> PersonID { pick(PersonID("s1"), person(), person()) }
}
