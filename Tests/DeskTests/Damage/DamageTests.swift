import Calendar
import Desk
import Exports
import Glibc
import Journal
import Plans
import TestKit
import Testing
import Workshop

@Suite("Damage of a session's files")
struct DamageTests {
  private let session: ClosedSession
  private let later = ClosedSession.start.adding(minutes: 300)

  init() throws { session = try ClosedSession() }

  /// A file of a folder in the session or of its cohort, the first by name.
  private func file(in folder: String) throws -> String {
    try #require(Disk.names(folder).first { $0.hasSuffix(".jsonl") }.map { "\(folder)/\($0)" })
  }

  private var journal: String { get throws { try file(in: "\(session.path)/journal") } }
  private var people: String {
    get throws { try file(in: "\(Path.folder(of: session.path))/people") }
  }

  private func damage() throws -> Damage {
    var options = SessionDesk.Options(label: "faye", writes: false)
    options.time = TimeSource(manual: later)
    return try SessionDesk(home: session.home, session: session.path, options: options).damage
  }

  /// Changes a file's lines.
  private func change(_ path: String, _ body: (inout [String]) -> Void) throws {
    var lines = try Disk.text(path).split(separator: "\n").map(String.init)
    body(&lines)
    try Disk.write(lines.map { $0 + "\n" }.joined(), to: path)
  }

  @Test("a session that is well has none, and its lines are counted")
  func well() throws {
    let damage = try damage()
    #expect(damage.isEmpty && damage.arriving.isEmpty)
    let counted = try session.desk(at: later).counted
    let lines = try [journal, people].map { try Disk.text($0).count { $0 == "\n" } }
    #expect((counted.lines, counted.writers, counted.withheld) == (lines.reduce(0, +), 1, 0))
  }

  @Test("a flipped byte is named with file, line and byte")
  func flipped() throws {
    let path = try journal
    try change(path) { $0[2] = $0[2].replacing("\"points\":9", with: "\"points\":8") }
    let note = try #require(try damage().notes.first)
    let before = try Disk.text(path).split(separator: "\n").prefix(2).map { $0.utf8.count + 1 }
    #expect(note.file == path && note.line == 3 && note.byte == before.reduce(0, +))
    #expect(note.what.hasPrefix("This line does not match its checksum."))
    #expect("\(note)".hasPrefix("\(path):3: byte \(before.reduce(0, +)): This line"))
  }

  @Test("a line that is gone is named by its number and its writer")
  func gone() throws {
    try change(try journal) { $0.remove(at: 1) }
    let note = try #require(try damage().notes.first)
    #expect(note.line == nil && note.byte == nil)
    #expect(note.what.hasPrefix("Number 2 of faye-"))
  }

  @Test("an act of a newer program is told like damage")
  func unknown() throws {
    let log = Log(folder: "\(session.path)/journal", clock: HybridClock { 0 })
    _ = try log.startWriting(as: try #require(Writer("otto-000000")))
    _ = try log.append(at: "2026-12-01T13:00:00.000+01:00", act: "dance")
    log.stopWriting()
    let note = try #require(try damage().notes.first)
    #expect(note.what.hasPrefix("1 act named 'dance', from here on, are unknown"))
  }

  @Test("another workshop.json is named")
  func workshop() throws {
    let path = Path.join(session.path, "workshop.json")
    let text = try Disk.text(path)
    try Disk.write(text.replacing("\"attendance\": 80", with: "\"attendance\": 10"), to: path)
    #expect(try damage().notes.map(\.file) == [path])
  }

  @Test("people whom the journals name and no file has are counted, and not named")
  func strangers() throws {
    #expect(unlink(try people) == 0)
    let what = try damage().notes.map(\.what)
    #expect(what.contains { $0.hasPrefix("2 people in these journals (p0, p1) are in no file of") })
    #expect(!what.joined().contains("Ana"))
  }

  @Test("an undone import leaves nobody unknown")
  func undone() throws {
    let desk = try session.desk(at: later)
    let history = desk.history
    let line = try #require(history.lines.first { $0.act.isPeople })
    try desk.undo(line, in: history)
    #expect(desk.situation.roster.learners.isEmpty)
    #expect(desk.damage.isEmpty)
  }

  @Test("an export says what is wrong with every session of the cohort")
  func exported() throws {
    try change(try journal) { $0.remove(at: 1) }
    let run = try ExportRun(
      cohort: session.home.cohort("acme-3"), home: session.home, zones: Zones(), now: later)
    #expect(run.damage == (try damage()))
    #expect(!run.damage.isEmpty)
  }

  @Test("what is known already is not repeated, and what is new stands out")
  func merged() throws {
    try change(try journal) { $0.remove(at: 1) }
    let first = try damage()
    var both = first
    both.merge(first)
    #expect(both == first)
    #expect(first.without(Damage()) == first && first.without(first).isEmpty)
  }
}
