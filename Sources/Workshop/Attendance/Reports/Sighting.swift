public import Calendar

extension AttendanceReport {
  /// One connection of somebody as a row of a report has it.
  public struct Sighting: Equatable, Sendable {
    /// The line it begins on, counted from 1; of a pair of rows the one that joins.
    public var line: Int
    /// The name as it was shown in the meeting, spaces mended and nothing else; may be empty.
    public var name: String
    /// What stands in the last parentheses of the name, which may be an account's name or anything.
    public var original: String?
    /// The e-mail addresses, lower case, the one that mail reaches first.
    public var emails: [String]
    /// The platform's own name for the account when it is no address.
    public var login: String?
    /// When it began; nil when nobody knows.
    public var joined: Instant?
    /// When it ended; nil when nobody knows, or when it had not (see ``Doubts/stillThere``).
    public var left: Instant?
    /// What the times do not say.
    public var doubts: Doubts
    /// Seconds of presence as the platform counts them; rounded, double-counted, never to be summed.
    public var reported: Int?
    /// What kind of row it is.
    public var kind: Kind
    /// The role as the platform words it.
    public var role: String?
    /// The breakout room; nil in the main room.
    public var room: String?

    /// Creates a sighting.
    public init(
      line: Int, name: String, original: String? = nil, emails: [String] = [],
      login: String? = nil, joined: Instant? = nil, left: Instant? = nil, doubts: Doubts = [],
      reported: Int? = nil, kind: Kind = .participant, role: String? = nil,
      room: String? = nil
    ) {
      self.line = line
      self.name = name
      self.original = original
      self.emails = emails
      self.login = login
      self.joined = joined
      self.left = left
      self.doubts = doubts
      self.reported = reported
      self.kind = kind
      self.role = role
      self.room = room
    }

    /// What a row is about.
    public enum Kind: Equatable, Sendable {
      case participant
      /// The organizer or host, who is there but no learner by that.
      case host
      /// A telephone, whose owner only a person knows.
      case phone
      /// Time in the waiting room, which is no presence.
      case waitingRoom
      /// A shared screen or the like of somebody, or of nobody in particular.
      case ghost(of: String?)
      /// Somebody registered who never came.
      case notAttended
    }

    /// What the times of a row do not say.
    public struct Doubts: OptionSet, Hashable, Sendable {
      /// The bits.
      public let rawValue: Int
      /// Creates doubts from bits.
      public init(rawValue: Int) { self.rawValue = rawValue }

      /// They were there already at the first time given: presence is at least this.
      public static let alreadyThere = Doubts(rawValue: 1)
      /// They had not left when the file was made: the end is unknown.
      public static let stillThere = Doubts(rawValue: 2)
      /// They came more often than they went, and went last: perhaps a second device stayed, of
      /// which this end says nothing.
      public static let perhapsStillThere = Doubts(rawValue: 8)
      /// Only the first coming and the last going are known: presence is at most this.
      public static let gapsHidden = Doubts(rawValue: 4)
    }
  }
}
