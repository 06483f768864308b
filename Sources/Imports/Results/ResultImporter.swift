public import Plans
public import Workshop

/// Decides what a file of test results or survey answers adds to a session: one act for the file.
///
/// What was imported before adds nothing; a changed file adds what is new or changed in it.
public enum ResultImporter {
  /// Decides on a file of test results.
  ///
  /// - Parameter outOf: What scores are out of where the file does not say it; else the test's points.
  public static func decide(
    _ file: ResultFile, of test: Test, outOf: Int? = nil, in situation: Situation
  ) throws(ResultFileProblem) -> ResultDecision {
    let sheet = try TestReader.read(file.bytes, of: test, outOf: outOf)
    var matched = Matched(sheet, situation, file, id: test.id)
    let known = situation.session.results.tests[test.id] ?? [:]
    var results: [TestResult] = []
    for (person, points) in matched.named {
      let flag = situation.flag(of: person, in: test)
      if flag != nil { matched.decision.flagged.append(person) }
      let result = TestResult(
        person: person, points: points.points, items: points.items, flag: flag)
      if matched.isNews(known[person] == nil, result != known[person]) { results.append(result) }
    }
    matched.decision.news = results.count
    if !results.isEmpty {
      matched.decision.act = .results(
        .tested(
          TestResults(test: test.id, file: file.name, hash: file.hash, rows: results)))
    }
    return matched.decision
  }

  /// Decides on a file of survey answers.
  public static func decide(
    _ file: ResultFile, to survey: Survey, in situation: Situation
  ) throws(ResultFileProblem) -> ResultDecision {
    let sheet = try SurveyReader.read(file.bytes, to: survey)
    var matched = Matched(sheet, situation, file, id: survey.id)
    let known = situation.session.results.surveys[survey.id] ?? [:]
    var responses: [SurveyResponse] = []
    for (person, answers) in matched.named {
      let response = SurveyResponse(person: person, answers: answers)
      if matched.isNews(known[person] == nil, response != known[person]) {
        responses.append(response)
      }
    }
    responses += anonymousNews(
      matched.anonymous, known: situation.session.results.anonymous[survey.id] ?? [])
    matched.decision.news = responses.count
    if !responses.isEmpty {
      matched.decision.act = .results(
        .surveyed(
          SurveyResponses(survey: survey.id, file: file.name, hash: file.hash, rows: responses)))
    }
    return matched.decision
  }

  /// The anonymous answers that an earlier state of the file did not have.
  private static func anonymousNews(
    _ answers: [[String: SurveyResponse.Answer]], known: [SurveyResponse]
  ) -> [SurveyResponse] {
    var rest = known.reduce(into: [:]) { $0[$1, default: 0] += 1 }
    return answers.compactMap { answers in
      let response = SurveyResponse(person: nil, answers: answers)
      guard let left = rest[response], left > 0 else { return response }
      rest[response] = left - 1
      return nil
    }
  }
}

/// The rows of a file by whom they are about.
private struct Matched<Result: Equatable & Sendable> {
  /// Each person's last result, in the order of the file.
  private(set) var named: [(person: PersonID, result: Result)] = []
  private(set) var anonymous: [Result] = []
  var decision = ResultDecision()

  init(_ sheet: ResultSheet<Result>, _ situation: Situation, _ file: ResultFile, id: String) {
    decision.isRepeated = situation.session.results.hasImported(file.hash, for: id)
    decision.remarks = sheet.remarks
    decision.problems = sheet.problems
    let people = ResultPeople(situation.roster, file: sheet.rows.lazy.compactMap(\.person))
    for row in sheet.rows { take(row, people) }
    let last = Dictionary(named.enumerated().map { ($1.person, $0) }) { $1 }
    named = named.enumerated().filter { last[$1.person] == $0 }.map(\.element)
    decision.people = named.map(\.person)
    decision.anonymous = anonymous.count
  }

  private mutating func take(_ row: ResultSheet<Result>.Row, _ people: ResultPeople) {
    guard let text = row.person else { return anonymous.append(row.result) }
    guard let person = people.find(text) else {
      decision.unknown.append(ResultDecision.Unknown(line: row.line, person: text))
      return
    }
    named.append((person, row.result))
  }

  /// Whether a result is to be saved: a repeated file only adds those of people who had none, so
  /// that it does not take back what was corrected since.
  func isNews(_ isFirst: Bool, _ isOther: Bool) -> Bool {
    decision.isRepeated ? isFirst : isOther
  }
}
