import Workshop

/// Roll call and the session's own first act.
extension ActCodec {
  static func write(_ who: [PersonID], reason: String?, _ writer: inout FactWriter) {
    writer.member("who", who.map(\.text))
    writer.member("reason", reason)
  }

  static func people(
    _ reader: inout FactReader
  ) throws(FactReader.Problem) -> (who: [PersonID], reason: String?) {
    var who: [PersonID]?
    var reason: String?
    try reader.members { reader, key throws(FactReader.Problem) in
      switch key {
      case "who": who = try ids(&reader)
      case "reason": reason = try reader.string()
      default: try reader.skip()
      }
    }
    guard let who else { throw reader.problem() }
    return (who, reason)
  }

  static func ids(_ reader: inout FactReader) throws(FactReader.Problem) -> [PersonID] {
    try reader.ids()
  }

  static func left(_ reader: inout FactReader) throws(FactReader.Problem) -> Act {
    let facts = try people(&reader)
    return .rollCall(.left(facts.who, reason: facts.reason))
  }

  static func excused(_ reader: inout FactReader) throws(FactReader.Problem) -> Act {
    let facts = try people(&reader)
    return .rollCall(.excused(facts.who, reason: facts.reason))
  }

  static func write(_ opening: Opening, _ zone: Zone, _ writer: inout FactWriter) {
    writer.member("session", opening.session)
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
  }

  static func opening(_ reader: inout FactReader) throws(FactReader.Problem) -> Opening {
    var texts: [String: String] = [:]
    var numbers: [String: Int] = [:]
    try reader.members { reader, key throws(FactReader.Problem) in
      switch key {
      case "day", "days": numbers[key.text] = try reader.int()
      case "session", "cohort", "programme", "zone", "start", "end", "doors", "workshop", "lead":
        texts[key.text] = try reader.string()
      default: try reader.skip()
      }
    }
    guard let session = texts["session"], let cohort = texts["cohort"], let zone = texts["zone"],
      let start = texts["start"].flatMap({ Instant($0) }),
      let end = texts["end"].flatMap({ Instant($0) })
    else { throw reader.problem() }
    return Opening(
      session: session, cohort: cohort, programme: texts["programme"] ?? "",
      day: numbers["day"] ?? 1, days: numbers["days"] ?? 1, zone: zone, window: Period(start, end),
      doors: texts["doors"].flatMap { Instant($0) } ?? start, workshop: texts["workshop"] ?? "",
      lead: texts["lead"] ?? "")
  }
}
