public import Plans

/// Deciding on test results and survey answers typed by hand.
extension Situation {
  /// Notes one learner's test result.
  public func result(
    of person: PersonID, in test: Test, points: String, flag: String?
  ) throws(Refusal) -> Act {
    guard let value = Double(points), value.isFinite, value >= 0, value <= Double(test.maximum)
    else { throw .results(.points(points, maximum: test.maximum)) }
    let flag = flag ?? self.flag(of: person, in: test)
    return .results(
      .tested(
        TestResults(test: test.id, rows: [TestResult(person: person, points: value, flag: flag)])))
  }

  /// Notes one learner's answers to a survey.
  public func response(
    of person: PersonID?, to survey: Survey, answers: [(item: String, value: String)]
  ) throws(Refusal) -> Act {
    if answers.isEmpty { throw .scoring(.emptyScore) }
    var row = SurveyResponse(person: person, answers: [:])
    for (key, value) in answers {
      guard let item = survey.items.first(where: { $0.id.lowercased() == key.lowercased() }) else {
        throw .results(.noItem(key, among: survey.items.map(\.id)))
      }
      row.answers[item.id] = try answer(value, to: item)
    }
    return .results(.surveyed(SurveyResponses(survey: survey.id, rows: [row])))
  }

  private func answer(
    _ value: String, to item: Survey.Item
  ) throws(Refusal) -> SurveyResponse.Answer {
    switch item.scale {
    case .text: return .text(value)
    case .numbers(let allowed, _, _):
      guard let number = Int(typed: value), allowed.contains(number) else {
        throw .results(.answer(item: item.id, value: value, allowed: allowed))
      }
      return .number(number)
    }
  }
}
