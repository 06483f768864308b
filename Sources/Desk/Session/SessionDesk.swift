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
  /// Whether it is a rehearsal, of which nothing is kept.
  public let isRehearsal: Bool
  /// What the user must be told: repairs, adopted acts, failed writes.
  public private(set) var notices: [DeskNotice] = []
  /// The clocks that the user was told of.
  var toldGaps: Set<ClockGap> = []

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

  /// Opens a session.
  public init(home: Home, session path: String, options: Options) throws {
    self.home = home
    time = options.time
    zones = options.zones
    random = options.random
    let source = options.time
    let clock = HybridClock { source.now.milliseconds }
    cohort = try Cohort(path: Path.folder(of: path), clock: clock)
    folder = try SessionFolder(
      path: path, clock: clock, zones: options.zones, people: cohort.roster.map)
    rater = options.label
    isRehearsal = false
    try cohort.useFallback(state: home.state)
    try folder.useFallback(state: home.state)
    if options.writes { try startWriting(options) }
  }

  /// Rehearses a session: everything goes as it would, and nothing is read or written.
  public init(rehearsing rehearsal: Rehearsal, home: Home, label: String, time: TimeSource) {
    self.home = home
    self.time = time
    zones = Zones()
    random = Randomness(seed: "rehearsal")
    rater = label
    isRehearsal = true
    let writer = Writer(label: label, using: &random)
    let clock = HybridClock { time.now.milliseconds }
    cohort = Cohort(rehearsing: rehearsal, as: writer, clock: clock)
    folder = SessionFolder(rehearsing: rehearsal, as: writer, clock: clock)
    self.writer = writer
  }

  private func startWriting(_ options: Options) throws {
    let names = WriterNames(state: home.state)
    for slot in 1...16 {
      let writer = try names.writer(label: options.label, slot: slot, random: &random)
      let isLast = !options.sharesLabel || slot == 16
      if try isFree(writer, orElseThrow: isLast) { break }
    }
    try refresh()
  }

  /// Starts writing as a writer; when somebody else does so already, that is a problem, or the
  /// answer `false`.
  private func isFree(_ writer: Writer, orElseThrow: Bool) throws(Problem) -> Bool {
    do throws(Problem) {
      let repairs = try folder.journal.log.startWriting(as: writer)
      let more = try cohort.people.log.startWriting(as: writer)
      notices += (repairs + more).map(DeskNotice.journal)
    } catch {
      folder.journal.log.stopWriting()
      if case .held = error, !orElseThrow { return false }
      throw error
    }
    self.writer = writer
    return true
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
    guard writer != nil else { throw SessionProblem.readOnly }
    let (entry, receipt) = try folder.record(act, at: at ?? time.now)
    note(receipt)
    return entry
  }

  /// Saves one act about people.
  public func record(_ act: PeopleAct, at: Instant? = nil) throws {
    guard writer != nil else { throw SessionProblem.readOnly }
    note(try cohort.record(act, at: at ?? time.now, zone: folder.zone))
    folder.follow(cohort.roster.map)
  }

  private func note(_ receipt: Receipt) {
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
    for gap in newGaps(news) {
      toldGaps.insert(gap)
      notices.append(.clocksDiffer(gap))
    }
    return news
  }

  /// Hands over what the user must be told, once.
  public func takeNotices() -> [DeskNotice] {
    defer { notices = [] }
    return notices
  }
}

/// Something that the user must be told.
public enum DeskNotice: Equatable {
  /// Something was done to keep a journal whole.
  case journal(Notice)
  /// An act is saved, but not where it belongs.
  case notInJournal(path: String, reason: String)
  /// Two clocks differ, so that times are wrong.
  case clocksDiffer(ClockGap)
}
