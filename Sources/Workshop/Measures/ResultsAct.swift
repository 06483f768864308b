/// Tests taken and surveys answered.
public indirect enum ResultsAct: Equatable, Sendable {
  /// Test results came in.
  case tested(TestResults)
  /// Survey responses came in.
  case surveyed(SurveyResponses)
}

extension ResultsAct: ActFamily {
  var audience: Audience { .trainers }

  var movesAgenda: Bool { false }

  var isCritical: Bool { false }

  var duplicateKey: DuplicateKey? { nil }

  func read(through lens: inout ActLens) -> ResultsAct {
    switch self {
    case .tested(var results):
      for index in results.rows.indices {
        let person = results.rows[index].person
        results.rows[index].person = lens.person(person)
        results.rows[index].flag = results.rows[index].flag.map { lens.words($0, about: [person]) }
      }
      return .tested(results)
    case .surveyed(var responses):
      responses.rows = responses.rows.map { lens.response($0) }
      return .surveyed(responses)
    }
  }

  func apply(to session: inout Session, on occasion: Occasion) {
    switch self {
    case .tested(let results): session.results.apply(results, at: occasion.at)
    case .surveyed(let responses): session.results.apply(responses, at: occasion.at)
    }
  }
}
