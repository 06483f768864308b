public import Calendar
public import Workshop

/// Turns what is known about people into the words of a `people/` journal's line and back.
public enum PeopleActCodec {
  /// What these acts are called.
  public enum Name: String, CaseIterable, Sendable {
    case cohort, roster, person, seen, same, erased, undo, redo
    case joined = "join"
    case opened = "opening"
    case learned = "elearning"
  }

  private static let names = NameTable(Name.allCases.map { ($0.rawValue, $0) })

  /// Returns the name an act has in a journal.
  public static func name(of act: PeopleAct) -> String {
    switch act {
    case .cohort: Name.cohort.rawValue
    case .joined: Name.joined.rawValue
    case .opened: Name.opened.rawValue
    case .roster: Name.roster.rawValue
    case .person: Name.person.rawValue
    case .learned: Name.learned.rawValue
    case .seen: Name.seen.rawValue
    case .same: Name.same.rawValue
    case .erased: Name.erased.rawValue
    case .undo: Name.undo.rawValue
    case .redo: Name.redo.rawValue
    case .unknown(let name): name
    }
  }

  /// Returns an act's facts as JSON members; moments are written as clocks in the zone show them.
  public static func facts(of act: PeopleAct, zone: Zone) -> [UInt8] {
    var writer = MemberWriter()
    switch act {
    case .cohort(let opening):
      writer.member("uuid", opening.uuid)
      writer.member("cohort", opening.cohort)
    case .joined(let cohort): writer.member("cohort", cohort)
    case .opened(let session):
      writer.member("folder", session.folder)
      SessionCodec.write(session.opening, zone, &writer)
    case .roster(let roster):
      writer.member("file", roster.file)
      writer.member("hash", roster.hash)
      writer.member("people", array: roster.people) { writer, person in
        writer.object { writer in write(person, &writer) }
      }
      if !roster.held.isEmpty {
        writer.member("held", array: roster.held) { writer, row in
          writer.object { writer in
            writer.member("line", row.line)
            writer.member("name", row.name)
            writer.member("emails", unlessEmpty: row.emails)
          }
        }
      }
    case .person(let person): write(person, &writer)
    case .learned(let file): write(file, &writer)
    case .seen(let names): write(names, &writer)
    case .same(let a, let b):
      writer.member("a", a.text)
      writer.member("b", b.text)
    case .erased(let erasing):
      writer.member("person", erasing.person)
      writer.member("as", erasing.remains.text)
    case .undo(let id), .redo(let id): writer.member("of", id.description)
    case .unknown: break
    }
    return writer.bytes
  }

  /// Reads an act.
  ///
  /// - Throws: Why the facts are not what an act of that name holds.
  public static func act(
    named name: UnsafeRawBufferPointer, facts: UnsafeRawBufferPointer
  ) throws(ActMisfit) -> PeopleAct {
    var reader = MemberReader(facts)
    do throws(MemberReader.Problem) {
      let act = try read(MemberName(name), &reader)
      try reader.end()
      return act
    } catch {
      throw ActMisfit(error, in: facts)
    }
  }

  private static func read(
    _ key: MemberName, _ reader: inout MemberReader
  ) throws(MemberReader.Problem) -> PeopleAct {
    guard let name = names[key] else { return try reader.nothing(.unknown(key.text)) }
    switch name {
    case .cohort:
      let texts = try reader.texts(names: ["uuid"])
      return .cohort(
        CohortOpening(
          uuid: try texts.require("uuid", reader), cohort: try texts.require("cohort", reader)))
    case .joined:
      return .joined(cohort: try reader.texts(names: ["cohort"]).require("cohort", reader))
    case .opened:
      guard case (let opening, let folder?) = try SessionCodec.opening(&reader) else {
        throw reader.problem()
      }
      return .opened(SessionOpening(folder: folder, opening: opening))
    case .roster: return .roster(try roster(&reader))
    case .person:
      var facts = PersonFacts(id: PersonID(""))
      try reader.members { reader, key throws(MemberReader.Problem) in
        try member(key, &facts, &reader)
      }
      return .person(try facts.named(reader))
    case .learned: return .learned(try learned(&reader))
    case .seen: return .seen(try seen(&reader))
    case .same:
      let texts = try reader.texts()
      return .same(try texts.person("a", reader), try texts.person("b", reader))
    case .erased:
      let texts = try reader.texts()
      let digest = try texts.require("person", reader)
      return .erased(Erasing(person: digest, remains: try texts.person("as", reader)))
    case .undo: return .undo(try reader.actID())
    case .redo: return .redo(try reader.actID())
    }
  }

  private static func write(_ person: PersonFacts, _ writer: inout MemberWriter) {
    writer.member("id", person.id.text)
    writer.member("name", person.name)
    writer.member("emails", unlessEmpty: person.emails)
    writer.member("ids", unlessEmpty: person.ids)
    writer.member("aliases", unlessEmpty: person.aliases)
    writer.member("tags", unlessEmpty: person.tags)
    if let enrolled = person.enrolled { writer.member("enrolled", enrolled) }
  }

  private static func roster(
    _ reader: inout MemberReader
  ) throws(MemberReader.Problem) -> RosterImport {
    var roster = RosterImport(file: "", hash: "", people: [])
    try reader.members { reader, key throws(MemberReader.Problem) in
      switch key {
      case "file": roster.file = try reader.string()
      case "hash": roster.hash = try reader.string()
      case "people":
        roster.people = try reader.array { reader throws(MemberReader.Problem) in
          var facts = PersonFacts(id: PersonID(""))
          try reader.object { reader, key throws(MemberReader.Problem) in
            try member(key, &facts, &reader)
          }
          return try facts.named(reader)
        }
      case "held": roster.held = try reader.array(heldRow)
      default: try reader.skip()
      }
    }
    return roster
  }

  private static func heldRow(
    _ reader: inout MemberReader
  ) throws(MemberReader.Problem) -> HeldRow {
    var row = HeldRow(line: 1, name: "")
    try reader.object { reader, key throws(MemberReader.Problem) in
      switch key {
      case "line": row.line = try reader.int(Bounds.line)
      case "name": row.name = try reader.string()
      case "emails": row.emails = try reader.strings()
      default: try reader.skip()
      }
    }
    return row
  }

  private static func member(
    _ key: MemberName, _ facts: inout PersonFacts, _ reader: inout MemberReader
  ) throws(MemberReader.Problem) {
    switch key {
    case "id": facts.id = PersonID(try reader.string())
    case "name": facts.name = try reader.string()
    case "emails": facts.emails = try reader.strings()
    case "ids": facts.ids = try reader.dictionary()
    case "aliases": facts.aliases = try reader.strings()
    case "tags": facts.tags = try reader.dictionary()
    case "enrolled": facts.enrolled = try reader.bool()
    default: try reader.skip()
    }
  }
}

extension PersonFacts {
  /// The same facts; they are a problem when they do not say whom they are about.
  fileprivate func named(_ reader: MemberReader) throws(MemberReader.Problem) -> PersonFacts {
    if id.text.isEmpty { throw reader.problem() }
    return self
  }
}

extension TextMembers {
  /// The id in a member; without one it is a problem.
  fileprivate func person(
    _ key: String, _ reader: MemberReader
  ) throws(MemberReader.Problem) -> PersonID {
    let id = try require(key, reader)
    if id.isEmpty { throw reader.problem() }
    return PersonID(id)
  }
}
