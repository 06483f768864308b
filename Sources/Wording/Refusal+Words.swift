package import Workshop

/// Why something cannot be done, and what can be.
extension DisplayFormat {
  /// The refusal as sentences.
  package func words(for refusal: Refusal) -> String {
    switch refusal {
    case .session(let refusal): words(for: refusal)
    case .rollCall(let refusal): words(for: refusal)
    case .agenda(let refusal): words(for: refusal)
    case .clips(let refusal): words(for: refusal)
    case .practice(let refusal): words(for: refusal)
    case .scoring(let refusal): words(for: refusal)
    case .results(let refusal): words(for: refusal)
    case .notes(let refusal): words(for: refusal)
    }
  }
}
