public import Workshop

/// Turns a session's acts into the words of a journal's line and back.
///
/// The names and members below are the file format: what is written stays readable for ever. A
/// member that a reader does not know is passed over; an act it does not know is kept as such.
public enum ActCodec {
  /// Returns the name an act has in a journal.
  public static func name(of act: Act) -> String {
    switch act {
    case .opened: "session"
    case .lead: "lead"
    case .here: "here"
    case .lost: "lost"
    case .left: "left"
    case .absent: "absent"
    case .excused: "excused"
    case .walkin: "walkin"
    case .attended: "attendance"
    case .identified: "identify"
    case .moved: "move"
    case .retimed: "minutes"
    case .skipped: "skip"
    case .replanned: "replan"
    case .held: "hold"
    case .resumed: "resume"
    case .launched: "launch"
    case .cued: "cue"
    case .grouped: "groups"
    case .round: "round"
    case .bonded(let bond): bond.kind.rawValue
    case .optedOut: "optout"
    case .reseated: "seats"
    case .froze: "freeze"
    case .thawed: "thaw"
    case .watching: "watch"
    case .scored: "score"
    case .unplaced: "unplaced"
    case .delivered: "scores"
    case .placed: "place"
    case .dropped: "drop"
    case .reconciled: "reconcile"
    case .calibrated: "calibrate"
    case .tested: "test"
    case .surveyed: "survey"
    case .spotted: "spot"
    case .bookmarked: "moment"
    case .noted: "note"
    case .undo: "undo"
    case .redo: "redo"
    case .closed: "close"
    case .unknown(let name): name
    }
  }

  /// Returns an act's facts as JSON members; moments are written as clocks in the zone show them.
  public static func facts(of act: Act, zone: Zone) -> [UInt8] {
    var writer = FactWriter()
    switch act {
    case .opened(let opening): write(opening, zone, &writer)
    case .lead(let lead): writer.member("lead", lead)
    case .here(let who), .lost(let who), .absent(let who): write(who, reason: nil, &writer)
    case .left(let who, let reason), .excused(let who, let reason):
      write(who, reason: reason, &writer)
    case .walkin(let who): writer.member("who", who.text)
    case .attended(let file): write(file, zone, &writer)
    case .identified(let seen, let person):
      writer.member("who", seen.text)
      writer.member("is", person.text)
    case .moved(let move): write(move, &writer)
    case .retimed(let retiming): write(retiming, &writer)
    case .skipped(let item, let skips):
      writer.member("item", item)
      writer.member("skip", skips)
    case .replanned(let replanning): write(replanning, zone, &writer)
    case .held(let reason): writer.member("reason", reason)
    case .launched(let launch): write(launch, &writer)
    case .cued(let activity, let cue):
      writer.member("activity", activity)
      writer.member("cue", cue)
    case .grouped(let grouping): write(grouping, &writer)
    case .round(let opening): write(opening, zone, &writer)
    case .bonded(let bond): write(bond, &writer)
    case .optedOut(let who, let isOut):
      write(who, reason: nil, &writer)
      writer.member("out", isOut)
    case .reseated(let reseating): write(reseating, &writer)
    case .froze(let freeze): write(freeze, &writer)
    case .thawed(let thaw): write(thaw, zone, &writer)
    case .watching(let watch): write(watch, &writer)
    case .scored(let score), .unplaced(let score): write(score, &writer)
    case .delivered(let delivery): write(delivery, &writer)
    case .placed(let placement): write(placement, &writer)
    case .dropped(let items): write(items, &writer)
    case .reconciled(let reconciliation): write(reconciliation, &writer)
    case .calibrated(let calibration): write(calibration, &writer)
    case .tested(let results): write(results, &writer)
    case .surveyed(let responses): write(responses, &writer)
    case .spotted(let spotting): write(spotting, &writer)
    case .bookmarked(let bookmark): write(bookmark, &writer)
    case .noted(let note): write(note, &writer)
    case .undo(let id), .redo(let id): writer.member("of", id.description)
    case .resumed, .closed, .unknown: break
    }
    return writer.bytes
  }

  /// Reads an act, or returns `nil` when its facts are not what an act of that name holds.
  public static func act(named name: String, facts: UnsafeRawBufferPointer) -> Act? {
    act(FactKey(name), FactReader(facts))
  }

