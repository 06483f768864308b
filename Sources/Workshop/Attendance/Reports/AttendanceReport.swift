public import Calendar

/// What a meeting platform says of who was connected when.
public struct AttendanceReport: Equatable, Sendable {
  /// What wrote it.
  public var platform: Platform
  /// Which meeting it is about, as far as the file says.
  public var meeting: Meeting
  /// The newest moment in the file, which a later download of the same meeting moves on.
  public var newest: Instant?
  /// One for each row of data, or each pair of rows that belong together, in the file's order.
  public var sightings: [Sighting]
  /// What was skipped, mended or doubtful, in the file's order.
  public var remarks: [Remark]

  /// What writes such reports.
  public enum Platform: String, CaseIterable, Equatable, Sendable {
    case zoom
    case teams
    case meet
    case webex
    case bigBlueButton = "bbb"
    case collaborate
    /// Any other table of people and times.
    case table
  }

  /// A meeting from its start to its end; restarted it is another one.
  public struct Meeting: Equatable, Sendable {
    /// The platform's number or code of the meeting, which restarted meetings share.
    public var id: String?
    /// What the meeting is called.
    public var title: String?
    /// When it began.
    public var started: Instant?
    /// When it ended.
    public var ended: Instant?
    /// What is the same in two reports of one meeting and nowhere else: platform, id or title, and
    /// the start as the file's own clock shows it.
    public var key: String

    /// Creates a meeting.
    public init(
      key: String, id: String? = nil, title: String? = nil, started: Instant? = nil,
      ended: Instant? = nil
    ) {
      self.key = key
      self.id = id
      self.title = title
      self.started = started
      self.ended = ended
    }
  }

  /// Creates a report.
  public init(
    platform: Platform, meeting: Meeting, newest: Instant? = nil, sightings: [Sighting] = [],
    remarks: [Remark] = []
  ) {
    self.platform = platform
    self.meeting = meeting
    self.newest = newest
    self.sightings = sightings
    self.remarks = remarks
  }
}
