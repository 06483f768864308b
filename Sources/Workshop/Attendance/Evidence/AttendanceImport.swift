public import Calendar

/// What one file of a meeting platform adds to a session: who was connected when.
public struct AttendanceImport: Equatable, Sendable {
  /// The file's name, without its folder.
  public var file: String
  /// The SHA-256 of the file's bytes, in hexadecimal.
  public var hash: String
  /// What wrote it, such as `zoom`.
  public var platform: String
  /// The meeting, as the platform and its start name it.
  public var meeting: String
  /// The newest moment the file knows of; `nil` when it has no times.
  public var newest: Instant?
  /// When the file says that the meeting ended.
  public var ended: Instant?
  /// Seconds that somebody had added to all its times.
  public var shift: Int
  /// The hashes of the imports in whose place it stands: older downloads of the same meeting.
  public var replaces: [String]
  /// Everybody in the file, in its order, those among them whom nobody knows.
  public var people: [SeenEvidence]

  /// Creates an import.
  public init(
    file: String, hash: String, platform: String, meeting: String = "", newest: Instant? = nil,
    ended: Instant? = nil, shift: Int = 0, replaces: [String] = [], people: [SeenEvidence]
  ) {
    self.file = file
    self.hash = hash
    self.platform = platform
    self.meeting = meeting
    self.newest = newest
    self.ended = ended
    self.shift = shift
    self.replaces = replaces
    self.people = people
  }

  /// The same file with whom it names; its times are those of the platform's clock.
  func read(through lens: inout ActLens) -> AttendanceImport {
    var file = self
    for index in people.indices { file.people[index].person = lens.person(people[index].person) }
    return file
  }
}

/// What a platform says of one person's presence.
public struct SeenEvidence: Equatable, Sendable {
  /// Who: somebody of the roster, or the id of a name that nobody on the roster goes by.
  public var person: PersonID
  /// When they were connected, in the order of the file.
  public var spans: [SeenSpan]
  /// Seconds as the platform counts them where it gives no times; never mixed with computed ones.
  public var reported: Int?
  /// Seconds as the platform counts them for connections of which only the first coming and the last
  /// going are known; `nil` when there are none, or it does not count them.
  public var total: Int?
  /// What kind of participant it is, when it is no ordinary one.
  public var kind: Kind?

  /// The kinds that are told apart.
  public enum Kind: String, CaseIterable, Equatable, Sendable {
    /// The organizer or host of the meeting.
    case host
    /// A telephone.
    case phone
  }

  /// Creates evidence.
  public init(
    person: PersonID, spans: [SeenSpan] = [], reported: Int? = nil, total: Int? = nil,
    kind: Kind? = nil
  ) {
    self.person = person
    self.spans = spans
    self.reported = reported
    self.total = total
    self.kind = kind
  }
}

/// One connection of somebody.
public struct SeenSpan: Hashable, Sendable {
  /// When it began.
  public var start: Instant
  /// When it ended; `nil` when they were still there as the file was made.
  public var end: Instant?
  /// The breakout room, `nil` in the main room.
  public var room: String?
  /// Whether only the first coming and the last going are known, so that it is at most this long.
  public var isHull: Bool

  /// Creates a connection.
  public init(start: Instant, end: Instant?, room: String? = nil, isHull: Bool = false) {
    self.start = start
    self.end = end
    self.room = room
    self.isHull = isHull
  }
}
