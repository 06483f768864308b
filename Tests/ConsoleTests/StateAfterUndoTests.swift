import Desk
import Plans
import Testing
import Workshop
import WorkshopKit

@testable import Console

/// What `undo` says is true afterwards, kind by kind.
@Suite("The state after undo")
struct StateAfterUndoTests {
  /// How an act comes about, and what holds again when it was undone.
  struct Row: CustomTestStringConvertible, Sendable {
    let kind: String
    let lines: [String]
    /// The act itself, where no line of one console makes it.
    var act: Act?
    let state: String

    init(_ kind: String, _ lines: String..., act: Act? = nil, state: String) {
      (self.kind, self.lines, self.act, self.state) = (kind, lines, act, state)
    }

    var testDescription: String { kind }
  }

  private static let rows = rollCall + agenda + clips + practice + scoring + others

  private static let rollCall = [
    Row("here", "at 08:50 here elif", state: "Elif expected"),
    Row("lost", "at 08:50 here elif", "lost elif", state: "Elif present"),
    Row("left", "at 08:50 here elif", "left elif", state: "Elif present"),
    Row("absent", "absent hugo", state: "Hugo expected"),
    Row("ended", act: .rollCall(.ended([PersonID("p1")])), state: "p1 expected"),
    Row("excused", "excused hugo", state: "Hugo expected"),
    Row("walkin", "walkin \"Rafi Levi\"", state: "Rafi Levi does not take part"),
    Row("guest", "guest \"Lena Hart\"", state: "Lena Hart does not take part"),
    Row(
      "attended",
      act: .rollCall(
        .attended(AttendanceImport(file: "z.csv", hash: "a", platform: "zoom", people: []))),
      state: "no report counts"),
    Row(
      "identified", act: .rollCall(.identified(PersonID("s1"), as: PersonID("p1"))),
      state: "\"s1\" is nobody"),
  ]

  private static let agenda = [
    Row("moved", "at 09:00 go", state: "the agenda has not begun"),
    Row("moved", "at 09:00 go", "at 09:09 n", state: "Welcome runs"),
    Row("retimed", "at 09:00 go", "extend 3", state: "Welcome 10 min"),
    Row("skipped", "skip hot", state: "Hot-button topics is kept"),
    Row("replanned", "at 09:20 go", "replan", "1", state: "end 13:20, hard stop 13:00!"),
    Row("held", "at 09:00 go", "hold", state: "the clock runs"),
    Row("resumed", "at 09:00 go", "hold", "at 09:02 resume", state: "everything stands still"),
  ]

  private static let clips = [
    Row("launched", "at 09:00 goto self-regulation", "launch", state: "reset is not launched"),
    Row(
      "cued", act: .clips(.cued(activity: "clip-1", cue: "c1")),
      state: "c1 of clip-1 was not asked"),
    Row(
      "spotted", act: .clips(.spotted(Spotting(activity: "clip-1", spots: []))), state: "0 spotted"
    ),
  ]

  private static let practice = [
    Row("grouped", "here all", "groups 3", state: "no rooms"),
    Row("round", "here all", "groups 3", "at 10:41 round open", state: "no round was opened"),
    Row("ruled", "apart ben elif", state: "0 rules apart"),
    Row("optedOut", "optout elif", state: "Elif plays"),
    Row(
      "reseated", "here all", "groups 3", "swap ben elif",
      state: "Room 1 A Ana · C Ben · O Chloe, Room 2 A Dev · C Elif · O Femi"),
    Row(
      "froze", "here all", "groups 3", "at 10:41 round open", "at 10:44 freeze 2",
      state: "no room stands still"),
    Row(
      "thawed", "here all", "groups 3", "at 10:41 round open", "at 10:44 freeze 2", "freeze 2 end",
      state: "Room 2 stands still since 10:44, 5:00 left"),
    Row("watching", "here all", "groups 3", "at 10:41 round open", "in 4", state: "in no room"),
  ]

  private static let scoring = [
    Row(
      "scored", "here all", "groups 3", "at 10:41 round open", "s dev 3 4 3 4 3",
      state: "no score of Dev from you"),
    Row(
      "unplaced",
      act: .scoring(
        .unplaced(
          Score(
            performance: Performance(learner: PersonID("p1"), activity: "role-play-a", round: 1),
            rater: Rater(name: "faye")))), state: "0 in the inbox"),
    Row(
      "delivered", "here all", "groups 3", "at 10:41 round open",
      "From Frodo to Everyone: R1 3 4 3 4 3",
      state: "0 in the inbox"),
    Row(
      "placed", "here all", "groups 3", "at 10:41 round open",
      "From Frodo to Everyone: R1 3 4 3 4 3",
      "inbox 1 dev", state: "no score of Dev from Frodo, observer, 1 in the inbox"),
    Row(
      "dropped", "here all", "groups 3", "at 10:41 round open",
      "From Frodo to Everyone: R1 3 4 3 4 3", "inbox 1 drop",
      state: "1 in the inbox"),
    Row(
      "reconciled",
      act: .scoring(
        .reconciled(
          Reconciliation(
            performance: Performance(learner: PersonID("p1"), activity: "role-play-a", round: 1),
            key: "H", way: .both))), state: "p1 H is open"),
    Row("calibrated", "calibrate 3 4 3 4 3", state: "0 ratings"),
  ]

  private static let others = [
    Row("tested", "test pre elif 6", state: "Pre-test 0/24"),
    Row("surveyed", "survey survey elif s1=3", state: "Survey 0/24"),
    Row("noted", "park \"the depot\"", state: "0 questions"),
    Row("bookmarked", "moment \"a long breath\"", state: "0 moments"),
    Row("lead", "handover otto anyway", state: "faye moves the agenda"),
    Row(
      "shifted", "at 08:55:30 here all", "shift faye -12", state: "what faye's clock showed counts"),
    Row("closed", "at 13:00 close anyway", state: "the session is open"),
  ]

  @Test("undo says what holds again", arguments: rows)
  func undone(row: Row) throws {
    let console = try ExampleSession().console()
    for line in row.lines { _ = console.answer(line) }
    if let act = row.act { try console.desk.record(act) }
    let last = console.desk.folder.journal.ledger.entries.last?.act
    #expect(last.map(ActKind.name) == row.kind)
    let said = console.answer("undo").lines.joined(separator: " ")
    let state = said.split(separator: " → ").last.map(String.init) ?? said
    #expect(state.hasPrefix(row.state + " ("), "\(said)")
  }

  @Test("every kind that can be undone is tried", arguments: ActKind.all)
  func everyKind(kind: ActKind) {
    // A session is not unmade or left, undos are undone by redo, and what a newer program did is
    // nobody's.
    if ["opened", "joined", "undo", "redo", "unknown"].contains(kind.description) { return }
    #expect(Self.rows.contains { $0.kind == kind.description })
  }
}
