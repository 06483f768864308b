import Calendar
import Desk
import Exports
import Formats
import Glibc
import Imports
import Plans
import TestKit
import Testing
import Workshop

@Suite("Writing export files")
struct ExportRunTests {
  private let session: ClosedSession
  private let run: ExportRun

  init() throws {
    session = try ClosedSession()
    run = try Self.run(session, at: ClosedSession.start.adding(minutes: 300))
  }

  private static func run(
    _ session: ClosedSession, at now: Instant, only: String? = nil, out: String? = nil
  ) throws -> ExportRun {
    try ExportRun(
      cohort: session.home.cohort("acme-3"), only: only, home: session.home, zones: Zones(),
      now: now, out: out)
  }

  private func contents(_ folder: String) throws -> [String: [UInt8]] {
    var contents: [String: [UInt8]] = [:]
    for name in Files.names(in: folder) {
      contents[name] = try Files.read(Path.join(folder, name))
    }
    return contents
  }

  private func permissions(_ path: String) -> mode_t {
    var status = stat()
    return stat(path, &status) == 0 ? status.st_mode & 0o777 : 0
  }

  @Test("A second run at another time writes the same bytes")
  func sameBytes() throws {
    let report = try run.write(ExportFormat.all, ExportOptions())
    let first = try contents(run.folder)
    let later = try Self.run(session, at: ClosedSession.start.adding(minutes: 9000))
    #expect(try later.write(ExportFormat.all, ExportOptions()) == report)
    #expect(try contents(run.folder) == first)
    #expect(first.count == report.parts.flatMap(\.files).count + 1)
    let manifest = String(decoding: try #require(first[ExportManifest.name]), as: UTF8.self)
    let listed = manifest.split(separator: "\n").compactMap { $0.split(separator: " ").last }
    #expect(listed.map(String.init) == first.keys.filter { $0 != ExportManifest.name }.sorted())
    #expect(report.parts.map(\.format) == ExportFormat.all.map(\.name))
  }

  @Test("Files are private, and no temporary file stays")
  func privacy() throws {
    try run.write(ExportFormat.all, ExportOptions())
    let names = Files.names(in: run.folder)
    #expect(!names.isEmpty && !names.contains { $0.contains("tmp") })
    #expect(permissions(run.folder) == 0o700)
    for name in names { #expect(permissions(Path.join(run.folder, name)) == 0o600) }
  }

  @Test("The files say what the session came to")
  func content() throws {
    try run.write([.named("moodle-attendance")].compactMap { $0 }, ExportOptions())
    let file = try Files.read(Path.join(run.folder, "moodle-attendance.csv"))
    let text = String(decoding: file, as: UTF8.self)
    #expect(text.contains("ana@acme.example,P") && text.contains("chl@acme.example,A"))
    #expect(!Files.isFile(Path.join(run.folder, ExportManifest.name)))
  }

  @Test("Where nothing can be written the reason is told and nothing is left behind")
  func obstacle() throws {
    let blocked = Path.join(session.folder.path, "blocked")
    try Files.write(Array("a file".utf8), to: blocked)
    let run = try Self.run(
      session, at: ClosedSession.start, out: Path.join(blocked, "exports"))
    #expect(throws: FileProblem.self) { try run.write(ExportFormat.all, ExportOptions()) }
    #expect(try Files.read(blocked) == Array("a file".utf8))
  }

  @Test("A file that cannot be replaced keeps its bytes, and the others stay whole")
  func replaced() throws {
    try run.write(ExportFormat.all, ExportOptions())
    let before = try contents(run.folder)
    // A folder in the file's place cannot be renamed over, even by root.
    let canvas = Path.join(run.folder, "canvas.csv")
    unlink(canvas)
    try Files.makeFolder(Path.join(canvas, "in the way"))
    #expect(throws: FileProblem(canvas, "write", EISDIR)) {
      try run.write([.named("canvas")].compactMap { $0 }, ExportOptions())
    }
    let after = Files.names(in: run.folder).filter { $0 != "canvas.csv" }
    for name in after { #expect(try Files.read(Path.join(run.folder, name)) == before[name]) }
    #expect(Set(after) == Set(before.keys).subtracting(["canvas.csv"]))
  }

  @Test("One session of a cohort goes to a folder of its own")
  func oneSession() throws {
    let run = try Self.run(session, at: ClosedSession.start, only: "2026-12-01")
    #expect(run.folder == session.home.exports(of: "acme-3", session: "2026-12-01"))
    #expect(run.results.sessions.map(\.name) == ["2026-12-01"])
    #expect(throws: ExportProblem.noSession("acme-3")) {
      try Self.run(session, at: ClosedSession.start, only: "2026-12-02")
    }
  }

  @Test("Where nobody knows which session it was no statements are written, and all else is")
  func unknownSession() throws {
    try lose("opening", in: "people")
    try lose("session", in: "2026-12-01/journal")
    Disk.remove(session.home.state)
    let run = try Self.run(session, at: ClosedSession.start.adding(minutes: 300))
    let others = ExportFormat.all.map(\.name).filter { $0 != "xapi" }
    #expect(throws: ExportProblem.sessionsUnknown(["2026-12-01"], others: [])) {
      try run.write([.named("xapi")].compactMap { $0 }, ExportOptions())
    }
    #expect(throws: ExportProblem.sessionsUnknown(["2026-12-01"], others: others)) {
      try run.write(ExportFormat.all, ExportOptions())
    }
    #expect(!Files.isFolder(run.folder))
    try run.write(ExportFormat.all.filter { $0.name != "xapi" }, ExportOptions())
  }

  @Test("Where nobody knows which cohort it is nothing is written, and it is not called empty")
  func unknownCohort() throws {
    for act in ["cohort", "opening", "join"] { try lose(act, in: "people") }
    Disk.remove(session.home.state)
    let people = "\(try session.home.cohort("acme-3"))/people"
    #expect(throws: ExportProblem.cohortUnknown(people)) {
      try Self.run(session, at: ClosedSession.start)
    }
  }

  /// Takes away the lines that hold an act.
  private func lose(_ act: String, in folder: String) throws {
    let folder = "\(try session.home.cohort("acme-3"))/\(folder)"
    for name in Disk.names(folder) where name.hasSuffix(".jsonl") {
      let lines = try Disk.text("\(folder)/\(name)").split(separator: "\n").filter {
        !$0.contains("\"act\":\"\(act)\"")
      }
      try Disk.write(lines.map { $0 + "\n" }.joined(), to: "\(folder)/\(name)")
    }
  }

  @Test("A list of known users holds back whoever is not on it")
  func known() throws {
    let path = Path.join(session.folder.path, "users.csv")
    try Files.write(Array("email\nANA@acme.example\n".utf8), to: path)
    var options = ExportOptions()
    try options.takeKnown(path)
    let report = try run.write([.named("moodle-attendance")].compactMap { $0 }, options)
    #expect(report.parts[0].preflight.held.map(\.name) == ["Ben Okafor", "Chloe Winter"])
  }

  @Test("The roster that is written reads back as the same people")
  func roster() throws {
    let desk = try session.desk(at: ClosedSession.start.adding(minutes: 250))
    let sheet = try RosterReader.read(desk.cohort.rosterFile)
    let file = RosterFile(name: "roster.csv", hash: "1", sheet: sheet)
    let decision = RosterImporter.decide(
      file, cohort: desk.cohort.roster, elsewhere: [], random: &desk.random)
    #expect(decision.act == nil)
    #expect(decision.people == desk.cohort.roster.learners.map(\.id))
  }
}
