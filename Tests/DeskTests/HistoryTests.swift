import Calendar
import Desk
import Plans
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
    let history = History(journal: Self.ledger, people: Ledger(), map: PersonMap())
    #expect(history.lines.map(\.isEffective) == [false, false, true])
    for number in 1...2 {
      let line = try #require(history[number])
      #expect(history.holding(line)?.number == 3)
    }
  }

  @Test("a bare undo passes over what somebody else's undo took back")
  func lastAct() {
    let history = History(journal: Self.ledger, people: Ledger(), map: PersonMap())
    #expect(history.lastAct(of: "bo") == nil && history.lastAct(of: "faye") == nil)
    #expect(history.lastUndo(of: "faye")?.number == 3)
  }

  private static func faye(_ seq: Int, _ act: Act) -> Entry<Act> {
    entry("faye", seq, Int64(seq), act)
  }

  private static func faye(_ seq: Int, undo undone: Int) -> Entry<Act> {
    faye(seq, .undo(ActID(writer: "faye", seq: undone)))
  }

  @Test(
    "a bare undo takes each writer's own latest act that counts, never an undo",
    arguments: [
      ([], 2), ([faye(4, undo: 2)], 1), ([faye(4, undo: 2), faye(5, undo: 1)], nil),
      ([faye(4, undo: 2), faye(5, undo: 1), faye(6, .redo(ActID(writer: "faye", seq: 5)))], 1),
    ] as [([Entry<Act>], Int?)])
  func undo(later: [Entry<Act>], latest: Int?) {
    let acts = [
      Self.faye(1, .session(.closed)), Self.faye(2, .agenda(.resumed)),
      Self.entry("bo", 1, 3, .agenda(.held(reason: nil))),
    ]
    let history = History(journal: Ledger(acts + later), people: Ledger(), map: PersonMap())
    #expect(history.lastAct(of: "faye")?.id.seq == latest)
    #expect(history.lastAct(of: "bo")?.id.seq == 1)
    #expect(history.lastAct(of: "cy") == nil)
  }

  @Test(
    "a bare redo takes undos back one after the other, latest first, and then finds no more",
    arguments: [([], 4), ([4], 3), ([4, 3], nil)] as [([Int], Int?)])
  func redo(redone: [Int], latest: Int?) {
    var acts = [
      Self.faye(1, .session(.closed)), Self.faye(2, .agenda(.resumed)), Self.faye(3, undo: 2),
      Self.faye(4, undo: 1),
    ]
    for (count, seq) in redone.enumerated() {
      acts.append(Self.faye(5 + count, .redo(ActID(writer: "faye", seq: seq))))
    }
    let history = History(journal: Ledger(acts), people: Ledger(), map: PersonMap())
    #expect(history.lastUndo(of: "faye")?.id.seq == latest)
  }

  @Test("joining is not listed among what was done")
  func joining() {
    let entry = Self.faye(1, .session(.joined(session: "uuid")))
    let history = History(journal: Ledger([entry]), people: Ledger(), map: PersonMap())
    #expect(history.lines.isEmpty)
    #expect(history.lastAct(of: "faye") == nil)
  }
}
