import Calendar
import Desk
import Testing
import Workshop

@testable import Console

@Suite("Marks of absence that ended nothing")
struct OldMarksTests {
  private let session: ExampleSession

  /// Ana is here from nine on and marked absent at five past eleven, as older programs wrote it.
  init() throws {
    session = try ExampleSession()
    let desk = try session.desk()
    let interpreter = Interpreter(
      desk: desk, surroundings: AnswerContext(isScript: true, isManual: true))
    #expect(interpreter.answer("at 09:00 here ana ben").isDone)
    let ana = try #require(desk.situation.roster.people.first { $0.name == "Ana Ruiz" })
    let moment = desk.situation.opening.window.start.adding(minutes: 125)
    try desk.record(.rollCall(.absent([ana.id], ends: false)), at: moment)
    #expect(interpreter.answer("at 13:00 close anyway").isDone)
  }

  @Test("are named by check and preflight, and end with one act")
  func named() throws {
    let checkup = Checkup(session: session.path, home: session.home)
    let found = try #require(checkup.openMarks.first)
    #expect(found.session == "demo-1/2026-12-01")
    #expect(found.situation.openMarkings.map(\.seconds) == [115 * 60])
    let desk = try session.desk()
    let warnings = SessionPreflight(desk, environment: [:]).findings.filter { $0.level == .warn }
    #expect(
      warnings.contains {
        $0.words == "marked and not ended: Ana Ruiz, absent 11:05, gained 115 min after it"
      })
    let interpreter = Interpreter(
      desk: desk, surroundings: AnswerContext(isScript: true, isManual: true))
    let before = desk.folder.journal.ledger.entries.count
    #expect(
      interpreter.answer("absent ends").lines == [
        "Ana absent 11:05 · 125 min = 52.1 % → incomplete"
      ])
    #expect(desk.folder.journal.ledger.entries.count == before + 1)
    #expect(Checkup(session: session.path, home: session.home).openMarks.isEmpty)
    #expect(!interpreter.answer("absent ends").isDone)
    #expect(interpreter.answer("undo").isDone)
    #expect(!desk.situation.openMarkings.isEmpty)
  }

  @Test("a clock that is before the acts shows the time of the acts")
  func earlier() throws {
    let time = TimeSource()
    let late = Instant(seconds: 33_000_000_000)
    time.begin(at: late)
    #expect(time.now == late)
    let desk = try session.desk(writes: false)
    #expect(desk.folder.lastAct == desk.situation.opening.window.end)
  }
}
