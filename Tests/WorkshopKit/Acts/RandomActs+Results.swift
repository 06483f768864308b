import Formats
import TestKit
import Workshop

/// Tests taken and surveys answered.
extension RandomActs {
  /// Each kind after the one before: a new kind does not compile until it stands here.
  mutating func results(after act: ResultsAct?) -> ResultsAct? {
    switch act {
    case nil: .tested(testResults())
    case .tested: .surveyed(surveyResponses())
    case .surveyed: nil
    }
  }

  private mutating func points() -> Double {
    if isPlausible { return Double(number(0...20)) / 2 }
    return pick(0, 7, 7.5, 0.1, -3.25, 1e-9, 1e6, .pi, Double(number(0...1000)) / 7)
  }

  private mutating func testResults() -> TestResults {
    let rows = some(3) {
      TestResult(
        person: $0.person(), points: $0.points(),
        items: Dictionary(
          $0.some(3) { ($0.text("q1", "q2"), $0.points()) }, uniquingKeysWith: { $1 }),
        flag: $0.maybe($0.text("late")))
    }
    return TestResults(
      test: word("pre", "post"), file: maybe(text("test.csv")), hash: maybe(text("aa", "bb")),
      rows: rows)
  }

  private mutating func surveyResponses() -> SurveyResponses {
    let rows = some(3) { SurveyResponse(person: $0.maybe($0.person()), answers: $0.answers()) }
    return SurveyResponses(
      survey: word("exit", "pulse"), file: maybe(text("exit.csv")), hash: maybe(text("cc", "dd")),
      rows: rows)
  }

  private mutating func answers() -> [String: SurveyResponse.Answer] {
    let answers = some(3) { random in
      (
        random.text("useful", "more"),
        random.pick(.number(random.int(1...5, Bounds.points)), .text(random.text("time")))
          as SurveyResponse.Answer
      )
    }
    return Dictionary(answers, uniquingKeysWith: { $1 })
  }
}
