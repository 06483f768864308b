import Names

/// Whose of the trainers a name is, by the labels they type under.
public struct TrainerNames: Sendable {
  private let labels: [String]
  private let words: Set<String>

  /// Prepares for some labels.
  public init(_ labels: [String]) {
    self.labels = labels
    words = Set(labels.map { NameFolding.fold($0) }.filter { $0.count >= 3 })
  }

  /// Returns the label that a name is for certain: all of its letters.
  public func certain(_ name: String) -> String? {
    let letters = { (text: String) in NameFolding.fold(text).filter(\.isLetter) }
    return labels.first { letters($0) == letters(name) }
  }

  /// Whether a name has a word that a trainer types under.
  public func mayBe(_ name: String) -> Bool {
    NameWords.of(name).contains(where: words.contains)
  }

  /// Whether somebody whom nobody on the roster is may be a trainer.
  public func mayBe(_ outsider: SeenLists.Outsider) -> Bool {
    guard outsider.suggestions.isEmpty, !outsider.isKnown else { return false }
    return outsider.names.contains(where: mayBe)
  }
}
