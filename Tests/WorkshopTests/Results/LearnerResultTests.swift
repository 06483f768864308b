import Plans
import Testing
import Workshop

@Suite("What the session comes to for one person")
struct StandingTests {
  private static func sitting(_ acts: [(String, Act)] = []) -> Sitting {
    var sitting = Sitting()
    sitting.plan.completion = CompletionRule(requires: ["post", "exit"])
    sitting.roster = Roster()
    sitting.roster.add("Ana")
    sitting.add(.rollCall(.here([PersonID("ana")])), at("09:00"))
    for (clock, act) in acts { sitting.add(act, at(clock)) }
    sitting.add(.session(.closed), at("13:00"))
    return sitting
  }

  private static func test(_ id: String, _ points: Double, of who: String = "ana") -> Act {
    .results(
      .tested(TestResults(test: id, rows: [TestResult(person: PersonID(who), points: points)])))
  }

  private static func survey(_ who: String? = "ana") -> Act {
    let row = SurveyResponse(person: who.map { PersonID($0) }, answers: ["useful": .number(4)])
    return .results(.surveyed(SurveyResponses(survey: "exit", rows: [row])))
  }

  @Test(
    "this is missing for completion",
    arguments: [
      ("nothing", [("12:40", test("post", 3)), ("12:50", survey())], []),
      ("the survey", [("12:40", test("post", 3))], [.survey("exit")]),
      (
        "the survey, as an answer without a name is nobody's",
        [("12:40", test("post", 3)), ("12:50", survey(nil))], [.survey("exit")]
      ),
      ("the test and the survey", [], [.test("post"), .survey("exit")]),
      (
        "presence",
        [
          ("10:44", .rollCall(.left([PersonID("ana")], reason: nil))), ("10:45", test("post", 3)),
          ("10:46", survey()),
        ],
        [.attendance(seconds: 6240, possible: 14_400, percent: 80)]
      ),
    ] as [(String, [(String, Act)], [LearnerResult.Missing])])
  func missing(sentence: String, acts: [(String, Act)], missing: [LearnerResult.Missing]) throws {
    let result = try #require(Self.sitting(acts).situation(at("13:10")).learnerResults.first)
    #expect(result.missing == missing && result.isComplete == missing.isEmpty)
  }

  @Test(
    "a test that must be passed needs its pass mark",
    arguments: [
      (nil, [.test("post")]), (6.5, [.pass("post", points: 6.5, passMark: 7)]), (7, []), (10, []),
    ] as [(Double?, [LearnerResult.Missing])], [false, true])
  func passing(row: (points: Double?, missing: [LearnerResult.Missing]), isRequired: Bool) throws {
    var sitting = Self.sitting(row.points.map { [("12:40", Self.test("post", $0))] } ?? [])
    sitting.plan.completion = CompletionRule(requires: isRequired ? ["post"] : [], passes: ["post"])
    let result = try #require(sitting.situation(at("13:10")).learnerResults.first)
    #expect(result.missing == row.missing)
  }

  @Test("a grade comes from the source that the workshop names")
  func sources() throws {
    var score = Score(
      performance: Performance(learner: PersonID("ana"), activity: "play-a", round: 1),
      rater: Rater(name: "Faye"))
    score.levels = ["H": 5, "E": 4, "A": nil, "calm": 1]
    var peer = score
    peer.rater.source = .observer
    peer.levels = ["H": 1]
    var sitting = Self.sitting([
      ("09:20", Self.test("pre", 4)), ("12:40", Self.test("post", 8.5)),
      ("11:00", .scoring(.scored(score))),
      ("11:01", .scoring(.scored(peer))),
    ])
    func grade(_ source: ResultRule.Source) -> LearnerResult.Grade? {
      sitting.plan.result = ResultRule(source: source)
      return sitting.situation(at("13:10")).grade(PersonID("ana"))
    }
    #expect(
      grade(.postTest) == .init(points: 8.5, maximum: 10, passMark: 7, title: "Test post"))
    #expect(grade(.test("pre")) == .init(points: 4, maximum: 10, passMark: 7, title: "Test pre"))
    #expect(grade(.test("other")) == nil && grade(.none) == nil)
    #expect(
      grade(.trainerScores)
        == .init(
          points: 4.5, maximum: 5, passMark: nil, title: "Trainers' scores", unscored: ["R", "D"]))
    #expect(grade(.postTest)?.isPassed == true && grade(.test("pre"))?.isPassed == false)
    #expect(grade(.trainerScores)?.isPassed == nil && grade(.trainerScores)?.share == 0.9)
  }

  @Test("a workshop without a post-test has no grade, and an unscored person none either")
  func noGrade() {
    var sitting = Self.sitting()
    #expect(sitting.situation(at("13:10")).grade(PersonID("ana")) == nil)
    sitting.plan.tests.removeAll()
    #expect(sitting.situation(at("13:10")).grade(PersonID("ana")) == nil)
    sitting.plan.result = ResultRule(source: .trainerScores)
    #expect(sitting.situation(at("13:10")).grade(PersonID("ana")) == nil)
  }

  @Test("walk-ins stand behind the learners; who was only known to the cohort does not stand")
  func walkins() {
    var sitting = Self.sitting([("09:31", .rollCall(.walkin(PersonID("kim"))))])
    sitting.roster.add("Pat", enrolled: false)
    sitting.roster.add("Kim", enrolled: false)
    let results = sitting.situation(at("13:10")).learnerResults
    #expect(results.map(\.person.id.text) == ["ana", "kim"])
    #expect(results.map(\.attendance.isWalkin) == [false, true])
    #expect(results.map(\.attendance.tenths) == [1000, 871])
  }

  @Test("the last result of a person counts, and an import is remembered")
  func lastResult() {
    let rows = [4.0, 6.0].map { TestResult(person: PersonID("ana"), points: $0) }
    let sitting = Self.sitting([
      ("12:40", Self.test("post", 9)),
      (
        "12:45",
        .results(.tested(TestResults(test: "post", file: "post.csv", hash: "aa", rows: rows)))
      ),
    ])
    let results = sitting.session.results
    #expect(results.tests["post"]?[PersonID("ana")]?.points == 6)
    #expect(results.moments["post"]?[PersonID("ana")] == at("12:45"))
    #expect(results.hasImported("aa", for: "post") && !results.hasImported("aa", for: "pre"))
  }

  @Test("a file of answers without names counts once")
  func anonymousTwice() {
    let rows = [SurveyResponse(person: nil, answers: ["useful": .number(4)])]
    let file = Act.results(
      .surveyed(SurveyResponses(survey: "exit", file: "a.csv", hash: "aa", rows: rows)))
    let typed = Act.results(.surveyed(SurveyResponses(survey: "exit", rows: rows)))
    let sitting = Self.sitting([("12:50", file), ("12:51", file), ("12:52", typed)])
    #expect(sitting.session.results.anonymous["exit"]?.count == 2)
  }
}
