import Plans
import Testing
import Workshop

@Suite("Deciding on moves of the agenda")
struct AgendaMovesTests {
  private static func begun() throws -> Sitting {
    var sitting = Sitting()
    try sitting.run("09:00", "09:10")
    return sitting
  }

  @Test("a move says from which item to which, and its number")
  func moves() throws {
    var sitting = Sitting()
    var now = sitting.situation(at("09:02"))
    #expect(
      try now.go(at: at("09:02")) == .agenda(.moved(Move(number: 1, from: nil, to: "welcome"))))
    try sitting.run("09:02")
    now = sitting.situation(at("09:14"))
    #expect(
      try now.next(at: at("09:14"))
        == .agenda(.moved(Move(number: 2, from: "welcome", to: "pretest"))))
    #expect(
      try now.goto("survey", at: at("09:14"))
        == .agenda(.moved(Move(number: 2, from: "welcome", to: "survey"))))
  }

  @Test("items that are left out are passed over, also the first and the last")
  func skipping() throws {
    var sitting = Sitting()
    for item in ["welcome", "recap", "buffer"] {
      try sitting.act("08:50") { try $0.skip(item, insisting: true, at: $1) }
    }
    try sitting.run("09:00", "09:10")
    #expect(sitting.session.agenda.moves.map(\.move.to) == ["pretest", "clip"])
    try sitting.act("12:50") { try $0.goto("wrap", at: $1) }
    try sitting.act("12:55") { try $0.next(at: $1) }
    #expect(sitting.session.agenda.hasEnded && sitting.session.agenda.current == nil)
  }

  @Test("leaving out can be taken back by an act of its own")
  func skipBack() throws {
    var sitting = Sitting()
    try sitting.act("08:50") { try $0.skip("welcome", insisting: true, at: $1) }
    sitting.add(.agenda(.skipped(item: "welcome", false)), at("08:51"))
    try sitting.run("09:00")
    #expect(sitting.session.agenda.current == "welcome")
  }

  @Test("two consoles that both go on make one move")
  func twoConsoles() throws {
    var sitting = try Self.begun()
    let both = sitting.situation(at("09:20:03"))
    sitting.add(try both.next(at: at("09:20")), at("09:20"))
    sitting.add(try both.next(at: at("09:20:03")), at("09:20:03"), by: "bo")
    #expect(sitting.session.agenda.current == "recap")
    #expect(sitting.session.agenda.moves.map(\.move.number) == [1, 2, 3])
    try sitting.act("09:35") { try $0.next(at: $1) }
    #expect(sitting.session.agenda.current == "clip")
  }

  @Test("undoing a move in the middle keeps those after it")
  func undoInTheMiddle() throws {
    var sitting = try Self.begun()
    let move = try sitting.act("09:20") { try $0.next(at: $1) }
    try sitting.act("09:35") { try $0.next(at: $1) }
    sitting.add(.undo(move), at("09:36"))
    let agenda = sitting.session.agenda
    #expect(agenda.moves.map(\.move.to) == ["welcome", "pretest", "clip"])
    #expect(agenda.span(of: "pretest")?.end == at("09:35") && agenda.span(of: "recap") == nil)
    #expect(sitting.forecast("09:36").rows[2].state == .skipped)
    try sitting.act("09:55") { try $0.next(at: $1) }
    #expect(sitting.session.agenda.current == "drill")
  }

  @Test("undoing the last move goes back to the item that ran, as if it had never ended")
  func undoTheLast() throws {
    var sitting = try Self.begun()
    let before = sitting.forecast("09:25")
    let move = try sitting.act("09:20") { try $0.next(at: $1) }
    sitting.add(.undo(move), at("09:21"))
    #expect(sitting.forecast("09:25") == before)
  }

  @Test("an item's minutes change by so many, from and to in the act")
  func retime() throws {
    let now = try Self.begun().situation(at("09:12"))
    let then = at("09:12")
    #expect(
      try now.retime(nil, by: 5, at: then)
        == .agenda(.retimed(.init(item: "pretest", from: 10, to: 15))))
    #expect(
      try now.retime("recap", by: -5, at: then)
        == .agenda(.retimed(.init(item: "recap", from: 15, to: 10))))
  }

  @Test("minutes changed twice start from what they are now")
  func retimeTwice() throws {
    var sitting = try Self.begun()
    try sitting.act("09:11") { try $0.retime("recap", by: 3, at: $1) }
    let act = try sitting.situation(at("09:12")).retime("recap", by: -8, at: at("09:12"))
    #expect(act == .agenda(.retimed(Retiming(item: "recap", from: 18, to: 10))))
  }
}
