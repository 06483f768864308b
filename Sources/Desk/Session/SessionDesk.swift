public import Calendar
public import Journal
public import Workshop

/// A session on somebody's desk: its folder, its cohort, the present moment and who types.
///
/// A desk without a writer only reads: not one byte of the journals changes.
public final class SessionDesk {
  /// Where workshops, cohorts and handouts lie.
  public let home: Home
  /// The cohort.
  public let cohort: Cohort
  /// The session.
  public let folder: SessionFolder
  /// The present moment.
  public let time: TimeSource
  /// Time zones.
  public let zones: Zones
  /// Who types, for people: the label without its suffix.
  public let rater: String
  /// Who types, for the journal; `nil` when the desk only reads.
  public private(set) var writer: Writer?
  /// Where new ids come from.
  public var random: Randomness
  /// What keeps a desk that is to write from writing.
  private(set) var obstacle: Problem?
  /// Whether a second process of the same person gets a writer of its own; `nil` for a desk that only
  /// reads.
  let sharesLabel: Bool?
  /// Whether it is a rehearsal, of which nothing is kept.
  public let isRehearsal: Bool
  /// What the user must be told: repairs, adopted acts, failed writes.
  public private(set) var notices: [DeskNotice] = []
  /// The second copy of the cohort's folder, when one is kept.
  public private(set) var mirror: Mirror?
  /// What became of the acts that were typed here.
  public private(set) var saved = SavedActs()
  /// The clocks that differ, as long as this many lines and offsets are known.
  var knownGaps: (lines: [Int], gaps: [ClockGap])?

  /// How a desk is opened.
  public struct Options {
    /// Who types.
    public var label: String
    /// Whether to write; a desk that does not write changes nothing.
    public var writes: Bool
    /// Whether a second process of the same person gets a writer of its own.
    public var sharesLabel: Bool
    /// The present moment.
    public var time: TimeSource
    /// Where new ids come from.
    public var random: Randomness
    /// Time zones.
    public var zones: Zones

    /// Creates options for somebody who types, on the machine's clock.
    public init(label: String, writes: Bool = true, sharesLabel: Bool = false) {
      self.label = label
      self.writes = writes
      self.sharesLabel = sharesLabel
      time = TimeSource()
      random = Randomness()
      zones = Zones()
    }
  }

  /// Opens a session, whatever its folder has lost.
  ///
  /// A desk that was to write and cannot only reads, and begins to write as soon as it can.
  ///
  /// - Throws: `Problem.held` when somebody else writes under this label.
  public init(home: Home, session path: String, options: Options) throws(Problem) {
    self.home = home
    time = options.time
    zones = options.zones
    random = options.random
    let source = options.time
    let clock = HybridClock { source.now.milliseconds }
    cohort = Cohort(path: Path.folder(of: path), home: home, clock: clock)
    folder = SessionFolder(
      path: path, of: cohort, home: home, clock: clock, zones: options.zones)
    rater = options.label
    sharesLabel = options.writes ? options.sharesLabel : nil
    isRehearsal = false
    if options.writes {
      try startWriting()
      cohort.rememberSettings(onlyFirst: true)
    }
  }

  /// Takes the settings of `cohort.yaml` as known, after a person was told what is new in them.
  public func takeSettings() {
    if writer != nil, !isRehearsal { cohort.rememberSettings(onlyFirst: false) }
  }

  /// Rehearses a session: everything goes as it would, and nothing is read or written.
  public init(rehearsing rehearsal: Rehearsal, home: Home, label: String, time: TimeSource) {
    self.home = home
    self.time = time
    zones = Zones()
    random = Randomness(seed: "rehearsal")
    rater = label
    sharesLabel = nil
    isRehearsal = true
    let writer = Writer(label: label, using: &random)
    let clock = HybridClock { time.now.milliseconds }
    cohort = Cohort(rehearsing: rehearsal, as: writer, clock: clock)
    folder = SessionFolder(rehearsing: rehearsal, as: writer, clock: clock)
    self.writer = writer
  }

  /// All that a question can need.
  public var situation: Situation {
    Situation(
      plan: folder.plan, roster: cohort.roster, session: folder.session, opening: folder.opening,
      zone: folder.zone, now: time.now)
  }

  /// Saves one act of the session.
  @discardableResult
  public func record(_ act: Act, at: Instant? = nil) throws -> Entry<Act> {
    try needWriter()
    return try noting { () throws(Problem) in try folder.record(act, at: at ?? time.now) }
  }

  /// Saves one act about people.
  public func record(_ act: PeopleAct, at: Instant? = nil) throws {
    try needWriter()
    try noting { () throws(Problem) in
      ((), try cohort.record(act, at: at ?? time.now, zone: folder.zone))
    }
    folder.follow(cohort.roster.map)
  }

  /// Saves something and notes what became of it.
  private func noting<Saved>(
    _ save: () throws(Problem) -> (Saved, Receipt)
  ) throws(Problem) -> Saved {
    do throws(Problem) {
      let (saved, receipt) = try save()
      note(receipt)
      return saved
    } catch {
      saved.note(error)
      throw error
    }
  }

  private func note(_ receipt: Receipt) {
    saved.note(receipt)
    mirror?.tell()
    notices += receipt.notices.map(DeskNotice.journal)
    if case .fallback(let path, let reason) = receipt.place {
      notices.append(.notInJournal(path: path, reason: reason))
    }
  }

  /// Makes an id for somebody new, which nobody in the cohort has.
  public func newPersonID() -> PersonID {
    PersonID.fresh(using: &random) { cohort.roster[$0] != nil }
  }

  /// Reads what others have added; returns their acts of the session.
  @discardableResult
  public func refresh() throws -> [Entry<Act>] {
    try cohort.refresh()
    folder.follow(cohort.roster.map)
    let (news, more) = try folder.refresh()
    notices += more.map(DeskNotice.journal)
    return news
  }

  func tell(_ more: [DeskNotice]) { notices += more }

  func keep(_ mirror: Mirror?) { self.mirror = mirror }

  func sit(as writer: Writer?, despite obstacle: Problem?) {
    (self.writer, self.obstacle) = (writer, obstacle)
  }

  /// Hands over what the user must be told, once.
  public func takeNotices() -> [DeskNotice] {
    defer { notices = [] }
    return notices + mirrorNews
  }
}
