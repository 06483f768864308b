import Desk
import Exports
import Plans
import Testing
import Workshop

@testable import Console

@Suite("Trainers and the rooms they watch")
struct TrainerDutyTests {
  private let session: ExampleSession
  private let surroundings = AnswerContext(isManual: true)

  init() throws { session = try ExampleSession() }

  private func console(_ label: String) throws -> Interpreter {
    Interpreter(desk: try session.desk(as: label), surroundings: surroundings)
  }

  private func said(_ console: Interpreter, _ line: String) -> String {
    console.answer(line).lines.joined(separator: " ")
  }

  /// Two consoles, everybody but Zoe here, rooms filled and the first round open.
  private func twoConsoles(_ groups: String) throws -> (faye: Interpreter, otto: Interpreter) {
    let (faye, otto) = (try console("faye"), try console("otto"))
    for line in ["at 10:30 here all -zoe", groups, "at 10:49 round open"] {
      #expect(faye.answer(line).isDone)
    }
    try otto.desk.refresh()
    otto.desk.time.advance(to: faye.desk.time.now)
    return (faye, otto)
  }

  @Test("a co-trainer whom nobody has named finds the co-trainer's rooms under their own name")
  func unnamed() throws {
    let (faye, otto) = try twoConsoles("groups 3 rounds=3")
    #expect(said(faye, "in").contains("You watch room 8 (Viktor, with co-trainer), then room 1"))
    #expect(said(otto, "in").contains("You watch room 8 (Viktor, with faye)"))
    #expect(said(otto, "rooms").contains("Watched: room 1 faye, room 8 faye and you"))
  }

  @Test("named trainers share the rooms; each is told their own, others theirs")
  func named() throws {
    let (faye, otto) = try twoConsoles(
      "groups 3 rounds=3 trainers=\"faye, otto\" visits=1 double=0")
    #expect(said(faye, "in").contains("You watch room 1 (Ana)"))
    #expect(said(otto, "in").contains("You watch room 8 (Viktor)"))
  }

  @Test("cohort.yaml names the trainers: they fill seats and get rooms from the first groups on")
  func fromFile() throws {
    let file = Path.join(session.home.sessions, "demo-1/cohort.yaml")
    try Files.write(Array("trainers: [faye, otto, una]\n".utf8), to: file)
    let faye = try console("faye")
    _ = faye.answer("at 10:30 here all -zoe")
    let words = said(faye, "groups 3 rounds=3")
    #expect(words.contains("otto fills R1 room 8 Observer"))
    #expect(words.contains("una R1"))
    #expect(!words.contains("co-trainer"))
  }

  @Test("show rooms says who is to watch which room")
  func json() throws {
    let (faye, _) = try twoConsoles("groups 3 rounds=3")
    let text = String(decoding: Show.rooms.json(faye.desk.situation, asOf: [:]), as: UTF8.self)
    let packed = text.filter { !$0.isWhitespace }
    #expect(packed.contains(#""watched":["faye","co-trainer"]"#))
    #expect(packed.contains(#""watched":["faye"]"#))
    #expect(packed.contains(#""watched":[]"#))
  }

  @Test("what cannot be a number of rooms or a share is told with what can")
  func mistakes() throws {
    let faye = try console("faye")
    _ = faye.answer("at 10:30 here ana ben chloe")
    #expect(said(faye, "groups visits=12").contains("'12' is no number of rooms from 0 to 9"))
    #expect(
      said(faye, "groups double=lots").contains("'lots' is no share in percent from 0 to 100"))
    #expect(said(faye, "groups visits=0").contains("1 room × 3 rounds"))
    #expect(!said(faye, "groups visits=0").contains("turns:"))
  }
}
