import Calendar
import Plans
import Testing
import Workshop

@Suite("Undo and redo")
struct LedgerTests {
  private static func entry(_ writer: String, _ seq: Int, _ clock: Int64, _ act: Act) -> Entry<Act>
  {
    let order = ActOrder(milliseconds: clock, counter: 0, id: ActID(writer: writer, seq: seq))
    return Entry(order: order, at: Instant(milliseconds: clock), act: act)
  }

  private static func faye(_ seq: Int, _ act: Act) -> Entry<Act> {
    entry("faye", seq, Int64(seq), act)
  }

  private static func undo(_ seq: Int) -> Act { .undo(ActID(writer: "faye", seq: seq)) }
  private static func redo(_ seq: Int) -> Act { .redo(ActID(writer: "faye", seq: seq)) }

  @Test(
    "these of faye's acts count",
    arguments: [
      ("nothing undone", [.session(.closed), .agenda(.resumed)], [1, 2]),
      ("an act undone", [.session(.closed), undo(1)], [2]),
      ("undone and redone", [.session(.closed), undo(1), redo(2)], [1, 3]),
      ("the undo undone", [.session(.closed), undo(1), undo(2)], [1, 3]),
      ("redone and the redo undone", [.session(.closed), undo(1), redo(2), undo(3)], [2, 4]),
      ("undone twice", [.session(.closed), undo(1), undo(1)], [2, 3]),
      (
        "undone twice, one of them taken back", [.session(.closed), undo(1), undo(1), redo(2)],
        [3, 4]
      ),
      (
        "undone twice, both taken back", [.session(.closed), undo(1), undo(1), redo(2), redo(3)],
        [1, 4, 5]
      ),
      ("an act that is not there undone", [.session(.closed), undo(9)], [1, 2]),
    ] as [(String, [Act], [Int])])
  func effective(sentence: String, acts: [Act], counting: [Int]) {
    let entries = acts.enumerated().map { Self.faye($0.offset + 1, $0.element) }
    let ledger = Ledger(entries)
    #expect(ledger.effective.map(\.id.seq) == counting)
    #expect(entries.filter { ledger.isEffective($0.id) }.map(\.id.seq) == counting)
  }

  @Test("an undo that arrives before its act waits for it")
  func early() {
    var ledger = Ledger([Self.faye(2, Self.undo(1))])
    let isEnough = ledger.add(Self.faye(1, .session(.closed)))
    #expect(!isEnough)
    #expect(ledger.effective.map(\.id.seq) == [2])
  }

  @Test("an undo whose clock is behind its act's takes it back all the same")
  func behind() {
    var ledger = Ledger([Self.entry("bo", 1, 1, Self.undo(1))])
    let isEnough = ledger.add(Self.entry("faye", 1, 5, .session(.closed)))
    #expect(!isEnough)
    #expect(ledger.effective.map(\.id.writer) == ["bo"])
  }

  @Test(
    "acts that undo each other in a circle give the same answer in every order",
    arguments: [
      ("itself", [.session(.closed), undo(2), undo(2)]),
      ("two", [.session(.closed), undo(3), undo(2), undo(1)]),
      ("three", [undo(1), undo(4), undo(2), undo(3)]),
    ] as [(String, [Act])])
  func circle(sentence: String, acts: [Act]) {
    let entries = acts.enumerated().map { Self.faye($0.offset + 1, $0.element) }
    let forwards = Ledger(entries)
    var backwards = Ledger<Act>()
    for entry in entries.reversed() { _ = backwards.add(entry) }
    let isSame = forwards == backwards
    #expect(isSame)
    #expect(forwards.effective == backwards.effective)
  }

  @Test(
    "a forged chain of a hundred thousand undos, each of the one before, is read all the same",
    arguments: [99_999, 100_000])
  func chain(length: Int) {
    let undos = (1...length).map { Self.faye($0 + 1, Self.undo($0)) }
    let ledger = Ledger([Self.faye(1, .session(.closed))] + undos)
    #expect(ledger.isEffective(ActID(writer: "faye", seq: 1)) == length.isMultiple(of: 2))
    #expect(ledger.effective.count == length / 2 + 1)
    #expect((Session(ledger, people: PersonMap()).closed != nil) == length.isMultiple(of: 2))
  }

  @Test("acts are ordered by clock, then counter, writer and count")
  func order() {
    func order(_ clock: Int64, _ counter: Int, _ writer: String, _ seq: Int) -> ActOrder {
      ActOrder(milliseconds: clock, counter: counter, id: ActID(writer: writer, seq: seq))
    }
    let sorted = [
      order(1, 0, "bo", 9), order(1, 1, "bo", 8), order(2, 0, "bo", 7), order(2, 0, "faye", 2),
      order(2, 0, "faye", 10), order(2, 1, "bo", 1),
    ]
    #expect(Array(sorted.reversed()).sorted() == sorted)
  }

  @Test("an act is found by its id")
  func lookup() {
    let ledger = Ledger([Self.faye(1, .session(.closed)), Self.faye(2, .agenda(.resumed))])
    #expect(ledger[ActID(writer: "faye", seq: 2)]?.act == .agenda(.resumed))
    #expect(ledger[ActID(writer: "bo", seq: 2)] == nil)
  }
}
