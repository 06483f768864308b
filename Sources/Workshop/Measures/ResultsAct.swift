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

  func apply(to session: inout Session, on occasion: Occasion) {
    switch self {
    case .tested(let results): session.results.apply(results, at: occasion.at)
    case .surveyed(let responses): session.results.apply(responses, at: occasion.at)
    }
  }
}
