public import Calendar
public import Workshop

/// Turns a session's acts into the words of a journal's line and back.
///
/// The names and members that the families' codecs give are the file format: what is written stays
/// readable for ever. A member that a reader does not know is passed over; an act it does not know
/// is kept as such.
public enum ActCodec {
  /// Returns the name an act has in a journal.
  public static func name(of act: Act) -> String { ActName(act)?.text ?? unknownName(act) }

  private static func unknownName(_ act: Act) -> String {
    if case .unknown(let name) = act { name } else { "" }
  }

  /// Returns an act's facts as JSON members; moments are written as clocks in the zone show them.
  public static func facts(of act: Act, zone: Zone) -> [UInt8] {
    var writer = MemberWriter()
    switch act {
    case .session(let act): SessionCodec.write(act, zone, &writer)
    case .rollCall(let act): RollCallCodec.write(act, zone, &writer)
    case .agenda(let act): AgendaCodec.write(act, zone, &writer)
    case .clips(let act): ClipsCodec.write(act, zone, &writer)
    case .practice(let act): PracticeCodec.write(act, zone, &writer)
    case .scoring(let act): ScoringCodec.write(act, zone, &writer)
    case .results(let act): ResultsCodec.write(act, zone, &writer)
    case .notes(let act): NotesCodec.write(act, zone, &writer)
    case .undo(let id), .redo(let id): writer.member("of", id.description)
    case .unknown: break
    }
    return writer.bytes
  }

  /// Reads one act of many, of which what they share is made once.
  ///
  /// - Throws: Why the facts are not what an act of that name holds.
  public static func act(
    named name: UnsafeRawBufferPointer, facts: UnsafeRawBufferPointer, memory: ValueCache
  ) throws(ActMisfit) -> Act {
    let isShort = name.count + facts.count <= memory.acts.longest
    if isShort, let known = memory.acts[name, facts] { return known }
    let act = try read(name, facts, memory)
    // Hardly anything is taken back twice.
    if isShort, act.undoes == nil { memory.acts.keep(act, name, facts) }
    return act
  }

  private static func read(
    _ name: UnsafeRawBufferPointer, _ facts: UnsafeRawBufferPointer, _ memory: ValueCache
  ) throws(ActMisfit) -> Act {
    defer { withExtendedLifetime(memory) {} }
    var reader = MemberReader(facts, memory: memory)
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
  ) throws(MemberReader.Problem) -> Act {
    guard let name = ActName(key) else { return try reader.nothing(.unknown(key.text)) }
    return switch name {
    case .session(let name): .session(try SessionCodec.read(name, &reader))
    case .rollCall(let name): .rollCall(try RollCallCodec.read(name, &reader))
    case .agenda(let name): .agenda(try AgendaCodec.read(name, &reader))
    case .clips(let name): .clips(try ClipsCodec.read(name, &reader))
    case .practice(let name): .practice(try PracticeCodec.read(name, &reader))
    case .scoring(let name): .scoring(try ScoringCodec.read(name, &reader))
    case .results(let name): .results(try ResultsCodec.read(name, &reader))
    case .notes(let name): .notes(try NotesCodec.read(name, &reader))
    case .undo: .undo(try reader.actID())
    case .redo: .redo(try reader.actID())
    }
  }
}

/// How a family's acts are called, written and read: one file for each family.
protocol FamilyCodec {
  associatedtype Family
  associatedtype Name: RawRepresentable<String>, CaseIterable

  /// The name an act has in a journal.
  static func name(of act: Family) -> Name
  /// Writes an act's facts.
  static func write(_ act: Family, _ zone: Zone, _ writer: inout MemberWriter)
  /// Reads the facts of an act of that name.
  static func read(_ name: Name, _ reader: inout MemberReader) throws(MemberReader.Problem)
    -> Family
}
