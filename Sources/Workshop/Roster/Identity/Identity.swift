/// Finds people by what a hurried facilitator types.
///
/// By roster number (also `#7`), e-mail, or part of a name or alias, ignoring case and accents. Whole words beat
/// beginnings and beginnings beat middles, so that `ana` is Ana and not Diana.
public struct NameMatch: Sendable {
  private let people: [Candidate]
  private let numbers: [Int: PersonID]

  private struct Candidate {
    let id: PersonID
    let emails: [String]
    let names: [[String]]
  }

  /// What was found for a text.
  public enum Found: Equatable, Sendable {
    /// Exactly one person.
    case one(PersonID)
    /// Several who match equally well, in roster order.
    case several([PersonID])
    /// Nobody; the people whose names come nearest.
    case nobody(nearest: [PersonID])
  }

  /// How well a name matches, better ones first.
  private enum Fit: Int, Comparable {
    case exact, words, beginnings, middles
    static func < (a: Fit, b: Fit) -> Bool { a.rawValue < b.rawValue }
  }

  /// Creates a finder for some people of a roster; all of them unless said otherwise.
  public init(_ roster: Roster, among people: [Person]? = nil) {
    let people = people ?? roster.people
    self.people = people.map { person in
      Candidate(
        id: person.id, emails: person.emails.map { $0.lowercased() },
        names: ([person.name] + person.aliases).map(Self.words))
    }
    numbers = Dictionary(
      people.compactMap { person in roster.number(person.id).map { ($0, person.id) } },
      uniquingKeysWith: { first, _ in first })
  }

  /// Returns who a text means.
  public func find(_ text: String) -> Found {
    if let number = Int(text.hasPrefix("#") ? String(text.dropFirst()) : text) {
      return numbers[number].map(Found.one) ?? .nobody(nearest: [])
    }
    if text.contains("@") { return byEmail(text.lowercased()) }
    let wanted = Self.words(text)
    guard !wanted.isEmpty else { return .nobody(nearest: []) }
    let fits = people.compactMap { candidate in
      candidate.names.compactMap { Self.fit(wanted, $0) }.min().map { (candidate.id, $0) }
    }
    guard let best = fits.map(\.1).min() else { return .nobody(nearest: nearest(wanted)) }
    let found = fits.filter { $0.1 == best }.map(\.0)
    return found.count == 1 ? .one(found[0]) : .several(found)
  }

  /// Returns the one person whom a word of running text names: whole words of a name or alias, an
  /// e-mail address, or a number after `#`; `nil` when it is nobody or more than one.
  public func named(by word: String) -> PersonID? {
    if Int(word) != nil { return nil }
    if word.hasPrefix("#") || word.contains("@") {
      if case .one(let person) = find(word) { return person }
      return nil
    }
    let wanted = Self.words(word)
    guard !wanted.isEmpty else { return nil }
    let found = people.filter { candidate in
      candidate.names.contains { wanted.allSatisfy($0.contains) }
    }
    return found.count == 1 ? found[0].id : nil
  }

  /// Returns whom a name means for certain under which somebody writes: all of its words are in one
  /// person's name or alias, or the first is and the others begin one, as in `Ana R.`.
  public func sender(_ name: String) -> PersonID? {
    if let person = named(by: name) { return person }
    let wanted = Self.words(name)
    guard let first = wanted.first, first.count > 1, !isSender(name) else { return nil }
    let found = people.filter { candidate in
      candidate.names.contains { name in
        name.contains(first)
          && wanted.allSatisfy { part in name.contains { $0.hasPrefix(part) } }
      }
    }
    return found.count == 1 ? found[0].id : nil
  }

  /// Whether a text is made of whole words of somebody's name or alias, however many have them.
  public func isSender(_ name: String) -> Bool {
    let wanted = Self.words(name)
    guard wanted.contains(where: { $0.contains(where: \.isLetter) }) else { return false }
    return people.contains { candidate in
      candidate.names.contains { wanted.allSatisfy($0.contains) }
    }
  }

  private func byEmail(_ email: String) -> Found {
    let found = people.filter { $0.emails.contains(email) }.map(\.id)
    switch found.count {
    case 0: return .nobody(nearest: [])
    case 1: return .one(found[0])
    default: return .several(found)
    }
  }

  private static func words(_ name: String) -> [String] {
    NameFolding.fold(name).split { !isPartOfWord($0) }.map(String.init)
  }

  /// A letter or digit; asking Unicode about each of them takes longer than finding the name.
  private static func isPartOfWord(_ character: Character) -> Bool {
    switch character {
    case "a"..."z", "0"..."9": true
    case _ where character.isASCII: false
    default: character.isLetter || character.isNumber
    }
  }

  private static func fit(_ wanted: [String], _ name: [String]) -> Fit? {
    if wanted == name { return .exact }
    if wanted.allSatisfy(name.contains) { return .words }
    if wanted.allSatisfy({ part in name.contains { $0.hasPrefix(part) } }) { return .beginnings }
    if wanted.allSatisfy({ part in name.contains { contains($0, part) } }) { return .middles }
    return nil
  }

  private static func contains(_ word: String, _ part: String) -> Bool {
    word.indices.contains { word[$0...].hasPrefix(part) }
  }

  private func nearest(_ wanted: [String]) -> [PersonID] {
    let text = wanted.joined(separator: " ")
    let limit = max(1, text.count / 3)
    return people.filter { candidate in
      candidate.names.contains { name in
        (name + [name.joined(separator: " ")]).contains { EditDistance.of($0, text) <= limit }
      }
    }.map(\.id)
  }
}
