import Plans
import Testing
import Workshop

@Suite("Closing a session")
struct ClosingTests {
  private static let nine = PersonID.list("ana ben chloe dev elif femi grace hugo ines")

  private static func close(
    _ sitting: Sitting, _ clock: String, insisting: Bool = false
  ) throws -> Act {
    try sitting.situation(at(clock)).close(insisting: insisting, at: at(clock))
  }

  @Test("items that must be kept need insisting, those that should or that run do not")
  func itemsAhead() throws {
    var sitting = Sitting()
    try sitting.act("12:00") { try $0.goto("discussion", at: $1) }
    #expect(
      throws: Refusal.session(
        .unfinished(round: nil, items: ["posttest", "survey", "wrap", "buffer"]))
    ) { try Self.close(sitting, "12:05") }
    #expect(try Self.close(sitting, "12:05", insisting: true) == .session(.closed))
    try sitting.act("12:50") { try $0.goto("buffer", at: $1) }
    #expect(try Self.close(sitting, "12:55") == .session(.closed))
    try sitting.act("12:56") { try $0.next(at: $1) }
    #expect(try Self.close(sitting, "13:00") == .session(.closed))
  }

  @Test("a round that runs needs insisting until people only change places")
  func round() throws {
    var sitting = Sitting()
    try sitting.act("09:00") { try $0.here(Self.nine, at: $1) }
    try sitting.regroup(at: "12:40", Self.nine)
    try sitting.open("12:41")
    try sitting.act("12:42") { try $0.goto("buffer", at: $1) }
    #expect(throws: Refusal.session(.unfinished(round: 1, items: []))) {
      try Self.close(sitting, "12:50")
    }
    #expect(try Self.close(sitting, "12:55") == .session(.closed))
  }

  @Test("what is left open is listed, for those who were there")
  func looseEnds() throws {
    var sitting = Sitting()
    sitting.plan.completion.requires = ["post", "exit"]
    try sitting.act("09:00") { try $0.here(PersonID.list("ana ben"), at: $1) }
    try sitting.regroup(at: "10:47", PersonID.list("ana ben"), activity: "play-b")
    try sitting.open("10:49", activity: "play-b")
    let ana = PersonID("ana")
    sitting.add(
      .results(.tested(TestResults(test: "post", rows: [.init(person: ana, points: 1)]))),
      at("11:00"))
    let elsewhere = Performance(learner: ana, activity: "play-b", round: 2)
    sitting.add(
      .scoring(.unplaced(Score(performance: elsewhere, rater: Rater(name: "t")))), at("11:00"))
    let situation = sitting.situation(at("12:00"))
    #expect(
      situation.looseEnds == [
        .unplaced(1), .unscored(1, of: 1), .test("post", PersonID.list("ben")),
        .survey("exit", PersonID.list("ana ben")),
      ])
    #expect(situation.neverCame.count == 22)
  }

  @Test("the summary counts who was there and says what items took")
  func summary() throws {
    var sitting = Sitting()
    try sitting.act("09:00") { try $0.here(PersonID.list("ana ben"), at: $1) }
    try sitting.act("09:31") { try $0.walkin(PersonID("kim"), at: $1) }
    try sitting.act("10:00") { try $0.left(PersonID.list("ben"), reason: nil, at: $1) }
    try sitting.act("09:02", typed: "10:01") { try $0.go(at: $1) }
    try sitting.act("12:00") { try $0.goto("wrap", at: $1) }
    #expect(sitting.situation(at("12:30")).summary.items.map(\.id) == ["welcome"])
    try sitting.act("13:00") { try $0.close(insisting: true, at: $1) }
    let summary = sitting.situation(at("14:00")).summary
    #expect(summary.enrolled == 24 && summary.attended == 2 && summary.walkins == 1)
    #expect(summary.completed == 2 && summary.incomplete.count == 23)
    #expect(summary.items.map(\.id) == ["welcome", "wrap"])
    #expect(summary.items.map(\.actual) == [178, 60])
  }
}