  /// Reads one act of many, of which what they share is made once.
  public static func act(
    named name: UnsafeRawBufferPointer, facts: UnsafeRawBufferPointer, memory: FactMemory
  ) -> Act? {
    withExtendedLifetime(memory) { act(FactKey(name), FactReader(facts, memory: memory)) }
  }

  private static func act(_ name: FactKey, _ reader: FactReader) -> Act? {
    var reader = reader
    guard let act = try? read(name, &reader), reader.isAtEnd else { return nil }
    return act
  }

  private static func read(
    _ name: FactKey, _ reader: inout FactReader
  ) throws(FactReader.Problem) -> Act {
    switch name {
    // What is done most often comes first.
    case "here": .here(try people(&reader).who)
    case "lost": .lost(try people(&reader).who)
    case "note": .noted(try note(&reader))
    case "score": .scored(try score(&reader))
    case "watch": .watching(try watch(&reader))
    case "undo": .undo(try actID(&reader))
    case "left": try left(&reader)
    case "move": .moved(try move(&reader))
    case "absent": .absent(try people(&reader).who)
    case "excused": try excused(&reader)
    case "session": .opened(try opening(&reader))
    case "lead": .lead(writer: try texts(&reader).require("lead", reader))
    case "walkin": .walkin(PersonID(try texts(&reader).require("who", reader)))
    case "attendance": .attended(try attendance(&reader))
    case "identify": try identified(&reader)
    case "minutes": .retimed(try retiming(&reader))
    case "skip": try skipped(&reader)
    case "replan": .replanned(try replanning(&reader))
    case "hold": .held(reason: try texts(&reader).optional("reason", reader))
    case "launch": .launched(try launch(&reader))
    case "cue": try cued(&reader)
    case "groups": .grouped(try grouping(&reader))
    case "round": .round(try round(&reader))
    case "apart": .bonded(try bond(.apart, &reader))
    case "together": .bonded(try bond(.together, &reader))
    case "optout": try optOut(&reader)
    case "seats": .reseated(try reseating(&reader))
    case "freeze": .froze(try freeze(&reader))
    case "thaw": .thawed(try thaw(&reader))
    case "unplaced": .unplaced(try score(&reader))
    case "scores": .delivered(try delivery(&reader))
    case "place": .placed(try placement(&reader))
    case "drop": .dropped(try dropped(&reader))
    case "reconcile": .reconciled(try reconciliation(&reader))
    case "calibrate": .calibrated(try calibration(&reader))
    case "test": .tested(try results(&reader))
    case "survey": .surveyed(try responses(&reader))
    case "spot": .spotted(try spotting(&reader))
    case "moment": .bookmarked(try bookmark(&reader))
    case "redo": .redo(try actID(&reader))
    case "resume": try empty(.resumed, &reader)
    case "close": try empty(.closed, &reader)
    default: try unknown(name.text, &reader)
    }
  }

  private static func empty(
    _ act: Act, _ reader: inout FactReader
  ) throws(FactReader.Problem) -> Act {
    try reader.members { reader, _ throws(FactReader.Problem) in try reader.skip() }
    return act
  }

  private static func unknown(
    _ name: String, _ reader: inout FactReader
  ) throws(FactReader.Problem) -> Act {
    try empty(.unknown(name), &reader)
  }
}

/// Members that are all texts, by name, and the names of members of other kinds.
struct FactTexts {
  var values: [String: String] = [:]
  var others: Set<String> = []

  func require(_ key: String, _ reader: FactReader) throws(FactReader.Problem) -> String {
    guard let value = values[key] else { throw reader.problem() }
    return value
  }

  func optional(_ key: String, _ reader: FactReader) throws(FactReader.Problem) -> String? {
    if others.contains(key) { throw reader.problem() }
    return values[key]
  }
}

extension ActCodec {
  static func texts(_ reader: inout FactReader) throws(FactReader.Problem) -> FactTexts {
    var texts = FactTexts()
    try reader.members { reader, key throws(FactReader.Problem) in
      if reader.isAtString {
        texts.values[key.text] = try reader.string()
      } else {
        texts.others.insert(key.text)
        try reader.skip()
      }
    }
    return texts
  }

  static func actID(_ reader: inout FactReader) throws(FactReader.Problem) -> ActID {
    var id: ActID?
    try reader.members { reader, key throws(FactReader.Problem) in
      switch key {
      case "of": id = ActID(try reader.string())
      default: try reader.skip()
      }
    }
    guard let id else { throw reader.problem() }
    return id
  }
}
