import Workshop

/// Why a test or a survey cannot have that result.
extension DisplayFormat {
  func words(for refusal: ResultsRefusal) -> String {
    switch refusal {
    case .points(let value, let maximum):
      "\(value) is no number of points from 0 to \(maximum)."
    case .answer(let item, let value, let allowed):
      "\(item) takes a number from \(allowed.lowerBound) to \(allowed.upperBound), not "
        + "\(value)."
    case .noItem(let item, let among):
      "There is no question '\(item)'. There are \(Self.list(among, "and"))."
    }
  }
}
