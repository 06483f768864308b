public import Calendar

/// What platforms' files say of who was connected when; what people typed stands beside it.
public struct EvidenceBook: Equatable, Sendable {
  /// Every import that was made, by the hash of its file.
  public private(set) var imports: [String: AttendanceImport] = [:]
  /// Who is behind the names that nobody on the roster went by, as somebody said later.
  public private(set) var identities: [PersonID: PersonID] = [:]
  /// What counts, by person.
  public private(set) var people: [PersonID: Evidence] = [:]
  /// Up to when the newest file knows anything.
  public private(set) var newest: Instant?
  /// The end of the session, after which nothing matters.
  var end: Instant?
  /// Up to when the files know anything that matters: never after the session's end.
  public var known: Instant? { newest.map { newest in end.map { min($0, newest) } ?? newest } }

  /// What counts of one person.
  public struct Evidence: Equatable, Sendable {
    /// Connections in the order of their start, whatever file they are from.
    public var spans: [SeenSpan] = []
    /// Seconds that platforms reported without times.
    public var reported: Int?
    /// Seconds as platforms count them for connections of which only the first coming and the last
    /// going are known, all files together; `nil` while no file counts them.
    public var total: Int?
    /// When the meeting ended for those who were still there, as far as a file says.
    public var ended: Instant?
  }

  /// Creates a book of nothing.
  public init() {}

  mutating func apply(_ file: AttendanceImport) {
    if let old = imports[file.hash] {
      var both = old
      both.replaces = Array(Set(old.replaces + file.replaces)).sorted()
      imports[file.hash] = both
    } else {
      imports[file.hash] = file
    }
    rebuild()
  }

  mutating func identify(_ seen: PersonID, as person: PersonID) {
    identities[seen] = person
    rebuild()
  }

  /// The imports that no newer one stands in for, in an order that does not depend on when they came.
  public var current: [AttendanceImport] {
    let replaced = Set(imports.values.flatMap(\.replaces))
    return imports.values.filter { !replaced.contains($0.hash) }.sorted { $0.hash < $1.hash }
  }

  /// Who somebody in a file is: who it was said to be later, else who it was then.
  public func identity(_ seen: PersonID) -> PersonID { identities[seen] ?? seen }

  private mutating func rebuild() {
    var people: [PersonID: Evidence] = [:]
    let current = current
    for file in current {
      for seen in file.people {
        let person = identity(seen.person)
        var evidence = people.removeValue(forKey: person) ?? Evidence()
        evidence.spans += seen.spans
        if let reported = seen.reported { evidence.reported = (evidence.reported ?? 0) + reported }
        if let total = seen.total { evidence.total = (evidence.total ?? 0) + total }
        if let ended = file.ended { evidence.ended = max(evidence.ended ?? ended, ended) }
        people[person] = evidence
      }
    }
    self.people = people.mapValues(\.sorted)
    newest = current.compactMap(\.newest).max()
  }
}

extension EvidenceBook.Evidence {
  /// The same with its connections in the order of their start.
  fileprivate var sorted: Self {
    var sorted = self
    sorted.spans.sort {
      ($0.start, $0.end ?? .distantFuture) < ($1.start, $1.end ?? .distantFuture)
    }
    return sorted
  }

  /// The stretches of presence.
  ///
  /// A connection whose end nobody knows lasts until the next one begins, else until the meeting's
  /// end as the file has it, else until `limit`.
  func stretches(limit: Instant) -> [Period] { stays(limit: limit).map(\.period).joined() }

  /// The stretches that may have gaps, since only their first coming and last going are known, and
  /// no other connection covers them.
  func hulls(limit: Instant) -> [Period] {
    let all = zip(spans, stays(limit: limit).map(\.period))
    let known = all.filter { !$0.0.isHull }.map(\.1).joined()
    return all.filter(\.0.isHull).map(\.1).joined().removing(known)
  }

  /// Whether a platform counts less than what lies between the first coming and the last going, so
  /// that somebody was away between them; a difference of two minutes is rounding.
  var countsLess: Bool {
    guard let total else { return false }
    let all = zip(spans, stays(limit: .distantFuture).map(\.period))
    return all.filter(\.0.isHull).map(\.1).joined().seconds - total > 120
  }

  /// The connections in breakout rooms and in the main room, with their ends as ``stretches(limit:)``
  /// has them.
  func stays(limit: Instant) -> [(room: String?, period: Period)] {
    var stays: [(room: String?, period: Period)] = []
    // When the next connection begins that begins later, found from the last one on.
    var next: Instant?
    var later: Instant?
    for span in spans.reversed() {
      if let later, later > span.start { next = later }
      later = span.start
      stays.append((span.room, Period(span.start, span.end ?? next ?? ended ?? limit)))
    }
    return stays.reversed()
  }

  /// Whether the end of a connection is unknown.
  public var hasOpenEnd: Bool { spans.last.map { $0.end == nil } ?? false }
  /// Whether it is known only when they first came and last went.
  public var isHull: Bool { spans.contains(where: \.isHull) }
}

extension Instant {
  /// After every moment that a file can hold.
  static let distantFuture = Instant(milliseconds: .max)
}
