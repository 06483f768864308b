import Calendar
import Glibc
import TestKit
import Testing
import Workshop

@testable import Desk

@Suite("A mirror gives back")
struct MirrorRescueTests {
  private let mirrored: MirroredSession
  private var session: OpenSession { mirrored.session }
  private let whole: Session

  init() throws {
    mirrored = try MirroredSession()
    try mirrored.act()
    #expect(mirrored.look() == nil)
    whole = try mirrored.session.desk(writes: false).folder.session
  }

  private func isWhole() throws -> Bool {
    try session.desk(writes: false).folder.session == whole
  }

  @Test(
    "lines that a file here has lost, also while the mirror is being kept",
    arguments: [true, false])
  func cut(isNew: Bool) throws {
    let lines = try Disk.text(session.journal).split(separator: "\n").map { $0 + "\n" }
    try Disk.write(lines.dropLast(2).joined(), to: session.journal)
    #expect(try !isWhole())
    if isNew { mirrored.copy = mirrored.servant() }
    for _ in 0..<2 { #expect(mirrored.look() == nil) }
    #expect(mirrored.copy.takeRemarks() == [.broughtBack(2)])
    #expect(try isWhole())
    #expect(try session.desk(writes: false).damage.isEmpty)
    for _ in 0..<2 { #expect(mirrored.look() == nil) }
    #expect(mirrored.copy.takeRemarks() == [])
  }

  @Test("a file that is gone, of people too", arguments: [true, false])
  func removed(ofPeople: Bool) throws {
    unlink(ofPeople ? try session.people : try session.journal)
    mirrored.copy = mirrored.servant()
    #expect(mirrored.look() == nil)
    #expect(try isWhole())
    #expect(try session.desk(writes: false).cohort.roster.learners.count == 3)
  }

  @Test("a line whose bytes have changed")
  func flipped() throws {
    var bytes = try Disk.read(session.journal)
    bytes[bytes.count - 40] ^= 1
    try Disk.write(bytes, to: session.journal)
    for _ in 0..<2 { #expect(mirrored.look() == nil) }
    #expect(try isWhole())
  }

  @Test("what somebody did who went on from the mirror")
  func wentOn() throws {
    let path = mirrored.mirrored(session.path)
    let home = Home(path: session.folder.file("second"), state: session.folder.file("other-state"))
    var options = SessionDesk.Options(label: "bo")
    options.time = TimeSource(manual: OpenSession.start.adding(minutes: 20))
    let desk = try SessionDesk(home: home, session: path, options: options)
    try desk.record(.rollCall(.left([PersonID("p0")], reason: nil)))
    mirrored.copy = mirrored.servant()
    #expect(mirrored.look() == nil)
    #expect(try session.desk(writes: false).folder.session == desk.folder.session)
  }

  @Test("nothing of another cohort of that name, which is not written over either")
  func otherCohort() throws {
    let people = mirrored.mirrored("\(session.cohort)/people")
    Disk.remove(mirrored.mirrored(session.cohort))
    try Files.makeFolder(people)
    let line = JournalLine.text(
      writer: "cy-000001", seq: 1, clock: (1_794_301_920_000, 0),
      at: "2026-11-10T10:12:00.000+01:00", name: "cohort",
      facts: #""uuid":"11111111-2222-4333-8444-555555555555","cohort":"acme-3""#,
      audience: "trainers")
    try Disk.write(line + "\n", to: "\(people)/cy-000001.jsonl")
    mirrored.copy = mirrored.servant()
    #expect(mirrored.look()?.kind == .otherCohort)
    #expect(Disk.names(people) == ["cy-000001.jsonl"])
    #expect(Disk.names(mirrored.mirrored(session.cohort)) == ["people"])
    #expect(try isWhole())
  }

  @Test("nothing into another folder in the place of the one that was there")
  func moved() throws {
    let journals = "\(session.path)/journal"
    rename(journals, "\(session.path)/elsewhere")
    mkdir(journals, 0o700)
    try Disk.write("{}\n", to: mirrored.mirrored(try session.people))
    for _ in 0..<2 { _ = mirrored.look() }
    #expect(Disk.names(journals) == [])
  }
}
