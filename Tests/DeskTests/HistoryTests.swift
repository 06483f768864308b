import Calendar
import Desk
import Testing
import Workshop

@Suite("The numbered history of two consoles")
struct HistoryTests {
  private static func entry(_ writer: String, _ seq: Int, _ clock: Int64, _ act: Act) -> Entry<Act>
  {
    let order = ActOrder(milliseconds: clock, counter: 0, id: ActID(writer: writer, seq: seq))
    return Entry(order: order, at: Instant(milliseconds: clock), act: act)
  }

  /// Both consoles made the first move, then faye took hers back.
  private static let ledger = Ledger([
    entry("faye", 1, 1, .agenda(.moved(Move(number: 1, from: nil, to: "welcome")))),
    entry("bo", 1, 2, .agenda(.moved(Move(number: 1, from: nil, to: "welcome")))),
    entry("faye", 2, 3, .undo(ActID(writer: "faye", seq: 1))),
  ])

  @Test("what one undo took back is brought back by the number of either move")
  func holding() throws {
    let history = History(journal: Self.ledger, people: Ledger())
    #expect(history.lines.map(\.isEffective) == [false, false, true])
    for number in 1...2 {
      let line = try #require(history[number])
      #expect(history.holding(line)?.number == 3)
    }
  }

  @Test("a bare undo passes over what somebody else's undo took back")
  func lastAct() {
    let history = History(journal: Self.ledger, people: Ledger())
    #expect(history.lastAct(of: "bo") == nil && history.lastAct(of: "faye") == nil)
    #expect(history.lastUndo(of: "faye")?.number == 3)
  }
}
