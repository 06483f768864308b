import Calendar
import Workshop

/// Who sits with whom by rule, seats changed by hand, rooms that stand still.
extension PracticeCodec {
  static func write(_ rule: SeatingRule, _ writer: inout MemberWriter) {
    if !rule.people.isEmpty { writer.member("who", rule.people) }
    writer.member("tag", rule.tag)
    if rule.isLifted { writer.member("lifted", true) }
  }

  static func rule(
    _ kind: SeatingRule.Kind, _ reader: inout MemberReader
  ) throws(MemberReader.Problem) -> SeatingRule {
    var rule = SeatingRule(kind: kind)
    try reader.members { reader, key throws(MemberReader.Problem) in
      switch key {
      case "who": rule.people = try reader.ids().sorted()
      case "tag": rule.tag = try reader.string()
      case "lifted": rule.isLifted = try reader.bool()
      default: try reader.skip()
      }
    }
    guard rule.tag != nil || rule.people.count > 1 else { throw reader.problem() }
    return rule
  }

  static func optOut(_ reader: inout MemberReader) throws(MemberReader.Problem) -> PracticeAct {
    var who: [PersonID] = []
    var isOut: Bool?
    try reader.members { reader, key throws(MemberReader.Problem) in
      switch key {
      case "who": who = try reader.ids()
      case "out": isOut = try reader.bool()
      default: try reader.skip()
      }
    }
    guard let isOut, !who.isEmpty else { throw reader.problem() }
    return .optedOut(who, isOut)
  }

  static func write(_ reseating: Reseating, _ writer: inout MemberWriter) {
    writer.member("activity", reseating.activity)
    writer.member("round", reseating.round)
    writer.member("rooms", array: reseating.rooms.sorted { $0.key < $1.key }) { writer, room in
      writer.object { writer in
        writer.member("room", room.key)
        writer.member("seats", room.value.map(text))
      }
    }
  }

  static func reseating(_ reader: inout MemberReader) throws(MemberReader.Problem) -> Reseating {
    var reseating = Reseating(activity: "", round: 0, rooms: [:])
    try reader.members { reader, key throws(MemberReader.Problem) in
      switch key {
      case "activity": reseating.activity = try reader.string()
      case "round": reseating.round = try reader.int(Bounds.round)
      case "rooms":
        for (number, seats) in try reader.seating(numbered) { reseating.rooms[number] = seats }
      default: try reader.skip()
      }
    }
    guard !reseating.activity.isEmpty, reseating.round > 0 else { throw reader.problem() }
    return reseating
  }

  private static func numbered(
    _ reader: inout MemberReader
  ) throws(MemberReader.Problem) -> (Int, Room) {
    var number = 0
    var seats: Room = []
    try reader.object { reader, key throws(MemberReader.Problem) in
      switch key {
      case "room": number = try reader.int(Bounds.room)
      case "seats": seats = try room(&reader)
      default: try reader.skip()
      }
    }
    guard number > 0 else { throw reader.problem() }
    return (number, seats)
  }

  static func write(_ freeze: Freeze, _ writer: inout MemberWriter) {
    writer.member("activity", freeze.activity)
    writer.member("round", freeze.round)
    writer.member("room", freeze.room)
    writer.member("who", freeze.person?.text)
  }

  static func freeze(_ reader: inout MemberReader) throws(MemberReader.Problem) -> Freeze {
    var freeze = Freeze(activity: "", round: 0, room: 0)
    try reader.members { reader, key throws(MemberReader.Problem) in
      switch key {
      case "activity": freeze.activity = try reader.string()
      case "round": freeze.round = try reader.int(Bounds.round)
      case "room": freeze.room = try reader.int(Bounds.room)
      case "who": freeze.person = PersonID(try reader.string())
      default: try reader.skip()
      }
    }
    guard !freeze.activity.isEmpty, freeze.room > 0 else { throw reader.problem() }
    return freeze
  }

  static func write(_ thaw: RoomResumption, _ zone: Zone, _ writer: inout MemberWriter) {
    writer.member("activity", thaw.activity)
    writer.member("round", thaw.round)
    writer.member("room", thaw.room)
    writer.member("way", thaw.way.rawValue)
    write(thaw.phases, zone, &writer)
    if let seats = thaw.seats {
      writer.member("seats", seats.map(text))
    }
  }

  static func thaw(_ reader: inout MemberReader) throws(MemberReader.Problem) -> RoomResumption {
    var thaw = RoomResumption(activity: "", round: 0, room: 0, way: .end, phases: [])
    var way: RoomResumption.Way?
    try reader.members { reader, key throws(MemberReader.Problem) in
      switch key {
      case "activity": thaw.activity = try reader.string()
      case "round": thaw.round = try reader.int(Bounds.round)
      case "room": thaw.room = try reader.int(Bounds.room)
      case "way": way = RoomResumption.Way(rawValue: try reader.string())
      case "phases": thaw.phases = try reader.seating(phase)
      case "seats": thaw.seats = try room(&reader)
      default: try reader.skip()
      }
    }
    guard let way, !thaw.activity.isEmpty, thaw.room > 0 else { throw reader.problem() }
    thaw.way = way
    return thaw
  }
}
