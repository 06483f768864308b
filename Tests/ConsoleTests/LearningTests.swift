import Calendar
import Desk
import Formats
import Plans
import Testing
import Workshop

@testable import Console

@Suite("Learning minutes from past sessions")
struct LearningTests {
  /// A session whose clip took so many minutes.
  private func session(clip minutes: Int) throws -> (ExampleSession, Situation) {
    let session = try ExampleSession()
    let surroundings = AnswerContext(isManual: true)
    let desk = try session.desk()
    let interpreter = Interpreter(desk: desk, surroundings: surroundings)
    let end = 9 * 60 + minutes
    let clock = "\((end / 60).twoDigits):\((end % 60).twoDigits)"
    for line in ["at 09:00 goto clip-1", "at \(clock) n"] {
      #expect(interpreter.answer(line).isDone)
    }
    return (session, desk.situation)
  }

  private func run(_ minutes: [Int]) throws -> (LearningRun, ExampleSession) {
    let sessions = try minutes.map { try session(clip: $0) }
    let first = try #require(sessions.first?.0)
    return (try LearningRun(home: first.home, situations: sessions.map(\.1)), first)
  }

  @Test("27, 24 and 22 minutes of 20 planned: 23 are proposed, and written into their line alone")
  func accepted() throws {
    let (run, session) = try run([27, 24, 22])
    #expect(
      run.durations.rows.map(LearnWords.row) == [
        "Clip 1 took 27, 24, 22 in three runs (plan 20, median 24, 22-27) → propose 23"
      ])
    let before = String(decoding: try Files.read(run.path), as: UTF8.self)
    let (edit, learned) = try run.edit(accepting: ["clip-1"])
    #expect(learned.minutes == ["clip-1": 23, "buffer": 2] && learned.length == nil)
    #expect(edit.changes.map(\.new) == ["    minutes: 23", "    minutes: 2"])
    try run.write(edit)
    let after = String(decoding: try Files.read(run.path), as: UTF8.self)
    let lines = { (text: String) in text.split(separator: "\n", omittingEmptySubsequences: false) }
    #expect(zip(lines(before), lines(after)).count { $0 != $1 } == 2)
    let plan = try Workshops(home: session.home).plan("customer-deescalation")
    #expect(plan.item("clip-1")?.minutes == 23 && plan.item("buffer")?.minutes == 2)
  }

  @Test("what makes the workshop longer than its slot is written only when that is said")
  func longer() throws {
    let (run, session) = try run([40, 40, 40])
    let (edit, learned) = try run.edit(accepting: nil)
    #expect(learned.length == 256 && run.minutes == 240 && !edit.changes.isEmpty)
    #expect(LearnWords.longer(256, than: 240).contains("--longer"))
    _ = session
  }

  @Test("one run proposes nothing, and what was not proposed cannot be accepted")
  func nothing() throws {
    let (run, _) = try run([27])
    #expect(run.durations.rows.allSatisfy { $0.proposal == nil })
    #expect(throws: LearningRun.Problem.noProposal("clip-1", proposed: [])) {
      _ = try run.edit(accepting: ["clip-1"])
    }
  }

  @Test("sessions of no workshop, or of several, are refused")
  func workshops() throws {
    let (_, session) = try run([27])
    #expect(throws: LearningRun.Problem.severalWorkshops([])) {
      _ = try LearningRun(home: session.home, situations: [])
    }
  }

  @Test("a file whose change would be a mistake stays as it is")
  func mistake() throws {
    let (run, session) = try run([27, 24, 22])
    let (edit, _) = try run.edit(accepting: nil)
    let path = Path.join(session.home.workshops, "customer-deescalation/surveys")
    try Files.write(Array("id: x\n".utf8), to: Path.join(path, "broken.yaml"))
    let before = try Files.read(run.path)
    #expect(throws: LearningRun.Problem.self) { try run.write(edit) }
    #expect(try Files.read(run.path) == before)
  }
}
