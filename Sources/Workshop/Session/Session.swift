/// What is true of a session: the fold of its acts.
///
/// Equality is about what is true, not about which acts made it so.
public struct Session: Equatable, Sendable {
  /// The session's identity; `nil` until its first act has been read.
  public private(set) var opening: Opening?
  /// The writer who moves the agenda.
  public private(set) var lead: String?
  /// Who was there when.
  public private(set) var presence: Presence
  /// What happened to the agenda.
  public private(set) var agenda: AgendaProgress
  /// What was launched, in order.
  public private(set) var launches: [Launched]
  /// The rooms of every round.
  public private(set) var rotation: Rotation
  /// Who must share a room with whom, who must not, and who only observes.
  public private(set) var rules: RoomRules
  /// Every score.
  public private(set) var scores: ScoreBook
  /// What raters gave when all of them scored the same.
  public private(set) var calibrations: CalibrationBook
  /// Every test result and survey response.
  public private(set) var results: ResultBook
  /// What was written down, in order.
  public private(set) var notes: [Noted]
  /// What learners have spotted in clips, in order.
  public private(set) var spottings: [Spotting]
  /// Words to come back to, in order.
  public private(set) var bookmarks: [Bookmark]
  /// When the session was closed.
  public private(set) var closed: Instant?

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
    /// When it was written.
    public let at: Instant
    /// Who wrote it.
    public let writer: String
    /// Who may see it.
    public let audience: Audience
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
    closed = nil
  }

  /// Folds acts in order.
  public init(_ entries: [Entry<Act>]) {
    self.init()
    for entry in entries { apply(entry) }
  }

  /// Folds the acts of a ledger that count.
  public init(_ ledger: Ledger<Act>) {
    self.init()
    let undone = ledger.undone
    for entry in ledger.entries where undone.isEmpty || !undone.contains(entry.id) { apply(entry) }
  }

  /// Takes in one act without checking it; what it cannot use changes nothing.
  public mutating func apply(_ entry: Entry<Act>) {
    let at = entry.at
    switch entry.act {
    case .opened(let opening):
      self.opening = opening
      lead = opening.lead
      presence.evidence.end = opening.window.end
    case .lead(let writer): lead = writer
    case .here(let people): presence.add(.here, people, at: at, order: entry.order)
    case .lost(let people): presence.add(.lost, people, at: at, order: entry.order)
    case .left(let people, _): presence.add(.left, people, at: at, order: entry.order)
    case .absent(let people): presence.set(.absent, people)
    case .excused(let people, let reason): presence.set(.excused(reason: reason), people)
    case .walkin(let person): presence.walkin(person, at: at, order: entry.order)
    case .attended(let file): presence.evidence.apply(file)
    case .identified(let seen, let person): presence.identify(seen, as: person)
    case .moved(let move):
      if isLeadOpen { lead = entry.id.writer }
      agenda.apply(move, at: at)
    case .retimed(let retiming): agenda.apply(retiming)
    case .skipped(let item, let skips): agenda.skip(item, skips)
    case .replanned(let replanning): agenda.apply(replanning)
    case .held(let reason): agenda.hold(at: at, reason: reason)
    case .resumed: resume(at: at)
    case .launched(let launch): launches.append(Launched(launch: launch, at: at, cues: []))
    case .cued(let activity, let cue): ask(cue, of: activity)
    case .grouped(let grouping): rotation.apply(grouping)
    case .round(let opening): rotation.apply(opening, at: at)
    case .bonded(let bond): rules.apply(bond)
    case .optedOut(let people, let isOut): rules.optOut(people, isOut, at: at)
    case .reseated(let reseating): rotation.apply(reseating)
    case .froze(let freeze): rotation.apply(freeze, at: at, by: entry.id.writer)
    case .thawed(let thaw): rotation.apply(thaw)
    case .watching(let watch):
      rotation.apply(watch)
      scores.apply(watch, at: at)
    case .scored(let score): scores.apply(score, at: at)
    case .unplaced(let score): scores.keep(score, by: entry.id, at: at)
    case .delivered(let delivery): scores.apply(delivery, by: entry.id, at: at)
    case .placed(let placement): scores.apply(placement, at: at)
    case .dropped(let items): scores.drop(items)
    case .reconciled(let reconciliation): scores.apply(reconciliation)
    case .calibrated(let calibration): calibrations.apply(calibration)
    case .tested(let results): self.results.apply(results, at: at)
    case .surveyed(let responses): results.apply(responses, at: at)
    case .noted(let note):
      let writer = entry.id.writer
      notes.append(Noted(note: note, at: at, writer: writer, audience: entry.audience))
    case .spotted(let spotting): spottings.append(spotting)
    case .bookmarked(let bookmark): bookmarks.append(bookmark)
    case .closed: closed = at
    case .undo, .redo, .unknown: break
    }
  }

  private mutating func resume(at: Instant) {
    guard agenda.isHeld, let hold = agenda.holds.last else { return }
    agenda.resume(at: at)
    rotation.postpone(during: Period(hold.start, at))
  }

  private mutating func ask(_ cue: String, of activity: String) {
    guard let last = launches.lastIndex(where: { $0.launch.activity == activity }) else { return }
    launches[last].cues.append(cue)
  }
}
