public import Calendar

/// Who was there when: everything that was said about people's presence.
public struct Presence: Equatable, Sendable {
  /// What is known of each person, by id.
  public private(set) var records: [PersonID: Record]
  /// People who take part without being enrolled.
  public private(set) var walkins: Set<PersonID>
  /// People who only watch, and count nowhere.
  public private(set) var guests: Set<PersonID> = []
  /// What platforms' files say.
  public internal(set) var evidence = EvidenceBook()
  /// Which of their ids the act that is taken in means of people who were joined later.
  var parts: [PersonID: PersonParts] = [:]

  /// What is known of one person's presence.
  public struct Record: Equatable, Sendable {
    /// Comings and goings in the order of when they happened, without those of one of somebody's
    /// ids who was still there by another.
    public var events: [Event] { isOne ? said : said.ofOnePerson }
    private var said: [Event] = []
    private var isOne = true
    /// A mark that overrides them and ends nothing, when it was made after the last of them was
    /// typed.
    public internal(set) var mark: OpenMark?
  }

  /// One coming or going.
  public struct Event: Equatable, Sendable {
    /// What happened.
    public let kind: Kind
    /// Which of the person's ids came or went.
    let parts: PersonParts
    /// When it happened.
    public let at: Instant

    /// The kinds of comings and goings; all but `here` end presence.
    public enum Kind: Equatable, Sendable { case here, lost, left, absent, excused }
  }

  /// A status that is set by hand.
  public enum Mark: Equatable, Sendable { case absent, excused }

  /// A mark from a time when marks ended nobody's presence.
  public struct OpenMark: Equatable, Sendable {
    /// Which it is.
    public let mark: Mark
    /// When it was made.
    public let at: Instant
  }

  /// Creates presence of nobody.
  public init() {
    records = [:]
    walkins = []
  }

  mutating func add(_ kind: Event.Kind, _ people: [PersonID], at: Instant) {
    for person in people {
      let event = Event(kind: kind, parts: parts[person] ?? .all, at: at)
      records[person, default: Record()].insert(event)
    }
  }

  /// Marks people from a moment on: no later minute of theirs counts until they are here again.
  ///
  /// A mark of one of somebody's ids says nothing when they were there by another only.
  mutating func end(_ mark: Mark, _ people: [PersonID], at: Instant) {
    for person in people {
      let parts = parts[person] ?? .all
      let record = records[person] ?? Record()
      if record.hasCome(otherThan: parts), !record.hasCome(by: parts) { continue }
      let event = Event(kind: mark == .absent ? .absent : .excused, parts: parts, at: at)
      records[person, default: Record()].insert(event)
    }
  }

  /// Marks people as it was done when marks ended nobody's presence.
  mutating func set(_ mark: Mark, _ people: [PersonID], at: Instant) {
    for person in people {
      let parts = parts[person] ?? .all
      if records[person]?.hasCome(otherThan: parts) == true { continue }
      records[person, default: Record()].mark = OpenMark(mark: mark, at: at)
    }
  }

  /// Lets marks that ended nothing end people's presence when they were made.
  mutating func settle(_ people: [PersonID]) {
    for person in people {
      guard let open = records[person]?.mark else { continue }
      end(open.mark, [person], at: open.at)
    }
  }

  mutating func walkin(_ person: PersonID, at: Instant) {
    admit(person)
    add(.here, [person], at: at)
  }

  mutating func guest(_ person: PersonID) {
    guests.insert(person)
    walkins.remove(person)
  }

  private mutating func admit(_ person: PersonID) {
    walkins.insert(person)
    guests.remove(person)
  }
}

extension Presence {
  /// Notes who somebody in a file is; a person who is nobody else takes part as themselves.
  mutating func identify(_ seen: PersonID, as person: PersonID) {
    if seen == person { admit(person) }
    evidence.identify(seen, as: person)
  }
}

extension Presence.Event {
  fileprivate func isBefore(_ other: Presence.Event) -> Bool {
    at < other.at
  }
}

extension Presence.Record {
  mutating func insert(_ event: Presence.Event) {
    mark = nil
    if event.parts != .all { isOne = false }
    guard let last = said.last, event.isBefore(last) else { return said.append(event) }
    said.insert(event, at: said.partitioningIndex(where: event.isBefore))
  }

  /// Whether somebody came by another of their ids.
  fileprivate func hasCome(otherThan parts: PersonParts) -> Bool {
    !isOne && said.contains { $0.kind == .here && !parts.isSuperset(of: $0.parts) }
  }

  /// Whether somebody came by one of these ids of theirs.
  fileprivate func hasCome(by parts: PersonParts) -> Bool {
    said.contains { $0.kind == .here && !parts.isDisjoint(with: $0.parts) }
  }

  /// The stretches of presence, from each coming to the next going, none past an end.
  public func spans(until end: Instant) -> [Period] {
    var spans: [Period] = []
    var since: Instant?
    for event in events {
      switch (event.kind, since) {
      case (.here, nil): since = event.at
      case (_, .some(let start)) where event.kind != .here:
        spans.append(Period(start, min(event.at, end)))
        since = nil
      case (.here, .some), (.lost, _), (.left, _), (.absent, _), (.excused, _): break
      }
    }
    if let since { spans.append(Period(since, end)) }
    return spans.joined()
  }
}

extension [Presence.Event] {
  /// The same without goings by one id of somebody who is still there by another.
  fileprivate var ofOnePerson: [Presence.Event] {
    var there = PersonParts()
    return filter { event in
      if event.kind == .here { there.formUnion(event.parts) } else { there.subtract(event.parts) }
      return event.kind == .here || there.isEmpty
    }
  }
}
