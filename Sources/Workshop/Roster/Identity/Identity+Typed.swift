import Names

/// What a hurried facilitator types: a roster number (also `#7`), an e-mail address, or a part of a
/// name or alias.
///
/// Whole words beat beginnings and beginnings beat middles, so that `ana` is Ana and not Diana.
extension Identity {
  /// What was found for a text.
  public enum Found: Equatable, Sendable {
    /// Exactly one person.
    case one(PersonID)
    /// Several who match equally well, in roster order.
    case several([PersonID])
    /// Nobody; the people whose names come nearest.
    case nobody(nearest: [PersonID])

    init(_ people: [PersonID]) {
      self =
        switch people.count {
        case 0: .nobody(nearest: [])
        case 1: .one(people[0])
        default: .several(people)
        }
    }
  }

  /// How well a name matches, better ones first.
  private enum Fit: CaseIterable {
    case exact, words, beginnings, middles
  }

  /// Returns who a text means.
  public func typed(_ text: String) -> Found {
    if let number = Int(typed: text.hasPrefix("#") ? String(text.dropFirst()) : text) {
      return Found(people.filter { $0.numbers.contains(number) }.map(\.id))
    }
    if text.contains("@") { return Found(people(withEmail: text)) }
    let wanted = NameWords.of(text)
    if wanted.isEmpty { return .nobody(nearest: []) }
    for fit in Fit.allCases {
      let found = people.filter { $0.names.contains { Self.fits(wanted, $0, fit) } }
      if !found.isEmpty { return Found(found.map(\.id)) }
    }
    return .nobody(nearest: nearest(wanted))
  }

  /// How many words from the first on are one name: the longest run that is made of whole words of
  /// somebody's name or alias; 1 when no run is.
  func run(of words: [String]) -> Int {
    var folded: [String] = []
    var longest = 1
    for (number, word) in words.enumerated() {
      let parts = NameWords.of(word)
      // A number, an address, `all`, `-name` and a quoted name stand for themselves.
      guard parts.count == 1, Int(word) == nil, !word.contains("@"), !word.hasPrefix("#"),
        number == 0 || !word.hasPrefix("-"), number == 0 || word != "all"
      else { break }
      folded += parts
      let isName = people.contains { $0.names.contains { name in Self.holds(name, folded) } }
      if !isName { break }
      longest = number + 1
    }
    return longest
  }

  /// Whether a name has all of some words, each as often.
  private static func holds(_ name: [String], _ words: [String]) -> Bool {
    var rest = name
    return words.allSatisfy { word in
      rest.firstIndex(of: word).map { _ = rest.remove(at: $0) } != nil
    }
  }

  private static func fits(_ wanted: [String], _ name: [String], _ fit: Fit) -> Bool {
    switch fit {
    case .exact: wanted == name
    case .words: wanted.allSatisfy(name.contains)
    case .beginnings: wanted.allSatisfy { part in name.contains { $0.hasPrefix(part) } }
    case .middles: wanted.allSatisfy { part in name.contains { contains($0, part) } }
    }
  }

  /// Whether a part stands in a word; bytes tell it sooner than letters where both are ASCII.
  private static func contains(_ word: String, _ part: String) -> Bool {
    if word.utf8.count < part.utf8.count { return false }
    guard word.utf8.allSatisfy({ $0 < 0x80 }) else {
      return word.indices.contains { word[$0...].hasPrefix(part) }
    }
    return word.utf8.indices.contains { word.utf8[$0...].starts(with: part.utf8) }
  }

  private func nearest(_ wanted: [String]) -> [PersonID] {
    let text = wanted.joined(separator: " ")
    let limit = max(1, text.count / 3)
    return people.filter { person in
      person.names.contains { name in
        (name + [name.joined(separator: " ")]).contains { EditDistance.of($0, text) <= limit }
      }
    }.map(\.id)
  }
}
