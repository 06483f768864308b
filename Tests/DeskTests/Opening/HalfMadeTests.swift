import Calendar
import Glibc
import Plans
import TestKit
import Testing
import Text
import Workshop

@testable import Desk

/// A session is made in steps, each of which may be the last when somebody pulls the plug.
@Suite("A session whose making was cut short")
struct HalfMadeTests {
  private let folder: TemporaryFolder
  private let home: Home
  private let whole: NewSession.Made

  init() throws {
    folder = try TemporaryFolder()
    home = Home(path: folder.path, state: folder.file("state"))
    symlink(Repository.file("Workshops"), home.workshops)
    var new = OpenSession.new(home)
    whole = try new.make()
  }

  private var cohort: String { Path.folder(of: whole.path) }
  private var people: String {
    get throws {
      let folder = "\(cohort)/people"
      return try #require(
        Disk.names(folder).first { $0.hasSuffix(".jsonl") }.map { "\(folder)/\($0)" })
    }
  }

  /// What is there after so many steps; the order is that in which they are made.
  enum Step: Int, CaseIterable {
    case nothing, cohort, peopleFolder, settings, peopleFile, cohortLine, openingLine, journalFolder
    case journalFile, sessionLine
  }

  /// Takes away everything that comes after a step.
  private func cut(after step: Step) throws {
    let journal = "\(whole.path)/journal"
    let lines = try Disk.text(people).split(separator: "\n").map { $0 + "\n" }
    #expect(lines.count == 2)
    unlink("\(whole.path)/workshop.json")
    if step.rawValue < Step.sessionLine.rawValue {
      for name in Disk.names(journal) where name.hasSuffix(".jsonl") {
        try Disk.write([], to: "\(journal)/\(name)")
      }
    }
    if step.rawValue < Step.journalFile.rawValue {
      Disk.remove(journal)
      mkdir(journal, 0o700)
    }
    if step.rawValue < Step.journalFolder.rawValue { Disk.remove(whole.path) }
    if step.rawValue < Step.openingLine.rawValue { try Disk.write(String(lines[0]), to: people) }
    if step.rawValue < Step.cohortLine.rawValue { try Disk.write([], to: people) }
    if step.rawValue < Step.peopleFile.rawValue { unlink(try people) }
    if step.rawValue < Step.settings.rawValue { unlink("\(cohort)/cohort.yaml") }
    if step.rawValue < Step.peopleFolder.rawValue { Disk.remove("\(cohort)/people") }
    if step.rawValue < Step.cohort.rawValue { Disk.remove(cohort) }
  }

  @Test(
    "is whole when it is made a second time, on this computer and on another",
    arguments: Step.allCases, [true, false])
  func again(step: Step, isElsewhere: Bool) throws {
    try cut(after: step)
    Disk.remove("\(home.state)/folders")
    if isElsewhere { Disk.remove(home.state) }
    var new = OpenSession.new(home, seed: "second")
    let made = try new.make()
    #expect(made.path == whole.path)
    #expect(made.isCompleted == (step.rawValue >= Step.openingLine.rawValue))
    let desk = try SessionDesk(
      home: home, session: made.path, options: SessionDesk.Options(label: "faye", writes: false))
    #expect(desk.damage.isEmpty)
    #expect(desk.folder.problems.isEmpty && desk.cohort.problems.isEmpty)
    #expect(desk.folder.session.opening?.isRepeated == false)
    #expect(desk.folder.session.opening == desk.cohort.roster.sessions.last?.opening)
    #expect(desk.cohort.roster.sessions.count == 1)
    #expect(desk.folder.opening.window == whole.window)
    #expect(throws: HomeProblem.sessionExists("acme-3/2026-12-01")) { try new.make() }
  }

  @Test(
    "opens from what is there once people were told of it",
    arguments: [Step.journalFolder, .sessionLine])
  func opens(step: Step) throws {
    try cut(after: step)
    let path = try home.session("acme-3")
    let desk = try SessionDesk(
      home: home, session: path, options: SessionDesk.Options(label: "faye"))
    #expect(desk.folder.opening.window == whole.window)
    #expect(desk.folder.isWorkshopUnchanged && desk.folder.problems.isEmpty)
  }

  @Test("is completed by its roster, as long as nothing was done in it")
  func roster() throws {
    let path = folder.file("roster.csv")
    try Disk.write("name,email\nAda Rook,ada@example.com\n", to: path)
    var new = OpenSession.new(home)
    new.roster = path
    let made = try new.make()
    #expect(made.isCompleted)
    let desk = try SessionDesk(
      home: home, session: made.path, options: SessionDesk.Options(label: "faye"))
    var facts = PersonFacts(id: PersonID("p0"))
    facts.enrolled = true
    try desk.record(
      .roster(
        RosterImport(file: "roster.csv", hash: SHA256.hex(try Disk.read(path)), people: [facts])))
    #expect(throws: HomeProblem.sessionExists("acme-3/2026-12-01")) { try new.make() }
  }

  @Test("does not stand in the way of a second one on that day")
  func second() throws {
    try cut(after: .openingLine)
    var new = OpenSession.new(home, hour: 14, seed: "afternoon")
    #expect(try new.make().name == "acme-3/2026-12-01-1400")
    var first = OpenSession.new(home)
    #expect(try first.make().name == "acme-3/2026-12-01")
    #expect(Home.sessions(in: cohort) == ["2026-12-01", "2026-12-01-1400"])
  }

  @Test("is made while somebody sits at another day of the cohort")
  func busy() throws {
    let desk = try SessionDesk(
      home: home, session: whole.path, options: SessionDesk.Options(label: "faye"))
    var new = OpenSession.new(home, hour: 14, seed: "afternoon")
    #expect(try new.make().name == "acme-3/2026-12-01-1400")
    try desk.refresh()
    #expect(desk.cohort.roster.sessions.count == 2)
  }

  @Test("is no cohort of another UUID where the people are lost")
  func lostPeople() throws {
    Disk.remove("\(cohort)/people")
    Disk.remove(home.state)
    var new = OpenSession.new(home, hour: 14)
    #expect(throws: FolderProblem.cohortUnknown(path: "\(cohort)/people")) { try new.make() }
  }

  @Test("leaves no folders without a line in them, and every line where it is")
  func nothingWritten() throws {
    try Files.makeFolder(Path.join(home.sessions, "acme-4/people"))
    try Disk.write("", to: Path.join(home.sessions, "acme-4/people/faye-7k3q9x.jsonl"))
    #expect(Files.removeUnused(Path.join(home.sessions, "acme-4")))
    try Files.makeFolder(Path.join(home.sessions, "acme-4/people"))
    try Disk.write("{}", to: Path.join(home.sessions, "acme-4/people/faye-7k3q9x.jsonl"))
    #expect(!Files.removeUnused(Path.join(home.sessions, "acme-4")))
  }

  @Test("says that it is begun when its journal cannot be written; the same command completes it")
  func noJournal() throws {
    try cut(after: .openingLine)
    try Disk.write("", to: whole.path)
    var new = OpenSession.new(home, seed: "second")
    let stopped = #expect(throws: UnfinishedSession.self) { try new.make() }
    #expect(stopped?.begun == "acme-3")
    unlink(whole.path)
    #expect(try new.make().isCompleted)
    #expect(throws: HomeProblem.sessionExists("acme-3/2026-12-01")) { try new.make() }
  }
}
