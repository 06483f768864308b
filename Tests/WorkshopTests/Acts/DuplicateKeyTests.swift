import Plans
import Testing
import Workshop

@Suite("Two consoles that do the same")
struct SharedDeedTests {
  /// Both consoles went on to the pre-test before either had heard of the other.
  private static func moved() throws -> (sitting: Sitting, faye: ActID, bo: ActID) {
    var sitting = Sitting()
    try sitting.run("09:00")
    let next = try sitting.situation(at("09:10")).next(at: at("09:10"))
    let faye = sitting.add(next, at("09:10"))
    let bo = sitting.add(next, at("09:11"), by: "bo")
    return (sitting, faye, bo)
  }

  @Test("undoing either move takes the agenda back, redoing brings it on again")
  func undo() throws {
    let (sitting, faye, bo) = try Self.moved()
    for (writer, act) in [("faye", faye), ("bo", bo)] {
      var sitting = sitting
      let undo = sitting.add(.undo(act), at("09:12"), by: writer)
      #expect(sitting.session.agenda.current == "welcome")
      #expect(!sitting.ledger.isEffective(faye) && !sitting.ledger.isEffective(bo))
      #expect(sitting.ledger.undoer(of: faye) == undo && sitting.ledger.undoer(of: bo) == undo)
      sitting.add(.redo(undo), at("09:13"), by: writer)
      #expect(sitting.session.agenda.current == "pretest")
      #expect(sitting.ledger.isEffective(faye) && sitting.ledger.isEffective(bo))
    }
  }

  @Test("going on again after the undo is a move of its own")
  func again() throws {
    var (sitting, faye, _) = try Self.moved()
    let first = sitting.add(.undo(faye), at("09:12"))
    let again = try sitting.act("09:13") { try $0.next(at: $1) }
    #expect(sitting.session.agenda.current == "pretest")
    #expect(sitting.session.agenda.moves.last?.at == at("09:13"))
    sitting.add(.undo(again), at("09:14"))
    #expect(sitting.session.agenda.current == "welcome")
    #expect(sitting.ledger.undoer(of: faye) == first)
    sitting.add(.redo(first), at("09:15"))
    #expect(sitting.session.agenda.moves.last?.at == at("09:10"))
  }

  @Test("two different moves with one number are one: neither comes alive when one is undone")
  func different() throws {
    var sitting = Sitting()
    try sitting.run("09:00")
    let before = sitting.situation(at("09:10"))
    let faye = sitting.add(try before.next(at: at("09:10")), at("09:10"))
    sitting.add(try before.goto("clip", at: at("09:10")), at("09:11"), by: "bo")
    #expect(sitting.session.agenda.current == "pretest")
    sitting.add(.undo(faye), at("09:12"))
    #expect(sitting.session.agenda.current == "welcome")
  }

  @Test("a round opened twice is closed by one undo")
  func round() throws {
    var sitting = Sitting()
    try sitting.regroup(at: "10:47", PersonID.list("ana ben chloe dev elif femi grace"))
    let before = sitting.situation(at("10:49"))
    let play = try #require(before.plan.activity("play-a"))
    let opening = try before.openRound(play, at: at("10:49"))
    sitting.add(opening, at("10:49"))
    let bo = sitting.add(opening, at("10:50"), by: "bo")
    sitting.add(.undo(bo), at("10:51"), by: "bo")
    #expect(sitting.session.rotation.latest == nil)
  }

  @Test("whatever the order in which acts arrive, the same ones count")
  func arrival() throws {
    var (sitting, faye, _) = try Self.moved()
    sitting.add(.undo(faye), at("09:12"))
    try sitting.act("09:13") { try $0.next(at: $1) }
    let entries = sitting.ledger.entries
    var backwards = Ledger<Act>()
    for entry in entries.reversed() { _ = backwards.add(entry) }
    #expect(backwards.effective == sitting.ledger.effective)
    #expect(Session(backwards, people: PersonMap()) == sitting.session)
  }
}
