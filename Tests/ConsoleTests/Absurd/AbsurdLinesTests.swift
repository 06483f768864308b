import Calendar
import Desk
import Formats
import Journal
import Plans
import TestKit
import Testing
import Workshop
import WorkshopKit

@testable import Console

/// Lines with right checksums that say what nobody means, in journals of a session and of its people:
/// whatever comes is counted or named, and every view, export and opening goes on.
@Suite("Absurd lines")
struct AbsurdLinesTests {
  private typealias Parts = (name: String, facts: String)

  /// A morning of which every kind of act is left in the journals, as far as it can be typed.
  private static let morning = [
    "at 08:40 here all -zoe", "walkin \"Kim Park\"", "alias ben Benji", "at 09:00 go",
    "at 09:05 lost ana", "here ana", "left dev reason=\"a call\"", "excused elif reason=ill",
    "test pre-test ana 7", "at 09:20 extend 5", "trim 2 hot-button", "skip hot-button anyway",
    "at 09:25 hold \"alarm\"", "at 09:26 resume", "park \"later\"", "topic \"fees\" freq=4 sev=5",
    "action ana \"send the card\" due=2026-12-04", "welfare ben \"check in\"", "apart ana ben",
    "together grace hugo", "optout ines", "at 10:40 goto role-play-a", "groups 3 rounds=2",
    "round open", "in 2", "s grace 4 4 3 4 2 \"let her finish\"", "s hugo H=4", "moment \"calm\"",
    "extend 2", "freeze 1", "resume 1", "scores <<", "From Grace to Everyone: R1 4 4 3 4 2", ".",
    "calibrate H4 E3", "replan recap=8", "survey survey ana s1=4", "undo", "redo",
  ]

  private let session: ExampleSession
  private let acts: [Parts]
  private let people: [Parts]

  init() throws {
    session = try ExampleSession()
    let console = try session.console()
    for line in Self.morning { _ = console.answer(line) }
    acts =
      try Self.lines(in: Path.join(session.path, "journal"))
      + ActSamples.acts.map {
        (ActCodec.name(of: $0), String(decoding: ActCodec.facts(of: $0, zone: .utc), as: UTF8.self))
      }
    people =
      try Self.lines(in: Path.join(Path.folder(of: session.path), "people"))
      + ActSamples.peopleActs.map {
        (
          PeopleActCodec.name(of: $0),
          String(decoding: PeopleActCodec.facts(of: $0, zone: .utc), as: UTF8.self)
        )
      }
  }

  private static func lines(in folder: String) throws -> [Parts] {
    try Files.names(in: folder).flatMap { name in
      String(decoding: try Files.read(Path.join(folder, name)), as: UTF8.self)
        .split(separator: "\n").compactMap { JournalLine.parts($0) }
    }
  }

  @Test("are counted or named, and nothing crashes")
  func anything() throws {
    let fuzz = Fuzz("absurd lines", usually: 300)
    var random = SplitMix64(seed: fuzz.seed)
    let before = try session.desk(writes: false)
    let (own, known) = (before.folder.journal.ledger.entries.count, before.history.lines.count)
    let views = EveryView(of: session)
    for start in stride(from: 0, to: fuzz.count, by: 50) {
      let count = min(50, fuzz.count - start)
      let written = try write(count, &random)
      let desk = try views.look()
      let log = desk.folder.journal.log
      let named = log.findings.reduce(0) { $0 + Self.count($1.kind) }
      let counted = desk.folder.journal.ledger.entries.count { $0.id.writer == Self.writer }
      let unknown = desk.folder.journal.ledger.entries.count - own - counted
      #expect(unknown == 0, "seed \(fuzz.seed), line \(start)")
      #expect(counted + named >= written, "seed \(fuzz.seed), line \(start)")
      #expect(desk.history.lines.count >= known, "seed \(fuzz.seed), line \(start)")
    }
  }

  private static let writer = "bo-2m4n6p"

  private static func count(_ kind: Finding.Kind) -> Int {
    switch kind {
    case .misfit: 1
    case .foreign(_, let lines), .stray(_, let lines): lines
    case .more(let count): count
    default: 0
    }
  }

  /// Writes another trainer's files anew: so many lines about the session, and some about people.
  ///
  /// - Returns: How many lines are about the session.
  private func write(_ count: Int, _ random: inout SplitMix64) throws -> Int {
    let journal = Path.join(session.path, "journal/\(Self.writer).jsonl")
    let cohort = Path.folder(of: session.path)
    try Files.write(text(acts, count, &random), to: journal)
    try Files.write(
      text(people, count / 5, &random), to: Path.join(cohort, "people/\(Self.writer).jsonl"))
    return count
  }

  private func text(_ acts: [Parts], _ count: Int, _ random: inout SplitMix64) -> [UInt8] {
    var bytes: [UInt8] = []
    for seq in 1...max(1, count) {
      guard let act = acts.randomElement(using: &random) else { break }
      let (name, facts) = Absurd.changed(act, acts, &random)
      let at = random.number(0...9) == 0 ? random.pick("9999-12-31T23:59:59Z", "x", "") : Self.at
      let line = JournalLine.text(
        writer: Self.writer, seq: seq, clock: (1_796_130_000_000 + Int64(seq), 0), at: at,
        name: name, facts: facts, audience: random.pick("", "", "trainers"))
      bytes += Array(line.utf8) + [0x0A]
    }
    return bytes
  }

  private static let at = "2026-12-01T11:30:00.000+01:00"
}
