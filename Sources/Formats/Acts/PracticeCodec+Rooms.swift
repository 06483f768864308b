import Calendar
import Workshop

/// Rooms, rounds and who watches which.
extension PracticeCodec {
  /// A stand-in is written behind a tilde, which no person's id begins with.
  static func text(_ seat: Seat) -> String {
    switch seat {
    case .learner(let id): id.text
    case .standIn(let name): "~" + name
    }
  }

  static func seat(_ text: String) -> Seat {
    text.hasPrefix("~") ? .standIn(String(text.dropFirst())) : .learner(PersonID(text))
  }

  static func write(_ grouping: Grouping, _ writer: inout MemberWriter) {
    writer.member("activity", grouping.activity)
    writer.member("round", grouping.firstRound)
    writer.member("rounds", array: grouping.rounds) { writer, rooms in
      writer.array(rooms) { writer, room in
        writer.array(room) { writer, seat in writer.value(text(seat)) }
      }
    }
    writer.member("scenarios", unlessEmpty: grouping.scenarios)
    if grouping.duties.isEmpty { return }
    writer.member("watch", array: grouping.duties) { writer, duty in
      writer.object { writer in
        writer.member("trainer", duty.trainer)
        writer.member("rooms", array: duty.rooms) { writer, rooms in
          writer.array(rooms) { writer, room in writer.value(room) }
        }
      }
    }
  }

  private static func duty(_ reader: inout MemberReader) throws(MemberReader.Problem) -> Duty {
    var duty = Duty(trainer: "", rooms: [])
    try reader.object { reader, key throws(MemberReader.Problem) in
      switch key {
      case "trainer": duty.trainer = try reader.string()
      case "rooms":
        duty.rooms = try reader.seating { reader throws(MemberReader.Problem) in
          try reader.seating { reader throws(MemberReader.Problem) in try reader.int(Bounds.room) }
        }
      default: try reader.skip()
      }
    }
    return duty
  }

  static func grouping(_ reader: inout MemberReader) throws(MemberReader.Problem) -> Grouping {
    var grouping = Grouping(activity: "", rounds: [])
    try reader.members { reader, key throws(MemberReader.Problem) in
      switch key {
      case "activity": grouping.activity = try reader.string()
      case "round": grouping.firstRound = try reader.int(Bounds.round)
      case "rounds": grouping.rounds = try reader.seating(rooms)
      case "scenarios":
        grouping.scenarios = try reader.strings()
      case "watch": grouping.duties = try reader.seating(duty)
      default: try reader.skip()
      }
    }
    guard !grouping.activity.isEmpty, grouping.firstRound > 0 else { throw reader.problem() }
    return grouping
  }

  static func room(_ reader: inout MemberReader) throws(MemberReader.Problem) -> Room {
    try reader.seating { reader throws(MemberReader.Problem) in seat(try reader.string()) }
  }

  private static func rooms(_ reader: inout MemberReader) throws(MemberReader.Problem) -> [Room] {
    try reader.seating(room)
  }

  static func write(_ opening: RoundOpening, _ zone: Zone, _ writer: inout MemberWriter) {
    writer.member("activity", opening.activity)
    writer.member("round", opening.round)
    write(opening.phases, zone, &writer)
    if let extended = opening.extended {
      writer.member("extended", extended.phase)
      writer.member("minutes", extended.minutes)
    }
  }

  static func write(_ phases: [RoundOpening.PhaseEnd], _ zone: Zone, _ writer: inout MemberWriter) {
    writer.member("phases", array: phases) { writer, phase in
      writer.object { writer in
        writer.member("phase", phase.id)
        writer.member("end", phase.end.rfc3339(in: zone))
      }
    }
  }

  static func round(_ reader: inout MemberReader) throws(MemberReader.Problem) -> RoundOpening {
    var opening = RoundOpening(activity: "", round: 0, phases: [])
    var extended = RoundOpening.Extension(phase: "", minutes: 0)
    try reader.members { reader, key throws(MemberReader.Problem) in
      switch key {
      case "activity": opening.activity = try reader.string()
      case "round": opening.round = try reader.int(Bounds.round)
      case "phases": opening.phases = try reader.seating(phase)
      case "extended": extended.phase = try reader.string()
      case "minutes": extended.minutes = try reader.int(Bounds.addedMinutes)
      default: try reader.skip()
      }
    }
    if !extended.phase.isEmpty { opening.extended = extended }
    guard !opening.activity.isEmpty, opening.round > 0 else { throw reader.problem() }
    return opening
  }

  static func phase(
    _ reader: inout MemberReader
  ) throws(MemberReader.Problem) -> RoundOpening.PhaseEnd {
    var id: String?
    var end: Instant?
    try reader.object { reader, key throws(MemberReader.Problem) in
      switch key {
      case "phase": id = try reader.string()
      case "end": end = try reader.moment()
      default: try reader.skip()
      }
    }
    guard let id, let end else { throw reader.problem() }
    return RoundOpening.PhaseEnd(id: id, end: end)
  }

  static func write(_ watch: Watch, _ writer: inout MemberWriter) {
    writer.member("rater", watch.rater)
    writer.member("activity", watch.activity)
    writer.member("round", watch.round)
    writer.member("room", watch.room)
  }

  static func watch(_ reader: inout MemberReader) throws(MemberReader.Problem) -> Watch {
    var watch = Watch(rater: "", activity: "", round: 0, room: 0)
    try reader.members { reader, key throws(MemberReader.Problem) in
      switch key {
      case "rater": watch.rater = try reader.string()
      case "activity": watch.activity = try reader.string()
      case "round": watch.round = try reader.int(Bounds.round)
      case "room": watch.room = try reader.int(Bounds.room)
      default: try reader.skip()
      }
    }
    guard !watch.activity.isEmpty else { throw reader.problem() }
    return watch
  }
}
