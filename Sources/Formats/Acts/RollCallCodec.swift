import Calendar
import Workshop

/// Roll call in a journal.
public enum RollCallCodec: FamilyCodec {
  /// What these acts are called.
  public enum Name: String, CaseIterable, Sendable {
    // What is done most often comes first.
    case here, lost, left, absent, excused, walkin, ended, guest
    case attended = "attendance"
    case identified = "identify"
  }

  static func name(of act: RollCallAct) -> Name {
    switch act {
    case .here: .here
    case .lost: .lost
    case .left: .left
    case .absent: .absent
    case .excused: .excused
    case .ended: .ended
    case .walkin: .walkin
    case .guest: .guest
    case .attended: .attended
    case .identified: .identified
    }
  }

  static func write(_ act: RollCallAct, _ zone: Zone, _ writer: inout MemberWriter) {
    switch act {
    case .here(let who), .lost(let who), .ended(let who): writer.member("who", who)
    case .left(let who, let reason): write(who, reason, ends: false, &writer)
    case .absent(let who, let ends): write(who, nil, ends: ends, &writer)
    case .excused(let who, let reason, let ends): write(who, reason, ends: ends, &writer)
    case .walkin(let who), .guest(let who): writer.member("who", who.text)
    case .attended(let file): write(file, zone, &writer)
    case .identified(let seen, let person):
      writer.member("who", seen.text)
      writer.member("is", person.text)
    }
  }

  static func read(_ name: Name, _ reader: inout MemberReader) throws(MemberReader.Problem)
    -> RollCallAct
  {
    switch name {
    case .here: return .here(try people(&reader).who)
    case .lost: return .lost(try people(&reader).who)
    case .absent:
      let facts = try people(&reader)
      return .absent(facts.who, ends: facts.ends)
    case .left:
      let facts = try people(&reader)
      return .left(facts.who, reason: facts.reason)
    case .excused:
      let facts = try people(&reader)
      return .excused(facts.who, reason: facts.reason, ends: facts.ends)
    case .ended: return .ended(try people(&reader).who)
    case .walkin: return .walkin(PersonID(try reader.texts().require("who", reader)))
    case .guest: return .guest(PersonID(try reader.texts().require("who", reader)))
    case .attended: return .attended(try attendance(&reader))
    case .identified:
      let texts = try reader.texts()
      return .identified(
        PersonID(try texts.require("who", reader)), as: PersonID(try texts.require("is", reader)))
    }
  }

  private static func write(
    _ who: [PersonID], _ reason: String?, ends: Bool, _ writer: inout MemberWriter
  ) {
    writer.member("who", who)
    writer.member("reason", reason)
    if ends { writer.member("ends", true) }
  }

  private static func people(
    _ reader: inout MemberReader
  ) throws(MemberReader.Problem) -> (who: [PersonID], reason: String?, ends: Bool) {
    var who: [PersonID]?
    var reason: String?
    var ends = false
    try reader.members { reader, key throws(MemberReader.Problem) in
      switch key {
      case "who": who = try reader.ids()
      case "reason": reason = try reader.string()
      case "ends": ends = try reader.bool()
      default: try reader.skip()
      }
    }
    guard let who else { throw reader.problem() }
    return (who, reason, ends)
  }
}
