import Testing
import Workshop

@Suite("Who may see an act")
struct AudienceTests {
  private static let ana = PersonID.list("ana")
  private static let score = Score(
    performance: Performance(learner: PersonID("ana"), activity: "play-a", round: 1),
    rater: Rater(name: "Faye"))

  @Test(
    "scores, results, notes and reasons are for trainers",
    arguments: [
      .scoring(.scored(score)), .scoring(.unplaced(score)),
      .results(.tested(TestResults(test: "pre", rows: []))),
      .results(.surveyed(SurveyResponses(survey: "exit", rows: []))),
      .notes(.noted(Note(kind: .note, text: ""))),
      .rollCall(.left(ana, reason: "emergency")), .rollCall(.excused(ana, reason: "ill")),
      .scoring(.delivered(Delivery())),
      .scoring(.placed(Placement(item: .init(act: ActID(writer: "faye", seq: 1)), score: score))),
      .scoring(.dropped([])), .scoring(.calibrated(Calibration(number: 1))),
      .scoring(.reconciled(Reconciliation(performance: score.performance, key: "H", way: .both))),
      .clips(.spotted(Spotting(activity: "clip-1", spots: []))),
    ] as [Act])
  func trainers(act: Act) { #expect(act.audience == .trainers) }

  @Test("how somebody is, is for whoever wrote it alone")
  func welfare() {
    #expect(
      Act.notes(.noted(Note(kind: .welfare, people: Self.ana, text: ""))).audience == .private)
  }

  @Test(
    "what the room sees anyway is for everyone",
    arguments: [
      .rollCall(.here(ana)), .rollCall(.lost(ana)), .rollCall(.left(ana, reason: nil)),
      .rollCall(.excused(ana, reason: nil)), .rollCall(.absent(ana)),
      .agenda(.moved(Move(number: 1, from: nil, to: "welcome"))), .session(.closed),
      .agenda(.held(reason: "alarm")),
      .notes(.noted(Note(kind: .park, text: ""))), .notes(.noted(Note(kind: .pledge, text: ""))),
      .notes(.noted(Note(kind: .topic, text: ""))), .notes(.noted(Note(kind: .action, text: ""))),
      .rollCall(.walkin(PersonID("kim"))), .unknown("teleported"),
      .notes(.bookmarked(Bookmark(text: ""))),
    ] as [Act])
  func everyone(act: Act) { #expect(act.audience == .everyone) }
}
