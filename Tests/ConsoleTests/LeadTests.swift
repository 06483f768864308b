import Desk
import Testing
import Workshop

@testable import Console

@Suite("Who moves the agenda")
struct LeadTests {
  private let session: ExampleSession
  private let faye: Interpreter
  private let otto: Interpreter

  init() throws {
    session = try ExampleSession()
    let surroundings = Surroundings(isManual: true)
    faye = Interpreter(desk: try session.desk(), surroundings: surroundings)
    otto = Interpreter(desk: try session.desk(as: "otto"), surroundings: surroundings)
    _ = faye.answer("at 09:00 here all")
    _ = faye.answer("groups 3 role-play-a")
    _ = faye.answer("go")
    try meet()
  }

  /// Lets both consoles read what the other wrote, at the same moment.
  private func meet() throws {
    try otto.desk.refresh()
    try faye.desk.refresh()
    otto.desk.time.advance(to: faye.desk.time.now)
    faye.desk.time.advance(to: otto.desk.time.now)
  }

  private static let refusal =
    "faye moves the agenda. faye types handover otto; if that cannot be, handover otto anyway."

  @Test(
    "Another writer's moves are refused with who leads and what to do",
    arguments: ["next", "goto break-1", "extend 5", "trim 1", "hold", "round open", "undo 4"])
  func refused(_ line: String) {
    let answer = otto.answer(line)
    #expect(answer.lines == [Self.refusal])
    #expect(!answer.isDone)
    #expect(otto.desk.situation.session.agenda.moves.count == 1)
  }

  @Test(
    "Everything else is open to a co-trainer",
    arguments: ["lost ana", "note ana \"calm\"", "agenda"])
  func open(_ line: String) { #expect(otto.answer(line).isDone) }

  @Test("The lead is passed on, and taken back by undo")
  func passed() throws {
    _ = otto.answer("lost ana")
    try meet()
    #expect(faye.answer("handover otto").lines == ["otto moves the agenda now."])
    #expect(faye.answer("next").lines.first?.hasPrefix("otto moves the agenda.") == true)
    try meet()
    #expect(otto.answer("next").isDone)
    #expect(otto.answer("handover otto").lines == ["otto moves the agenda already."])
    try meet()
    #expect(faye.answer("undo").lines.first?.contains("faye moves the agenda") == true)
    #expect(faye.answer("next").isDone)
  }

  @Test("Who does not lead passes nothing on, but can take the lead when the other is gone")
  func taken() throws {
    #expect(otto.answer("handover otto").lines == [Self.refusal])
    #expect(otto.answer("handover otto anyway").lines == ["You move the agenda now."])
    #expect(otto.answer("next").isDone)
    try meet()
    #expect(faye.answer("next").lines.first?.hasPrefix("otto moves the agenda.") == true)
  }

  @Test("A name that has typed nothing is asked about")
  func unknown() {
    #expect(
      faye.answer("handover Sam").lines == [
        "Sam has typed nothing here; faye has. handover Sam anyway passes it on."
      ])
    #expect(faye.answer("handover Sam anyway").lines == ["sam moves the agenda now."])
  }

  @Test("Another console of the lead moves the agenda too")
  func sameLabel() throws {
    var options = SessionDesk.Options(label: "faye", sharesLabel: true)
    options.time = TimeSource(manual: faye.desk.time.now)
    options.random = Randomness(seed: "a second console")
    let desk = try SessionDesk(home: session.home, session: session.path, options: options)
    #expect(desk.writer != faye.desk.writer)
    let second = Interpreter(desk: desk, surroundings: Surroundings(isManual: true))
    #expect(second.answer("next").isDone)
  }

  @Test("Whoever starts the agenda leads it, also when somebody else made the session")
  func starts() throws {
    let session = try ExampleSession()
    let surroundings = Surroundings(isManual: true)
    let bo = Interpreter(desk: try session.desk(as: "bo"), surroundings: surroundings)
    #expect(bo.answer("at 09:00 go").isDone)
    let faye = Interpreter(desk: try session.desk(), surroundings: surroundings)
    let answer = faye.answer("at 09:05 next")
    #expect(answer.lines.first?.hasPrefix("bo moves the agenda.") == true)
    #expect(bo.answer("undo").isDone)
    try faye.desk.refresh()
    #expect(faye.answer("go").isDone)
  }
}
