public import Calendar
public import Text
public import Workshop

/// What reading a platform's file came to.
public enum AttendanceReading: Equatable, Sendable {
  /// The report; and by how many seconds its times would have to move to meet the session, which
  /// is for a person to say.
  case report(AttendanceReport, offered: Int?)
  /// Day and month cannot be told apart: the report of each order, for a person to choose.
  case ambiguous([Alternative])
  /// Several meetings at about the session's time: which of them is it.
  case several([MeetingInFile])

  /// A file read in one order of day and month.
  public struct Alternative: Equatable, Sendable {
    /// The order.
    public var order: DateOrder
    /// The first moment in the file, read so.
    public var first: Instant
    /// The last moment in the file, read so.
    public var last: Instant

    /// Creates an alternative.
    public init(order: DateOrder, first: Instant, last: Instant) {
      self.order = order
      self.first = first
      self.last = last
    }
  }
}

/// One of several meetings in a file.
public struct MeetingInFile: Equatable, Sendable {
  /// What tells it from the others when the file is read again: its number, else its topic.
  public var key: String
  /// What it is called, its number behind it.
  public var name: String
  /// Its rows alone.
  public var report: AttendanceReport

  /// Creates a meeting of a file.
  public init(key: String, name: String, report: AttendanceReport) {
    self.key = key
    self.name = name
    self.report = report
  }

  /// When somebody was first and last there.
  public var period: Period? {
    let moments = report.sightings.flatMap { [$0.joined, $0.left].compactMap { $0 } }
    guard let first = moments.min(), let last = moments.max() else { return nil }
    return Period(first, last)
  }
}

/// What a report is expected to be about, and what somebody has said of how to read it.
public struct AttendanceExpectation: Equatable, Sendable {
  /// The session's scheduled start and end.
  public var window: Period
  /// From when on people may come.
  public var doors: Instant
  /// The session's zone, which is the file's unless the file or somebody says another.
  public var zone: Zone
  /// The file's name without its folder; Meet writes the date into it, Zoom the meeting's number.
  public var fileName: String
  /// The order of dates that somebody has chosen.
  public var order: DateOrder?
  /// The zone that somebody says the file's times are in, which beats what the file says.
  public var fileZone: Zone?
  /// Seconds that somebody adds to all times of the file.
  public var shift: Int
  /// The key of the meeting that somebody has chosen of several, or ``everyMeeting``.
  public var meeting: String?

  /// Chooses every meeting of a file, as one that was started again under another number.
  public static let everyMeeting = "all"

  /// Creates an expectation.
  public init(
    window: Period, doors: Instant? = nil, zone: Zone, fileName: String = "",
    order: DateOrder? = nil, fileZone: Zone? = nil, shift: Int = 0, meeting: String? = nil
  ) {
    self.window = window
    self.doors = min(doors ?? window.start, window.start)
    self.meeting = meeting
    self.zone = zone
    self.fileName = fileName
    self.order = order
    self.fileZone = fileZone
    self.shift = shift
  }
}
