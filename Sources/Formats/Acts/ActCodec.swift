public import Workshop

/// Turns a session's acts into the words of a journal's line and back.
///
/// The names and members below are the file format: what is written stays readable for ever. A
/// member that a reader does not know is passed over; an act it does not know is kept as such.
public enum ActCodec {
  /// Returns the name an act has in a journal.
  public static func name(of act: Act) -> String {
    switch act {
    case .session(.opened): "session"
    case .session(.lead): "lead"
    case .rollCall(.here): "here"
    case .rollCall(.lost): "lost"
    case .rollCall(.left): "left"
    case .rollCall(.absent): "absent"
    case .rollCall(.excused): "excused"
    case .rollCall(.walkin): "walkin"
    case .rollCall(.attended): "attendance"
    case .rollCall(.identified): "identify"
    case .agenda(.moved): "move"
    case .agenda(.retimed): "minutes"
    case .agenda(.skipped): "skip"
    case .agenda(.replanned): "replan"
    case .agenda(.held): "hold"
    case .agenda(.resumed): "resume"
    case .clips(.launched): "launch"
    case .clips(.cued): "cue"
    case .practice(.grouped): "groups"
    case .practice(.round): "round"
    case .practice(.bonded(let bond)): bond.kind.rawValue
    case .practice(.optedOut): "optout"
    case .practice(.reseated): "seats"
    case .practice(.froze): "freeze"
    case .practice(.thawed): "thaw"
    case .practice(.watching): "watch"
    case .scoring(.scored): "score"
    case .scoring(.unplaced): "unplaced"
    case .scoring(.delivered): "scores"
    case .scoring(.placed): "place"
    case .scoring(.dropped): "drop"
    case .scoring(.reconciled): "reconcile"
    case .scoring(.calibrated): "calibrate"
    case .results(.tested): "test"
    case .results(.surveyed): "survey"
    case .clips(.spotted): "spot"
    case .notes(.bookmarked): "moment"
    case .notes(.noted): "note"
    case .undo: "undo"
    case .redo: "redo"
    case .session(.closed): "close"
    case .unknown(let name): name
    }
  }

  /// Returns an act's facts as JSON members; moments are written as clocks in the zone show them.
  public static func facts(of act: Act, zone: Zone) -> [UInt8] {
    var writer = FactWriter()
    switch act {
    case .session(.opened(let opening)): write(opening, zone, &writer)
    case .session(.lead(let lead)): writer.member("lead", lead)
    case .rollCall(.here(let who)), .rollCall(.lost(let who)), .rollCall(.absent(let who)):
      write(who, reason: nil, &writer)
    case .rollCall(.left(let who, let reason)), .rollCall(.excused(let who, let reason)):
      write(who, reason: reason, &writer)
    case .rollCall(.walkin(let who)): writer.member("who", who.text)
    case .rollCall(.attended(let file)): write(file, zone, &writer)
    case .rollCall(.identified(let seen, let person)):
      writer.member("who", seen.text)
      writer.member("is", person.text)
    case .agenda(.moved(let move)): write(move, &writer)
    case .agenda(.retimed(let retiming)): write(retiming, &writer)
    case .agenda(.skipped(let item, let skips)):
      writer.member("item", item)
      writer.member("skip", skips)
    case .agenda(.replanned(let replanning)): write(replanning, zone, &writer)
    case .agenda(.held(let reason)): writer.member("reason", reason)
    case .clips(.launched(let launch)): write(launch, &writer)
    case .clips(.cued(let activity, let cue)):
      writer.member("activity", activity)
      writer.member("cue", cue)
    case .practice(.grouped(let grouping)): write(grouping, &writer)
    case .practice(.round(let opening)): write(opening, zone, &writer)
    case .practice(.bonded(let bond)): write(bond, &writer)
    case .practice(.optedOut(let who, let isOut)):
      write(who, reason: nil, &writer)
      writer.member("out", isOut)
    case .practice(.reseated(let reseating)): write(reseating, &writer)
    case .practice(.froze(let freeze)): write(freeze, &writer)
    case .practice(.thawed(let thaw)): write(thaw, zone, &writer)
    case .practice(.watching(let watch)): write(watch, &writer)
    case .scoring(.scored(let score)), .scoring(.unplaced(let score)): write(score, &writer)
    case .scoring(.delivered(let delivery)): write(delivery, &writer)
    case .scoring(.placed(let placement)): write(placement, &writer)
    case .scoring(.dropped(let items)): write(items, &writer)
    case .scoring(.reconciled(let reconciliation)): write(reconciliation, &writer)
    case .scoring(.calibrated(let calibration)): write(calibration, &writer)
    case .results(.tested(let results)): write(results, &writer)
    case .results(.surveyed(let responses)): write(responses, &writer)
    case .clips(.spotted(let spotting)): write(spotting, &writer)
    case .notes(.bookmarked(let bookmark)): write(bookmark, &writer)
    case .notes(.noted(let note)): write(note, &writer)
    case .undo(let id), .redo(let id): writer.member("of", id.description)
    case .agenda(.resumed), .session(.closed), .unknown: break
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
    case "here": .rollCall(.here(try people(&reader).who))
    case "lost": .rollCall(.lost(try people(&reader).who))
    case "note": .notes(.noted(try note(&reader)))
    case "score": .scoring(.scored(try score(&reader)))
    case "watch": .practice(.watching(try watch(&reader)))
    case "undo": .undo(try actID(&reader))
    case "left": try left(&reader)
    case "move": .agenda(.moved(try move(&reader)))
    case "absent": .rollCall(.absent(try people(&reader).who))
    case "excused": try excused(&reader)
    case "session": .session(.opened(try opening(&reader)))
    case "lead": .session(.lead(writer: try texts(&reader).require("lead", reader)))
    case "walkin": .rollCall(.walkin(PersonID(try texts(&reader).require("who", reader))))
    case "attendance": .rollCall(.attended(try attendance(&reader)))
    case "identify": try identified(&reader)
    case "minutes": .agenda(.retimed(try retiming(&reader)))
    case "skip": try skipped(&reader)
    case "replan": .agenda(.replanned(try replanning(&reader)))
    case "hold": .agenda(.held(reason: try texts(&reader).optional("reason", reader)))
    case "launch": .clips(.launched(try launch(&reader)))
    case "cue": try cued(&reader)
    case "groups": .practice(.grouped(try grouping(&reader)))
    case "round": .practice(.round(try round(&reader)))
    case "apart": .practice(.bonded(try bond(.apart, &reader)))
    case "together": .practice(.bonded(try bond(.together, &reader)))
    case "optout": try optOut(&reader)
    case "seats": .practice(.reseated(try reseating(&reader)))
    case "freeze": .practice(.froze(try freeze(&reader)))
    case "thaw": .practice(.thawed(try thaw(&reader)))
    case "unplaced": .scoring(.unplaced(try score(&reader)))
    case "scores": .scoring(.delivered(try delivery(&reader)))
    case "place": .scoring(.placed(try placement(&reader)))
    case "drop": .scoring(.dropped(try dropped(&reader)))
    case "reconcile": .scoring(.reconciled(try reconciliation(&reader)))
    case "calibrate": .scoring(.calibrated(try calibration(&reader)))
    case "test": .results(.tested(try results(&reader)))
    case "survey": .results(.surveyed(try responses(&reader)))
    case "spot": .clips(.spotted(try spotting(&reader)))
    case "moment": .notes(.bookmarked(try bookmark(&reader)))
    case "redo": .redo(try actID(&reader))
    case "resume": try empty(.agenda(.resumed), &reader)
    case "close": try empty(.session(.closed), &reader)
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
