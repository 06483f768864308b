import Calendar
import Desk
import Formats
import Journal
import Plans
import TestKit
import Testing
import Workshop

@Suite("Acts as they are kept when a journal is loaded")
struct ManyActsTests {
  private static let example = "Sessions/example-harbour/2026-10-06/journal/faye-6sud26.jsonl"

  private static func lines() throws -> [String] {
    let bytes = try Files.read(Repository.file(example))
    return String(decoding: bytes, as: UTF8.self).split(separator: "\n").map(String.init)
  }

  private static func write(_ journal: RandomJournal, to folder: TemporaryFolder) throws {
    for (name, bytes) in journal.files { try Files.write(bytes, to: folder.file(name)) }
  }

  private static func chronicle(_ folder: TemporaryFolder) -> ActStore<Act> {
    ActStore(folder: folder.path, clock: HybridClock { 0 }, codec: .session)
  }

  /// What acts come to that are read one by one, each by itself, and lie in an ordinary list.
  private static func session(_ entries: [Entry<Act>], _ ledger: Ledger<Act>) -> Session {
    Session(entries.filter { ledger.isEffective($0.id) })
  }

  @Test("are those that were written, whatever was written around them", arguments: 1...60)
  func loading(seed: UInt64) throws {
    var journal = RandomJournal(seed: seed, templates: try Self.lines())
    journal.write(200)
    let folder = try TemporaryFolder()
    try Self.write(journal, to: folder)
    let chronicle = Self.chronicle(folder)
    try chronicle.load()
    let expected = journal.entries.sorted { $0.order < $1.order }
    let isSame = Array(chronicle.ledger.entries) == expected
    #expect(isSame, "seed \(seed)")
    let session = Session(chronicle.ledger, people: PersonMap())
    let isSameSession = session == Self.session(expected, chronicle.ledger)
    #expect(isSameSession, "seed \(seed)")
  }

  @Test("are the same when they come bit by bit", arguments: 1...30)
  func polling(seed: UInt64) throws {
    var journal = RandomJournal(seed: seed, templates: try Self.lines())
    let folder = try TemporaryFolder()
    let chronicle = Self.chronicle(folder)
    var session = Session()
    for _ in 0..<8 {
      journal.write(15)
      try Self.write(journal, to: folder)
      let (news, isAppended, _) = try chronicle.poll()
      if isAppended {
        for entry in news { session.apply(entry) }
      } else {
        session = Session(chronicle.ledger, people: PersonMap())
      }
      let expected = journal.entries.sorted { $0.order < $1.order }
      let isSame = Array(chronicle.ledger.entries) == expected
      #expect(isSame, "seed \(seed)")
      let isSameSession = session == Self.session(expected, chronicle.ledger)
      #expect(isSameSession, "seed \(seed)")
    }
    let whole = Self.chronicle(folder)
    try whole.load()
    let isSame = whole.ledger.entries == chronicle.ledger.entries
    #expect(isSame, "seed \(seed)")
    let isSameSession = Session(whole.ledger, people: PersonMap()) == session
    #expect(isSameSession, "seed \(seed)")
  }

  @Test("of the example are those of its lines, each read by itself")
  func example() throws {
    let chronicle = ActStore(
      folder: Path.folder(of: Repository.file(Self.example)), clock: HybridClock { 0 },
      codec: ActCoding<Act>.session)
    var entries: [Entry<Act>] = []
    let log = Log(folder: chronicle.log.folder, clock: HybridClock { 0 })
    try log.read { line in
      let name = String(decoding: line.act, as: UTF8.self)
      let act = try? ActCodec.act(
        named: UnsafeRawBufferPointer(line.act), facts: UnsafeRawBufferPointer(line.facts),
        memory: ValueCache())
      let stamp = line.stamp
      let order = ActOrder(
        milliseconds: stamp.clock.milliseconds, counter: stamp.clock.counter,
        id: ActID(writer: stamp.writer.name, seq: stamp.seq), checksum: stamp.crc)
      let at = Instant(String(decoding: line.at, as: UTF8.self))
      let audience = Audience(rawValue: line.audience.rawValue)
      entries.append(
        Entry(
          order: order, at: at ?? Instant(milliseconds: 0), act: act ?? .unknown(name),
          audience: audience ?? .everyone))
      return .understood
    }
    try chronicle.load()
    let isSame = Array(chronicle.ledger.entries) == entries
    #expect(isSame && !entries.isEmpty)
    let isSameSession =
      Session(chronicle.ledger, people: PersonMap()) == Self.session(entries, chronicle.ledger)
    #expect(isSameSession)
  }
}
