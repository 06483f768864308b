import Calendar
import Workshop

/// What meeting platforms say of who was connected when.
extension RollCallCodec {

  static func write(_ file: AttendanceImport, _ zone: Zone, _ writer: inout MemberWriter) {
    writer.member("file", file.file)
    writer.member("hash", file.hash)
    writer.member("platform", file.platform)
    if !file.meeting.isEmpty { writer.member("meeting", file.meeting) }
    writer.member("until", file.newest.map { text($0, zone) })
    writer.member("ended", file.ended.map { text($0, zone) })
    if file.shift != 0 { writer.member("shift", file.shift) }
    writer.member("replaces", unlessEmpty: file.replaces)
    writer.member("seen", array: file.people) { writer, seen in
      writer.object { writer in
        writer.member("who", seen.person.text)
        writer.member("kind", seen.kind?.rawValue)
        if let reported = seen.reported { writer.member("reported", reported) }
        if let total = seen.total { writer.member("total", total) }
        if !seen.spans.isEmpty {
          writer.member("spans", array: seen.spans) { write($1, zone, &$0) }
        }
      }
    }
  }

  private static func write(_ span: SeenSpan, _ zone: Zone, _ writer: inout MemberWriter) {
    writer.object { writer in
      writer.member("from", text(span.start, zone))
      writer.member("to", span.end.map { text($0, zone) })
      writer.member("room", span.room)
      if span.isHull { writer.member("hull", true) }
    }
  }

  /// A moment as short as it can be: a report has thousands of them in one line.
  private static func text(_ moment: Instant, _ zone: Zone) -> String {
    moment.rfc3339(in: zone, milliseconds: moment.milliseconds % 1000 != 0)
  }

  static func attendance(
    _ reader: inout MemberReader
  ) throws(MemberReader.Problem) -> AttendanceImport {
    var file = AttendanceImport(file: "", hash: "", platform: "", people: [])
    try reader.members { reader, key throws(MemberReader.Problem) in
      switch key {
      case "file": file.file = try reader.string()
      case "hash": file.hash = try reader.string()
      case "platform": file.platform = try reader.string()
      case "meeting": file.meeting = try reader.string()
      case "until": file.newest = try reader.moment()
      case "ended": file.ended = try reader.moment()
      case "shift": file.shift = try reader.int(Bounds.seconds)
      case "replaces": file.replaces = try reader.strings()
      case "seen": file.people = try reader.array(seen)
      default: try reader.skip()
      }
    }
    if file.hash.isEmpty { throw reader.problem() }
    return file
  }

  private static func seen(_ reader: inout MemberReader) throws(MemberReader.Problem)
    -> SeenEvidence
  {
    var seen = SeenEvidence(person: PersonID(""))
    try reader.object { reader, key throws(MemberReader.Problem) in
      switch key {
      case "who": seen.person = PersonID(try reader.string())
      case "kind": seen.kind = SeenEvidence.Kind(rawValue: try reader.string())
      case "reported": seen.reported = try reader.int(Bounds.seconds)
      case "total": seen.total = try reader.int(Bounds.seconds)
      case "spans": seen.spans = try reader.array(span)
      default: try reader.skip()
      }
    }
    guard !seen.person.text.isEmpty else { throw reader.problem() }
    return seen
  }

  private static func span(_ reader: inout MemberReader) throws(MemberReader.Problem) -> SeenSpan {
    var start: Instant?
    var end: Instant?
    var room: String?
    var isHull = false
    try reader.object { reader, key throws(MemberReader.Problem) in
      switch key {
      case "from": start = try reader.moment()
      case "to": end = try reader.moment()
      case "room": room = try reader.string()
      case "hull": isHull = try reader.bool()
      default: try reader.skip()
      }
    }
    guard let start else { throw reader.problem() }
    return SeenSpan(start: start, end: end, room: room, isHull: isHull)
  }
}
