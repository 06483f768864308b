import Desk
import Plans
import Testing
import Workshop

@testable import Console

@Suite("Who moves the agenda")
struct LeadTests {
  private let consoles: TwoConsoles
  private var faye: Interpreter { consoles.faye }
  private var otto: Interpreter { consoles.otto }

  init() throws {
    consoles = try TwoConsoles(["at 09:00 here all", "groups 3 role-play-a", "go"])
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
    try consoles.meet()
    #expect(faye.answer("handover otto").lines == ["otto moves the agenda now."])
    #expect(faye.answer("next").lines.first?.hasPrefix("otto moves the agenda.") == true)
    try consoles.meet()
    #expect(otto.answer("next anyway").isDone)
    #expect(otto.answer("handover otto").lines == ["otto moves the agenda already."])
    try consoles.meet()
    #expect(faye.answer("undo").lines.first?.contains("faye moves the agenda") == true)
    #expect(faye.answer("next anyway").isDone)
  }

  @Test("Who does not lead passes nothing on, but can take the lead when the other is gone")
  func taken() throws {
    #expect(otto.answer("handover otto").lines == [Self.refusal])
    #expect(otto.answer("handover otto anyway").lines == ["You move the agenda now."])
    #expect(otto.answer("next anyway").isDone)
    try consoles.meet()
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
    let desk = try SessionDesk(
      home: consoles.session.home, session: consoles.session.path, options: options)
    #expect(desk.writer != faye.desk.writer)
    let second = Interpreter(desk: desk, surroundings: AnswerContext(isManual: true))
    #expect(second.answer("next anyway").isDone)
  }

  @Test("Whoever starts the agenda leads it, also when somebody else made the session")
  func starts() throws {
    let session = try ExampleSession()
    let bo = try session.console(as: "bo")
    #expect(bo.answer("at 09:00 go").isDone)
    let faye = try session.console()
    let answer = faye.answer("at 09:05 next")
    #expect(answer.lines.first?.hasPrefix("bo moves the agenda.") == true)
    #expect(bo.answer("undo").isDone)
    try faye.desk.refresh()
    #expect(faye.answer("go").isDone)
  }
}
