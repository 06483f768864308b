import Plans
import Testing
import Workshop
import WorkshopKit

@Suite("Who may see an act")
struct AudienceTests {
  private static let ana = PersonID.list("ana")

  /// Scores, results and what somebody must or may not do.
  private static let forTrainers: Set = [
    "scored", "unplaced", "delivered", "placed", "dropped", "reconciled", "calibrated", "tested",
    "surveyed", "spotted", "ruled", "optedOut",
  ]
  /// What the room sees anyway.
  private static let forEveryone: Set = [
    "opened", "joined", "lead", "closed", "shifted", "here", "lost", "absent", "ended", "walkin",
    "guest",
    "attended",
    "identified",
    "moved", "retimed", "skipped", "replanned", "held", "resumed", "launched", "cued", "grouped",
    "round", "reseated", "thawed", "watching", "bookmarked", "undo", "redo", "unknown",
  ]
  /// Kinds of which what is in them decides.
  private static let byContent: Set = ["left", "excused", "noted", "froze"]

  @Test("every kind of act is for those it is meant for", arguments: ActKind.all)
  func everyKind(kind: ActKind) {
    let lists = [Self.forTrainers, Self.forEveryone, Self.byContent]
    #expect(lists.filter { $0.contains(kind.description) }.count == 1, "who may see \(kind)?")
    for seed in UInt64(1)...10 {
      var random = RandomActs(.any, seed: seed)
      let audience = random.act(kind).audience
      if Self.forTrainers.contains(kind.description) { #expect(audience == .trainers) }
      if Self.forEveryone.contains(kind.description) { #expect(audience == .everyone) }
    }
  }

  @Test(
    "a reason, a note and who is unwell are not for everyone",
    arguments: [
      (.rollCall(.left(ana, reason: "emergency")), .trainers),
      (.rollCall(.left(ana, reason: nil)), .everyone),
      (.rollCall(.excused(ana, reason: "ill")), .trainers),
      (.rollCall(.excused(ana, reason: nil)), .everyone),
      (.notes(.noted(Note(kind: .note, text: ""))), .trainers),
      (.notes(.noted(Note(kind: .park, text: ""))), .everyone),
      (.notes(.noted(Note(kind: .pledge, text: ""))), .everyone),
      (.notes(.noted(Note(kind: .topic, text: ""))), .everyone),
      (.notes(.noted(Note(kind: .action, text: ""))), .everyone),
      (.notes(.noted(Note(kind: .welfare, people: ana, text: ""))), .private),
      (.practice(.froze(Freeze(activity: "play-a", round: 1, room: 2))), .everyone),
      (
        .practice(.froze(Freeze(activity: "play-a", round: 1, room: 2, person: ana[0]))), .trainers
      ),
    ] as [(Act, Audience)])
  func byContent(act: Act, audience: Audience) { #expect(act.audience == audience) }
}
