public import Calendar
public import Workshop

/// What a platform's report comes to: acts to save, and what to tell.
public struct AttendanceDecision: Equatable, Sendable {
  /// What to save; `nil` when the file adds nothing.
  public internal(set) var act: Act?
  /// The names that belong to nobody for certain, to be saved first; `nil` when there are none.
  public internal(set) var names: PeopleAct?
  /// How the file stands to those before it.
  public internal(set) var download: Download
  /// How many rows about people the file has.
  public internal(set) var rows = 0
  /// How many people they are.
  public internal(set) var people = 0
  /// Whether the roster has nobody of the file for certain, nor perhaps even a fifth of it: it is
  /// another group's, as far as it says.
  public internal(set) var isAboutOthers = false
  /// By what those who are certain were recognized.
  public internal(set) var keys: [MatchKey: Int] = [:]
  /// How many rows are time in the waiting room.
  public internal(set) var waiting = 0
  /// How many rows are ghosts that belong to nobody.
  public internal(set) var ghosts = 0
  /// How many were registered and never came.
  public internal(set) var registered = 0
  /// People whose last connection has no end.
  public internal(set) var openEnds: [PersonID] = []
  /// People who came more often than they went, and when they went last: whether they are still
  /// there is to be asked.
  public internal(set) var doubtfulEnds: [DoubtfulEnd] = []
  /// People with only a first arrival and a last departure.
  public internal(set) var hulls: [PersonID] = []
  /// Rows whose coming or going nobody knows, which count nothing.
  public internal(set) var unknown = 0
  /// What was skipped, mended or doubtful while reading.
  public internal(set) var remarks: [AttendanceReport.Remark] = []

  /// Somebody who came more often than they went.
  public struct DoubtfulEnd: Equatable, Sendable {
    /// Who.
    public let person: PersonID
    /// How often they came.
    public let comings: Int
    /// When they went last.
    public let went: Instant
  }
}
