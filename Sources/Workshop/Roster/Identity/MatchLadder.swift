import Names

/// Finds out who the people of a report are, without ever guessing.
///
/// Somebody is recognized by a key that one person of the roster and one of the report have: an
/// alias, then an e-mail address, a login, the name, the name in parentheses, the pattern of the
/// address. A key that two have on either side says nothing; two keys that name two people decide
/// nothing. The others get suggestions, which only a person can confirm.
public struct MatchLadder: Sendable {
  let people: [MatchPerson]
  private var index: [MatchKey: [String: Set<Int>]] = [:]

  /// Prepares for some people.
  public init(_ people: [Person]) {
    self.people = people.map { MatchPerson($0) }
    for (position, person) in self.people.enumerated() {
      for kind in MatchKey.allCases {
        for key in person.keys(kind) {
          index[kind, default: [:]][key, default: []].insert(position)
        }
      }
    }
  }

  /// Who each of some people of a report is; somebody in whose place several people of the roster
  /// took part under one address is taken apart first.
  ///
  /// - Parameter suggesting: Whether those who are nobody for certain get suggestions, which take as
  ///   long as there are people on both sides.
  public func match(
    _ seen: [SeenPerson], suggesting: Bool = true
  ) -> [(seen: SeenPerson, outcome: MatchOutcome)] {
    let seen = seen.flatMap(takenApart)
    let theirs = keys(of: seen)
    var evidence = seen.map { self.evidence($0, theirs) }
    let claims = Dictionary(grouping: evidence.indices) { evidence[$0].decided?.person }
    for (person, mine) in claims where person != nil { settle(mine, seen, &evidence) }
    let credited = Set(evidence.compactMap(\.decided?.person))
    let guesses = MatchGuesses(people, credited: credited)
    return zip(seen, evidence).map { seen, evidence in
      if let (person, kind) = evidence.decided {
        return (seen, .person(people[person].id, kind))
      }
      if !suggesting { return (seen, .open([])) }
      let guessed = seen.isPhone || seen.isNotetaker ? [] : guesses.suggestions(for: seen)
      return (seen, .open(Self.best(evidence.contested(people) + guessed)))
    }
  }

  /// What speaks for whom.
  struct Evidence {
    /// Who has a key that nobody else has, by kind.
    var hits: [(person: Int, kind: MatchKey)] = []
    /// Who has a key that is not theirs alone.
    var doubts: [(people: Set<Int>, kind: MatchKey)] = []
    /// Who it is.
    var decided: (person: Int, kind: MatchKey)?

    func contested(_ people: [MatchPerson]) -> [MatchSuggestion] {
      let all = hits.map { ([$0.person], $0.kind) } + doubts.map { ($0.people.sorted(), $0.kind) }
      return all.flatMap { persons, kind in
        persons.map { MatchSuggestion(people[$0].id, .contested(kind)) }
      }
    }
  }

  private func evidence(
    _ seen: SeenPerson, _ theirs: [MatchKey: [String: Int]]
  ) -> Evidence {
    var evidence = Evidence()
    for kind in MatchKey.allCases {
      for key in seen.keys(kind).sorted() {
        guard let people = index[kind]?[key] else { continue }
        if let person = people.first, people.count == 1, theirs[kind]?[key] == 1,
          isSound(kind, seen, person)
        {
          evidence.hits.append((person, kind))
        } else {
          evidence.doubts.append((people, kind))
        }
      }
    }
    evidence.decide()
    return evidence
  }

  /// Whether a key that nobody else has says who somebody is, and does not only suggest it.
  ///
  /// What stands before the @ of a stranger's address never does. A name does unless it came with an
  /// address that is neither one of the person's nor made of their name: anybody can take a name. A
  /// name in parentheses does when nothing else stands outside of them: who wrote it is not known.
  private func isSound(_ kind: MatchKey, _ seen: SeenPerson, _ person: Int) -> Bool {
    let known = people[person]
    switch kind {
    case .alias, .email, .login: return true
    case .name: return seen.emails.allSatisfy { known.mayHave($0) }
    case .innerName:
      return seen.emails.allSatisfy { known.mayHave($0) }
        && seen.names.allSatisfy { $0.isRegistered || known.isOnly($0.words) }
    case .addressPattern: return false
    }
  }

  /// Leaves nobody with two of the report who have different addresses, unless the roster knows
  /// them: the second may be somebody else of that name.
  private func settle(_ mine: [Int], _ seen: [SeenPerson], _ evidence: inout [Evidence]) {
    guard mine.count > 1 else { return }
    let foreign = mine.filter { position in
      guard let kind = evidence[position].decided?.kind, kind > .email else { return false }
      return !seen[position].emails.isEmpty
    }
    let hasOwn = mine.contains { evidence[$0].decided?.kind == .email }
    let kept = hasOwn ? nil : foreign.min { evidence[$0].rank < evidence[$1].rank }
    for position in foreign where position != kept { evidence[position].decided = nil }
  }

  private func keys(of seen: [SeenPerson]) -> [MatchKey: [String: Int]] {
    var counts: [MatchKey: [String: Int]] = [:]
    for person in seen {
      for kind in MatchKey.allCases {
        for key in person.keys(kind) { counts[kind, default: [:]][key, default: 0] += 1 }
      }
    }
    return counts
  }

  /// One part for each person of the roster whose name somebody went by, when it was several.
  private func takenApart(_ seen: SeenPerson) -> [SeenPerson] {
    guard seen.names.count > 1 else { return [seen] }
    let owners = seen.names.map { name in
      NameWords.keys(name.words).union(NameWords.keys(name.all))
        .compactMap { index[.name]?[$0] }.first { $0.count == 1 }?.first
    }
    guard Set(owners.compactMap { $0 }).count > 1 else { return [seen] }
    let owner = Dictionary(zip(seen.names.map(\.raw), owners)) { first, _ in first }
    return seen.parts { owner[$0.name] ?? nil }
  }

  /// The best reason for each person, the three likeliest people.
  private static func best(_ suggestions: [MatchSuggestion]) -> [MatchSuggestion] {
    var best: [MatchSuggestion] = []
    let sorted = suggestions.enumerated().sorted {
      ($0.element.reason, $0.offset) < ($1.element.reason, $1.offset)
    }
    for (_, suggestion) in sorted where !best.contains(where: { $0.person == suggestion.person }) {
      best.append(suggestion)
    }
    return Array(best.prefix(3))
  }
}

extension MatchLadder.Evidence {
  /// Decides when all that is known names one person: an alias that somebody confirmed stands above
  /// everything else.
  fileprivate mutating func decide() {
    let aliases = Set(hits.filter { $0.kind == .alias }.map(\.person))
    if let person = aliases.first, aliases.count == 1 {
      decided = (person, .alias)
      return
    }
    guard aliases.isEmpty, let first = hits.first, hits.allSatisfy({ $0.person == first.person }),
      doubts.allSatisfy({ $0.people.contains(first.person) })
    else { return }
    decided = first
  }

  fileprivate var rank: Int { decided?.kind.rawValue ?? .max }
}

extension SeenPerson {
  /// The same rows by whom they belong to; rows of nobody in particular are a part of their own.
  fileprivate func parts(_ owner: (AttendanceReport.Sighting) -> Int?) -> [SeenPerson] {
    var order: [Int?] = []
    var parts: [Int?: [SeenPerson]] = [:]
    for sighting in sightings {
      let key = owner(sighting)
      if parts[key] == nil { order.append(key) }
      parts[key, default: []].append(SeenPerson(sighting))
    }
    return order.compactMap { parts[$0].flatMap(SeenPerson.init(joining:)) }
  }
}
