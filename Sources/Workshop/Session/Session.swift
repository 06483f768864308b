public import Calendar

/// What is true of a session: the fold of its acts.
///
/// Equality is about what is true, not about which acts made it so.
public struct Session: Equatable, Sendable {
  /// The session's identity; `nil` until its first act has been read.
  public internal(set) var opening: Opening?
  /// The writer who moves the agenda.
  public internal(set) var lead: String?
  /// Who was there when.
  public internal(set) var presence: Presence
  /// What happened to the agenda.
  public internal(set) var agenda: AgendaProgress
  /// What was launched, in order.
  public internal(set) var launches: [Launched]
  /// The rooms of every round.
  public internal(set) var rotation: Rotation
  /// Who must share a room with whom, who must not, and who only observes.
  public internal(set) var rules: RoomRules
  /// Every score.
  public internal(set) var scores: ScoreBook
  /// What raters gave when all of them scored the same.
  public internal(set) var calibrations: CalibrationBook
  /// Every test result and survey response.
  public internal(set) var results: ResultBook
  /// What was written down, in order.
  public internal(set) var notes: [Noted]
  /// What learners have spotted in clips, in order.
  public internal(set) var spottings: [Spotting]
  /// Words to come back to, in order.
  public internal(set) var bookmarks: [Bookmark]
  /// What was said of moments that a wrong clock stamped.
  public internal(set) var clockShifts: ClockShifts
  /// When the session was closed.
  public internal(set) var closed: Instant?

  /// A launch with its moment and the cues that were asked.
  public struct Launched: Equatable, Sendable {
    /// The launch.
    public let launch: Launch
    /// When it happened.
    public let at: Instant
    /// Ids of the cues whose questions were asked since.
    public internal(set) var cues: [String]
  }

  /// A note with its moment, who wrote it and who may see it.
  public struct Noted: Equatable, Sendable {
    /// The note.
    public let note: Note
    /// Who may see it.
    public let audience: Audience
    /// When it was written.
    public let at: Instant
    /// Who wrote it.
    public let writer: String
  }

  /// Creates a session nothing is known of.
  public init() {
    opening = nil
    lead = nil
    presence = Presence()
    agenda = AgendaProgress()
    launches = []
    rotation = Rotation()
    rules = RoomRules()
    scores = ScoreBook()
    calibrations = CalibrationBook()
    results = ResultBook()
    notes = []
    spottings = []
    bookmarks = []
    clockShifts = ClockShifts()
    closed = nil
  }

  /// Folds acts in order as they were written: nobody is joined, no clock corrected.
  public init(_ entries: [Entry<Act>]) {
    self.init()
    for entry in entries { apply(entry) }
  }

  /// Folds the acts of a ledger that count.
  ///
  /// - Parameter people: Who is whom.
  public init(_ ledger: Ledger<Act>, people: PersonMap) {
    self.init()
    let undone = MarkedActs(ledger.undone)
    var lens = ActLens(people: people, ledger.clockShifts)
    if lens.isClear {
      ledger.entries.forEachAct { act, occasion in
        if !undone.contains(occasion.id) { apply(act, on: occasion) }
      }
    } else {
      ledger.entries.forEachAct { act, occasion in
        if !undone.contains(occasion.id) { apply(act, on: occasion, through: &lens) }
      }
    }
  }

  /// Takes in the last act of a ledger that has said of it that this is enough.
  public mutating func apply(_ entry: Entry<Act>, of ledger: Ledger<Act>, people: PersonMap) {
    var lens = ActLens(people: people, ledger.clockShifts)
    apply(entry.act, on: entry.occasion, through: &lens)
  }
}
