import Calendar
import Workshop

/// A session as a whole in a journal.
public enum SessionCodec: FamilyCodec {
  /// What these acts are called.
  public enum Name: String, CaseIterable, Sendable {
    case opened = "session"
    case joined = "join"
    case lead
    case closed = "close"
    case shifted = "shift"
  }

  static func name(of act: SessionAct) -> Name {
    switch act {
    case .opened: .opened
    case .joined: .joined
    case .lead: .lead
    case .closed: .closed
    case .shifted: .shifted
    }
  }

  static func write(_ act: SessionAct, _ zone: Zone, _ writer: inout MemberWriter) {
    switch act {
    case .opened(let opening): write(opening, zone, &writer)
    case .joined(let session): writer.member("session", session)
    case .lead(let lead): writer.member("lead", lead)
    case .closed: break
    case .shifted(let shift): write(shift, &writer)
    }
  }

  static func read(_ name: Name, _ reader: inout MemberReader) throws(MemberReader.Problem)
    -> SessionAct
  {
    switch name {
    case .opened: .opened(try opening(&reader).opening)
    case .joined:
      .joined(session: try reader.texts(names: ["session"]).require("session", reader))
    case .lead: .lead(writer: try reader.texts().require("lead", reader))
    case .closed: try reader.nothing(.closed)
    case .shifted: .shifted(try shift(&reader))
    }
  }

  /// Writes an opening; a UUID that nobody knows is left out.
  static func write(_ opening: Opening, _ zone: Zone, _ writer: inout MemberWriter) {
    if !opening.session.isEmpty { writer.member("session", opening.session) }
    writer.member("cohort", opening.cohort)
    writer.member("programme", opening.programme)
    writer.member("day", opening.day)
    writer.member("days", opening.days)
    writer.member("zone", opening.zone)
    writer.member("start", opening.window.start.rfc3339(in: zone))
    writer.member("end", opening.window.end.rfc3339(in: zone))
    writer.member("doors", opening.doors.rfc3339(in: zone))
    writer.member("workshop", opening.workshop)
    writer.member("lead", opening.lead)
    if opening.isRepeated { writer.member("again", true) }
  }

  /// Reads an opening, and the folder that one in `people/` names.
  static func opening(
    _ reader: inout MemberReader
  ) throws(MemberReader.Problem) -> (opening: Opening, folder: String?) {
    var isRepeated = false
    var texts: [String: String] = [:]
    var numbers: [String: Int] = [:]
    var moments = PlannedMoments()
    try reader.members { reader, key throws(MemberReader.Problem) in
      switch key {
      case "day", "days": numbers[key.text] = try reader.int(Bounds.count)
      case "again": isRepeated = try reader.bool()
      case "session", "folder": texts[key.text] = try reader.folderName()
      case "start": moments.start = try reader.moment()
      case "end": moments.end = (try reader.moment(), reader.position)
      case "doors": moments.doors = (try reader.moment(), reader.position)
      case "cohort", "programme", "zone", "workshop", "lead":
        texts[key.text] = try reader.string()
      default: try reader.skip()
      }
    }
    guard let session = texts["session"] ?? (isRepeated ? "" : nil), let cohort = texts["cohort"],
      let zone = texts["zone"]
    else { throw reader.problem() }
    let (window, doors) = try moments.planned(reader)
    var opening = Opening(
      session: session, cohort: cohort, programme: texts["programme"] ?? "",
      day: numbers["day"] ?? 1, days: numbers["days"] ?? 1, zone: zone, window: window,
      doors: doors, workshop: texts["workshop"] ?? "", lead: texts["lead"] ?? "")
    opening.isRepeated = isRepeated
    return (opening, texts["folder"])
  }
}

/// Whose moments are shifted: their acts as pairs of the first and the last of a run.
extension SessionCodec {
  private static func write(_ shift: ClockShift, _ writer: inout MemberWriter) {
    writer.member("whose", shift.writer)
    writer.member("acts", array: shift.acts) { writer, run in
      writer.array([run.lowerBound, run.upperBound]) { $0.value($1) }
    }
    writer.member("seconds", shift.seconds)
  }

  private static func shift(_ reader: inout MemberReader) throws(MemberReader.Problem) -> ClockShift
  {
    var shift = ClockShift(writer: "", acts: [], seconds: 0)
    try reader.members { reader, key throws(MemberReader.Problem) in
      switch key {
      case "whose": shift.writer = try reader.string()
      case "acts": shift.acts = try reader.array(run)
      case "seconds": shift.seconds = try reader.int(-ClockShift.most...ClockShift.most)
      default: try reader.skip()
      }
    }
    if shift.writer.isEmpty { throw reader.problem() }
    return shift
  }

  private static func run(
    _ reader: inout MemberReader
  ) throws(MemberReader.Problem) -> ClosedRange<Int> {
    let ends = try reader.array { reader throws(MemberReader.Problem) in
      try reader.int(Bounds.act)
    }
    guard ends.count == 2, ends[0] <= ends[1] else {
      throw reader.problem()
    }
    return ends[0]...ends[1]
  }
}

/// When a session is planned, as far as it was read, with where that stands.
private struct PlannedMoments {
  var start: Instant?
  var end: (moment: Instant, position: Int)?
  var doors: (moment: Instant, position: Int)?

  /// The window and the doors, when they are there and not too far from the start.
  func planned(
    _ reader: MemberReader
  ) throws(MemberReader.Problem) -> (window: Period, doors: Instant) {
    guard let start, let end else { throw reader.problem() }
    for other in [end, doors].compactMap(\.self) {
      let days = abs(other.moment.seconds(since: start)) / 86_400
      guard Bounds.sessionDays ~= days else {
        throw MemberReader.Problem(position: other.position, limit: .days(Bounds.sessionDays))
      }
    }
    return (Period(start, end.moment), doors?.moment ?? start)
  }
}
