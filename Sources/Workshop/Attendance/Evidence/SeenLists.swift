import Calendar
import Names

/// Everybody whom platforms saw or ought to have seen, sorted by what is known of them.
public struct SeenLists: Equatable, Sendable {
  /// Those who attend and were seen, in roster order.
  public let matched: [PersonID]
  /// Learners who were not seen, in roster order.
  public let unseen: [PersonID]
  /// Those who were seen and do not attend, those seen longest first.
  public let outsiders: [Outsider]

  /// Somebody who was seen and does not attend.
  public struct Outsider: Equatable, Sendable {
    /// The id: somebody of the roster who is not enrolled, or a stranger's.
    public let id: PersonID
    /// What they are called.
    public let title: String
    /// The names they were shown under.
    public let names: [String]
    /// Whether the roster knows them.
    public let isKnown: Bool
    /// What kind of participant they are, when no ordinary one.
    public let kind: SeenEvidence.Kind?
    /// Seconds inside the session's window.
    public let seconds: Int
    /// Seconds that the platform reported without times.
    public let reported: Int?
    /// Whom they may be, the likeliest first.
    public internal(set) var suggestions: [MatchSuggestion]

    /// Whether it is a program that takes notes, by its name.
    public var isNotetaker: Bool { names.contains(where: Notetaker.isOne) }
  }
}

extension Situation {
  /// Whom platforms saw, whom they did not, and who is not known; `nil` while there is no report.
  public var seenLists: SeenLists? {
    let evidence = session.presence.evidence
    guard !evidence.current.isEmpty else { return nil }
    let attending = Set((attendees + guests).map(\.id))
    return SeenLists(
      matched: attendees.map(\.id).filter { evidence.people[$0] != nil },
      unseen: roster.learners.map(\.id).filter { evidence.people[$0] == nil },
      outsiders: outsiders(evidence.people.keys.filter { !attending.contains($0) }.sorted()))
  }

  /// The one somebody in the reports who does not attend and was shown under a name or address;
  /// `nil` also when that is several.
  public func outsider(called text: String) -> SeenLists.Outsider? {
    let found = (seenLists?.outsiders ?? []).filter { outsider in
      outsider.names.contains(text) || roster.strangers[outsider.id]?.emails.contains(text) == true
    }
    return found.count == 1 ? found[0] : nil
  }

  /// How many outsiders get suggestions, those seen longest: nobody reads more of them.
  private static var suggested: Int { 500 }

  private func outsiders(_ ids: [PersonID]) -> [SeenLists.Outsider] {
    let kinds = session.presence.evidence.kinds
    let outsiders = ids.map { id in
      let stranger =
        roster.strangers[id] ?? Stranger(id: id, names: [roster[id]?.displayName ?? ""])
      return outsider(stranger, kinds[id])
    }.sorted { ($1.seconds, $0.title) < ($0.seconds, $1.title) }
    let seen = outsiders.prefix(Self.suggested).enumerated().map { number, outsider in
      let stranger =
        roster.strangers[outsider.id] ?? Stranger(id: outsider.id, names: outsider.names)
      return SeenPerson(stranger, kind: outsider.kind, number: number)
    }
    var suggested = outsiders
    for (seen, outcome) in MatchLadder(attendees).match(seen) where seen.line < suggested.count {
      if suggested[seen.line].kind == .host { continue }
      // Somebody who was taken apart has several outcomes, the first of which is theirs.
      if !suggested[seen.line].suggestions.isEmpty { continue }
      suggested[seen.line].suggestions =
        switch outcome {
        case .person(let person, let key): [MatchSuggestion(person, .contested(key))]
        case .open(let suggestions): suggestions
        }
    }
    return suggested
  }

  private func outsider(_ stranger: Stranger, _ kind: SeenEvidence.Kind?) -> SeenLists.Outsider {
    let evidence = session.presence.evidence.people[stranger.id]
    let spans = evidence?.stretches(limit: session.closed ?? opening.window.end) ?? []
    return SeenLists.Outsider(
      id: stranger.id, title: stranger.title, names: stranger.names,
      isKnown: roster[stranger.id] != nil, kind: kind,
      seconds: spans.compactMap { $0.clipped(to: opening.window) }.joined().seconds,
      reported: evidence?.reported, suggestions: [])
  }
}

extension SeenPerson {
  /// Somebody whom a report named before.
  ///
  /// - Parameter number: What stands for the line, to know them again.
  init(_ stranger: Stranger, kind: SeenEvidence.Kind?, number: Int) {
    names = stranger.names.map { DisplayName($0) }
    emails = stranger.emails
    logins = []
    let kind: AttendanceReport.Sighting.Kind =
      switch kind {
      case .host: .host
      case .phone: .phone
      case nil: .participant
      }
    sightings = [
      AttendanceReport.Sighting(line: number, name: stranger.title, kind: kind)
    ]
  }
}

extension EvidenceBook {
  /// What kind of participant people are who are no ordinary ones.
  public var kinds: [PersonID: SeenEvidence.Kind] {
    var kinds: [PersonID: SeenEvidence.Kind] = [:]
    for file in current {
      for seen in file.people { if let kind = seen.kind { kinds[identity(seen.person)] = kind } }
    }
    return kinds
  }
}
