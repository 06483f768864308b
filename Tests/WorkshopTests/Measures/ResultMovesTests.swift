import Plans
import Testing
import Workshop

@Suite("Results and answers typed by hand")
struct ResultMovesTests {
  private static let now = Sitting().situation(at("12:40"))
  private static let ana = PersonID("ana")

  @Test("points are a number from nothing to the test's maximum", arguments: ["0", "10", "7.5"])
  func points(text: String) throws {
    let test = Plans.Test.morning("post", .post)
    let act = try Self.now.result(of: Self.ana, in: test, points: text, flag: "late start")
    let row = TestResult(person: Self.ana, points: Double(text) ?? -1, flag: "late start")
    #expect(act == .results(.tested(TestResults(test: "post", rows: [row]))))
  }

  @Test(
    "other points are refused", arguments: ["-1", "10.5", "ten", "", "nan", "inf", "1e9", "7,5"])
  func noPoints(text: String) {
    let test = Plans.Test.morning("post", .post)
    #expect(throws: Refusal.results(.points(text, maximum: 10))) {
      try Self.now.result(of: Self.ana, in: test, points: text, flag: nil)
    }
  }

  @Test("answers are numbers on their scale or texts, their item named in any case")
  func answers() throws {
    let act = try Self.now.response(
      of: Self.ana, to: .morning, answers: [("USEFUL", "5"), ("more", "practice")])
    let answers: [String: SurveyResponse.Answer] = [
      "useful": .number(5), "more": .text("practice"),
    ]
    let row = SurveyResponse(person: Self.ana, answers: answers)
    #expect(act == .results(.surveyed(SurveyResponses(survey: "exit", rows: [row]))))
  }

  @Test(
    "what does not fit is refused with what is allowed",
    arguments: [
      ("useful", "6", .results(.answer(item: "useful", value: "6", allowed: 1...5))),
      ("useful", "very", .results(.answer(item: "useful", value: "very", allowed: 1...5))),
      ("charm", "5", .results(.noItem("charm", among: ["useful", "more"]))),
    ] as [(String, String, Refusal)])
  func refusing(item: String, value: String, refusal: Refusal) {
    #expect(throws: refusal) {
      try Self.now.response(of: nil, to: .morning, answers: [(item, value)])
    }
  }

  @Test("no answer at all is refused")
  func noAnswers() {
    #expect(throws: Refusal.scoring(.emptyScore)) {
      try Self.now.response(of: nil, to: .morning, answers: [])
    }
  }
}
