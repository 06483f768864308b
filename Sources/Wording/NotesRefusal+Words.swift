import Workshop

/// Why something cannot be written down.
extension DisplayFormat {
  func words(for refusal: NotesRefusal) -> String {
    switch refusal {
    case .emptyNote: "There is nothing to write down."
    case .rating(let name, let value, let allowed):
      "\(name) takes \(allowed.lowerBound) to \(allowed.upperBound), not \(value)."
    case .date(let text): "'\(text)' is no date such as 2026-12-08."
    }
  }
}
