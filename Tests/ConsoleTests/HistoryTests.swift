import Desk
import Plans
import Testing
import Workshop

@testable import Console

@Suite("Two people's history")
struct HistoryTests {
  private let consoles: TwoConsoles
  private var faye: Interpreter { consoles.faye }
  private var otto: Interpreter { consoles.otto }

  init() throws {
    consoles = try TwoConsoles(["at 08:41 here ana"])
    #expect(consoles.otto.answer("at 08:50 here ben").isDone)
    try consoles.meet()
  }

  @Test("A bare undo takes back one's own act, although somebody else's is newer")
  func ownUndo() {
    #expect(faye.answer("undo").lines == ["undone: here Ana → Ana expected (08:41:00)"])
    #expect(otto.desk.situation.session.presence.records.count == 2)
  }

  @Test("An act of somebody else is taken back by its number, and the answer says whose it was")
  func othersUndo() throws {
    #expect(faye.answer("undo 3").lines == ["undone: otto's here Ben → Ben expected (08:50:00)"])
    try otto.desk.refresh()
    #expect(otto.answer("redo").lines == ["There is nothing of yours to redo."])
    #expect(otto.answer("redo 3").lines == ["redone: here Ben → Ben present (08:50:00)"])
  }

  @Test("The log shows both, each with who did it")
  func log() {
    #expect(
      faye.answer("log 2").lines.suffix(2) == [
        "2  08:41:00  faye  here Ana", "3  08:50:00  otto  here Ben",
      ])
  }

  @Test("What both journals number alike is told apart")
  func sameNumbers() {
    _ = faye.answer("alias \"iPad\" = ana")
    #expect(faye.answer("undo").lines[0].hasPrefix("undone: alias \"iPad\" = Ana"))
    #expect(faye.answer("undo").lines[0].hasPrefix("undone: here Ana"))
    #expect(faye.answer("redo").lines[0].hasPrefix("redone: here Ana"))
    #expect(faye.answer("redo").lines[0].hasPrefix("redone: alias \"iPad\" = Ana"))
  }

  @Test("A freeze that names somebody is one act to its writer, and says nobody else why")
  func freeze() throws {
    for line in ["at 08:55 here all", "groups 3", "at 10:49 round open", "freeze #3"] {
      #expect(faye.answer(line).isDone, "\(line)")
    }
    try consoles.meet()
    let person = try #require(faye.desk.situation.roster.people.first { $0.name == "Chloe Winter" })
    for desk in [faye.desk, otto.desk] {
      #expect(desk.situation.session.rotation.exempt == [person.id])
    }
    let rows = { (console: Interpreter) in
      console.answer("log 2").lines.filter { $0.contains("freeze") }
    }
    #expect(rows(faye).map { $0.hasSuffix("freeze (for trainers)") } == [true])
    #expect(rows(otto).map { $0.hasSuffix("freeze (for trainers)") } == [true])
    #expect(faye.answer("welfare").lines.joined().contains("stop-word, round 1"))
    #expect(otto.answer("welfare").lines == ["No welfare note."])

    #expect(faye.answer("undo").isDone)
    #expect(faye.desk.situation.session.rotation.exempt.isEmpty)
    #expect(faye.answer("welfare").lines == ["No welfare note."])
    #expect(faye.answer("redo").isDone)
    #expect(faye.desk.situation.session.rotation.exempt == [person.id])
    #expect(faye.answer("welfare").lines.count == 1)
    #expect(faye.answer("undo").isDone)
    #expect(faye.answer("undo").lines[0].hasPrefix("undone: round open"))
    try consoles.meet()
    #expect(otto.desk.situation.session.rotation.exempt.isEmpty)
  }

  @Test("A welfare note of one's own stays when a freeze of the same person goes")
  func ownNote() throws {
    for line in ["at 08:55 here all", "groups 3", "at 10:49 round open"] {
      #expect(faye.answer(line).isDone, "\(line)")
    }
    #expect(faye.answer("welfare #3 \"pale since the break\"").isDone)
    #expect(faye.answer("freeze #3").isDone)
    #expect(faye.answer("undo").isDone)
    #expect(faye.answer("welfare").lines.map { $0.contains("pale since the break") } == [true])
  }
}
