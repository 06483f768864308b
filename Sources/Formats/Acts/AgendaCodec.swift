import Calendar
import Workshop

/// The agenda in a journal.
public enum AgendaCodec: FamilyCodec {
  /// What these acts are called.
  public enum Name: String, CaseIterable, Sendable {
    case moved = "move"
    case retimed = "minutes"
    case skipped = "skip"
    case replanned = "replan"
    case held = "hold"
    case resumed = "resume"
  }

  static func name(of act: AgendaAct) -> Name {
    switch act {
    case .moved: .moved
    case .retimed: .retimed
    case .skipped: .skipped
    case .replanned: .replanned
    case .held: .held
    case .resumed: .resumed
    }
  }

  static func write(_ act: AgendaAct, _ zone: Zone, _ writer: inout MemberWriter) {
    switch act {
    case .moved(let move): write(move, &writer)
    case .retimed(let retiming): write(retiming, &writer)
    case .skipped(let item, let skips):
      writer.member("item", item)
      writer.member("skip", skips)
    case .replanned(let replanning): write(replanning, zone, &writer)
    case .held(let reason): writer.member("reason", reason)
    case .resumed: break
    }
  }

  static func read(_ name: Name, _ reader: inout MemberReader) throws(MemberReader.Problem)
    -> AgendaAct
  {
    switch name {
    case .moved: .moved(try move(&reader))
    case .retimed: .retimed(try retiming(&reader))
    case .skipped: try skipped(&reader)
    case .replanned: .replanned(try replanning(&reader))
    case .held: .held(reason: try reader.texts().optional("reason", reader))
    case .resumed: try reader.nothing(.resumed)
    }
  }

  static func write(_ move: Move, _ writer: inout MemberWriter) {
    writer.member("move", move.number)
    writer.member("from", move.from)
    writer.member("to", move.to)
    if move.endsRound { writer.member("ends", true) }
  }

  static func move(_ reader: inout MemberReader) throws(MemberReader.Problem) -> Move {
    var move = Move(number: 0, from: nil, to: nil)
    try reader.members { reader, key throws(MemberReader.Problem) in
      switch key {
      case "move": move.number = try reader.int(Bounds.move)
      case "from": move.from = try reader.string()
      case "to": move.to = try reader.string()
      case "ends": move.endsRound = try reader.bool()
      default: try reader.skip()
      }
    }
    guard move.number > 0 else { throw reader.problem() }
    return move
  }

  static func write(_ retiming: Retiming, _ writer: inout MemberWriter) {
    writer.member("item", retiming.item)
    writer.member("from", retiming.from)
    writer.member("to", retiming.to)
  }

  static func retiming(_ reader: inout MemberReader) throws(MemberReader.Problem) -> Retiming {
    var facts = RetimingFacts()
    try reader.members { reader, key throws(MemberReader.Problem) in try facts.read(key, &reader) }
    return try facts.retiming(reader)
  }

  private static func skipped(_ reader: inout MemberReader) throws(MemberReader.Problem)
    -> AgendaAct
  {
    var item: String?
    var skips = true
    try reader.members { reader, key throws(MemberReader.Problem) in
      switch key {
      case "item": item = try reader.string()
      case "skip": skips = try reader.bool()
      default: try reader.skip()
      }
    }
    guard let item else { throw reader.problem() }
    return .skipped(item: item, skips)
  }
}
