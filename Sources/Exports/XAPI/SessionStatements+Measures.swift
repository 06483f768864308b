import Calendar
import Plans
import Text
import Workshop

extension SessionStatements {
  /// Returns the results of tests: passed or failed by the pass mark.
  ///
  /// A pre-test and a test without a pass mark are completed, neither passed nor failed.
  func tests(of person: StatementPerson) -> [Statement] {
    plan.tests.compactMap { test in
      guard let result = situation.session.results.tests[test.id]?[person.id],
        let activity = catalog.tests[test.id]
      else { return nil }
      let success = isPassed(result, test)
      var context = context(of: person, in: catalog.session, [catalog.course])
      context.more = Statement.Extension(
        id: Vocabulary.assessmentType, value: JSONText { $0.value(word(test.moment)) })
      let score = StatementScore(result.points, 0, Double(test.maximum))
      return Statement(
        id: id("test", test.id, person.id.text), actor: person.agent,
        verb: success.map { $0 ? .passed : .failed } ?? .completed, object: activity,
        at: moment(test.id, person),
        result: Statement.Result(score: score, success: success, completion: true).json,
        context: context.json)
    }
  }

  private func isPassed(_ result: TestResult, _ test: Test) -> Bool? {
    test.moment == .pre ? nil : test.isPassed(result.points)
  }

  private func word(_ moment: Test.Moment) -> String {
    switch moment {
    case .pre: "pretest"
    case .post: "posttest"
    case .quiz: "quiz"
    case .followup: "followup"
    }
  }

  /// Returns somebody's answers to surveys; answers without a name are nobody's and stay out.
  func surveys(of person: StatementPerson) -> [Statement] {
    plan.surveys.flatMap { survey -> [Statement] in
      guard let response = situation.session.results.surveys[survey.id]?[person.id],
        let parent = catalog.surveys[survey.id]
      else { return [] }
      let context = context(of: person, in: parent, [catalog.session, catalog.course]).json
      return survey.items.compactMap { item in
        guard let answer = words(response.answers[item.id], to: item),
          let question = catalog.questions[survey.id]?[item.id]
        else { return nil }
        return Statement(
          id: id("answered", survey.id, item.id, person.id.text), actor: person.agent,
          verb: .answered, object: question, at: moment(survey.id, person),
          result: Statement.Result(response: answer).json, context: context)
      }
    }
  }

  /// An answer as the question's scale writes it; nothing when it does not fit the scale.
  private func words(_ answer: SurveyResponse.Answer?, to item: Survey.Item) -> String? {
    switch (answer, item.scale) {
    case (.number(let number), .numbers(let range, _, _)):
      range.contains(number) ? StatementActivity.likert(number) : nil
    case (.number(let number), .text): String(number)
    case (.text(let text), .text): CellText.clean(text)
    case (.text, .numbers), (nil, _): nil
    }
  }

  /// When a result came in, which is never before it was typed or imported.
  private func moment(_ id: String, _ person: StatementPerson) -> Instant {
    situation.session.results.moments[id]?[person.id] ?? situation.opening.window.start
  }
}
