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
      .scored(score), .unplaced(score), .tested(TestResults(test: "pre", rows: [])),
      .surveyed(SurveyResponses(survey: "exit", rows: [])), .noted(Note(kind: .note, text: "")),
      .spotted(Spotting(activity: "clip-1", spots: [])), .left(ana, reason: "emergency"),
      .excused(ana, reason: "ill"), .delivered(Delivery()),
      .placed(Placement(item: .init(act: ActID(writer: "faye", seq: 1)), score: score)),
      .dropped([]), .calibrated(Calibration(number: 1)),
      .reconciled(Reconciliation(performance: score.performance, key: "H", way: .both)),
    ] as [Act])
  func trainers(act: Act) { #expect(act.audience == .trainers) }

  @Test("how somebody is, is for whoever wrote it alone")
  func welfare() {
    #expect(Act.noted(Note(kind: .welfare, people: Self.ana, text: "")).audience == .private)
  }

  @Test(
    "what the room sees anyway is for everyone",
    arguments: [
      .here(ana), .lost(ana), .left(ana, reason: nil), .excused(ana, reason: nil), .absent(ana),
      .moved(Move(number: 1, from: nil, to: "welcome")), .closed, .held(reason: "alarm"),
      .noted(Note(kind: .park, text: "")), .noted(Note(kind: .pledge, text: "")),
      .noted(Note(kind: .topic, text: "")), .noted(Note(kind: .action, text: "")),
      .walkin(PersonID("kim")), .unknown("teleported"),
      .bookmarked(Bookmark(text: "")),
    ] as [Act])
  func everyone(act: Act) { #expect(act.audience == .everyone) }
}
