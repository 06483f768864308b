import Names

/// Names in running text and in the lines of a chat, which credit somebody without asking back.
extension Identity {
  /// Returns the one person whom a word names for certain: whole words of a name or alias, an e-mail
  /// address, or a number after `#`; `nil` when it is nobody or more than one.
  public func certain(_ word: String) -> PersonID? {
    if Int(word) != nil { return nil }
    if word.hasPrefix("#") || word.contains("@") {
      if case .one(let person) = typed(word) { return person }
      return nil
    }
    let wanted = NameWords.of(word)
    return wanted.isEmpty ? nil : only { wanted.allSatisfy($0.contains) }
  }

  /// Returns whom the name means for certain under which somebody writes in a meeting.
  ///
  /// `Uma Krishnan (she/her)` and `Uma Krishnan <uma@acme.example>` are Uma Krishnan, and so is
  /// `Uma K.` when nobody else's name begins so.
  public func sender(_ name: String) -> PersonID? {
    let address = name.split { "<> ".contains($0) }.map(String.init).first { $0.contains("@") }
    let bare = String(name.prefix { !"([<".contains($0) })
    for reading in [address, name, bare].compactMap({ $0 }) {
      if let person = certain(reading) { return person }
    }
    let wanted = NameWords.of(bare)
    guard let first = wanted.first, first.count > 1, !isName(bare) else { return nil }
    return only { name in
      name.contains(first) && wanted.allSatisfy { part in name.contains { $0.hasPrefix(part) } }
    }
  }

  /// Whether a text is made of whole words of somebody's name or alias, however many have them.
  public func isName(_ text: String) -> Bool {
    let wanted = NameWords.of(text)
    guard wanted.contains(where: { $0.contains(where: \.isLetter) }) else { return false }
    return people.contains { $0.names.contains { wanted.allSatisfy($0.contains) } }
  }

  /// The one person who has a name of some kind.
  private func only(_ fits: ([String]) -> Bool) -> PersonID? {
    let found = people.filter { $0.names.contains(where: fits) }
    return found.count == 1 ? found[0].id : nil
  }
}
