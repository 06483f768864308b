public import Plans
import Statistics

/// What a test came to for everybody who took it.
public struct TestSummary: Equatable, Sendable {
  /// The test.
  public let test: Test
  /// How many took it.
  public let n: Int
  /// The arithmetic mean of the points, or `nil` when nobody took it.
  public let mean: Double?
  /// How many reached the pass mark; `nil` for a test without one.
  public let passed: Int?

  init(_ test: Test, results: [TestResult]) {
    self.test = test
    n = results.count
    mean = Mean(results.map(\.points))?.value
    passed = test.passMark == nil ? nil : results.count { test.isPassed($0.points) == true }
  }
}

/// What one question of a survey came to.
public struct SurveySummary: Equatable, Sendable {
  /// The survey's id.
  public let survey: String
  /// The question.
  public let item: Survey.Item
  /// How many answered it.
  public let n: Int
  /// The arithmetic mean, for questions with a scale that somebody answered.
  public let mean: Double?
  /// How many chose each value of the scale, from its lowest; empty for free text.
  public let counts: [Int]

  init(_ item: Survey.Item, of survey: String, answers: [SurveyResponse.Answer]) {
    self.item = item
    self.survey = survey
    let numbers = answers.compactMap { answer -> Int? in
      if case .number(let number) = answer { number } else { nil }
    }
    switch item.scale {
    case .text:
      n = answers.count
      mean = nil
      counts = []
    case .numbers(let scale, _, _):
      n = numbers.count
      mean = Mean(numbers.map(Double.init))?.value
      counts = scale.map { value in numbers.count { $0 == value } }
    }
  }
}

extension Situation {
  /// Every test of the workshop with what it came to.
  public var testSummaries: [TestSummary] {
    plan.tests.map { test in
      TestSummary(
        test,
        results: (session.results.tests[test.id] ?? [:]).values.sorted {
          $0.person < $1.person
        })
    }
  }

  /// Every question of every survey with what it came to.
  public var surveySummaries: [SurveySummary] {
    plan.surveys.flatMap { survey in
      let named = (session.results.surveys[survey.id] ?? [:]).values
      let responses = Array(named) + (session.results.anonymous[survey.id] ?? [])
      return survey.items.map { item in
        SurveySummary(item, of: survey.id, answers: responses.compactMap { $0.answers[item.id] })
      }
    }
  }
}
