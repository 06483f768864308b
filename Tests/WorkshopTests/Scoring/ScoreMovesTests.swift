import Plans
import Testing
import Workshop

@Suite("Where a score belongs")
struct ScoreMovesTests {
  private static let faye = Rater(name: "Faye")

  /// Nine people; rounds 1 and 2 of role play A were opened.
  ///
  /// Ana, Dev and Grace play in round 1.
  private static func playing() throws -> Sitting {
    var sitting = Sitting()
    let people = PersonID.list("ana ben chloe dev elif femi grace hugo ines")
    sitting.add(.rollCall(.here(people)), at("09:00"))
    try sitting.regroup(at: "10:47", people)
    try sitting.open("10:49")
    try sitting.open("11:04")
    return sitting
  }

  private static func performance(_ who: String, _ round: Int) -> Performance {
    Performance(learner: PersonID(who), activity: "play-a", round: round)
  }

  @Test(
    "a performance is the latest round in which somebody played the scored role",
    arguments: [
      ("ana", nil, performance("ana", 1)), ("ana", 1, performance("ana", 1)), ("ana", 2, nil),
      ("ines", nil, performance("ines", 2)), ("ines", 1, nil), ("ben", nil, nil),
      ("zoe", nil, nil), ("ana", 3, nil),
    ] as [(String, Int?, Performance?)])
  func latest(who: String, round: Int?, expected: Performance?) throws {
    let now = try Self.playing().situation(at("11:05"))
    #expect(now.performance(of: PersonID(who), round: round) == expected)
  }

  @Test("who played the scored role twice is scored for the later time, unless it is said")
  func twice() throws {
    var sitting = try Self.playing()
    let rooms: [[Room]] = [[[.learner(PersonID("ana")), .standIn("Bo"), .standIn("Cy")]]]
    sitting.add(
      .practice(.grouped(Grouping(activity: "play-b", firstRound: 4, rounds: rooms))), at("12:05"))
    try sitting.open("12:06", activity: "play-b")
    let now = sitting.situation(at("12:07"))
    #expect(now.performance(of: PersonID("ana"))?.activity == "play-b")
    #expect(now.performance(of: PersonID("ana"), round: 1)?.activity == "play-a")
  }

  @Test("every performance stands with its room, in order of round and room")
  func inOrder() throws {
    let now = try Self.playing().situation(at("11:05"))
    #expect(
      now.performances.map { "\($0.performance.learner) \($0.performance.round)/\($0.room)" } == [
        "ana 1/1", "dev 1/2", "grace 1/3", "ines 2/1", "chloe 2/2", "femi 2/3",
      ])
  }

  @Test("a score carries its performance; one without is kept aside with the latest round")
  func score() throws {
    let now = try Self.playing().situation(at("11:05"))
    let line = try ScoreLineTests.read("4 - g3 \"calm\"")
    var placed = Score(performance: Self.performance("ana", 1), rater: Self.faye)
    placed.levels = ["H": 4, "E": nil]
    placed.global = 3
    placed.note = "calm"
    #expect(try now.score(PersonID("ana"), line, rater: Self.faye) == .scoring(.scored(placed)))
    placed.performance = Self.performance("ben", 2)
    #expect(try now.score(PersonID("ben"), line, rater: Self.faye) == .scoring(.unplaced(placed)))
    let early = try Sitting().situation(at("09:00")).score(PersonID("ben"), line, rater: Self.faye)
    placed.performance = Self.performance("ben", 0)
    #expect(early == .scoring(.unplaced(placed)))
  }

  @Test("a text alone is a score, nothing at all is refused")
  func empty() throws {
    let now = try Self.playing().situation(at("11:05"))
    let text = try ScoreLineTests.read("\"named the feeling\"")
    #expect(throws: Never.self) { try now.score(PersonID("ana"), text, rater: Self.faye) }
    #expect(throws: Refusal.scoring(.emptyScore)) {
      try now.score(PersonID("ana"), try ScoreLineTests.read(""), rater: Self.faye)
    }
  }

  @Test("amending needs a score of the same rater, a level and a reason")
  func amend() throws {
    var sitting = try Self.playing()
    let ana = PersonID("ana")
    try sitting.act("11:05") { now, _ in
      try now.score(ana, try ScoreLineTests.read("5 4"), rater: Self.faye)
    }
    let now = sitting.situation(at("11:06"))
    let line = try ScoreLineTests.read("H=4 \"typo\"")
    var score = Score(performance: Self.performance("ana", 1), rater: Self.faye)
    score.levels = ["H": 4]
    score.reason = "typo"
    #expect(try now.amend(ana, line, rater: Self.faye) == .scoring(.scored(score)))
    #expect(throws: Refusal.scoring(.noReason)) {
      try now.amend(ana, try ScoreLineTests.read("H=4"), rater: Self.faye)
    }
    #expect(throws: Refusal.scoring(.noReason)) {
      try now.amend(ana, try ScoreLineTests.read("H=4 \"\""), rater: Self.faye)
    }
    #expect(throws: Refusal.scoring(.emptyScore)) {
      try now.amend(ana, try ScoreLineTests.read("\"typo\""), rater: Self.faye)
    }
    #expect(throws: Refusal.scoring(.nothingToAmend(ana))) {
      try now.amend(ana, line, rater: Rater(name: "Bo"))
    }
    #expect(throws: Refusal.scoring(.nothingToAmend(PersonID("dev")))) {
      try now.amend(PersonID("dev"), line, rater: Self.faye)
    }
  }
}
