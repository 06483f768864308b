public import Calendar
import Formats
import Journal
public import Plans
import Text
import Workshop

/// Makes a session: the cohort's folder when it is new, the workshop as it stands, the first acts.
public struct NewSession {
  /// Where workshops and cohorts lie.
  public var home: Home
  /// The workshop's id or its folder's path.
  public var workshop: String
  /// The cohort's id.
  public var cohort: String
  /// The scheduled start as a wall clock in the zone shows it.
  public var start: CivilTime
  /// The IANA name of the zone the session is held in.
  public var zone: String
  /// Which day of the programme's live part this is, from 1.
  public var day: Int
  /// Who makes it, for people.
  public var label: String
  /// The present moment.
  public var time: TimeSource
  /// Where ids come from.
  public var random: Randomness
  /// Time zones.
  public var zones: Zones

  /// The path of the roster that will be imported, when there is one.
  public var roster: String?

  /// What was made.
  public struct Made {
    /// The session folder's path.
    public let path: String
    /// The session's name, such as `acme-3/2026-12-01`.
    public let name: String
    /// The workshop.
    public let plan: Plan
    /// The scheduled window.
    public let window: Period
    /// The zone.
    public let zone: Zone
    /// Whether it had been begun before, and only what was missing was made.
    public let isCompleted: Bool
  }

  /// Creates what is needed to make a session, on the machine's clock.
  public init(
    home: Home, workshop: String, cohort: String, start: CivilTime, zone: String, label: String
  ) {
    self.home = home
    self.workshop = workshop
    self.cohort = cohort
    self.start = start
    self.zone = zone
    self.label = label
    day = 1
    time = TimeSource()
    random = Randomness()
    zones = Zones()
  }

  /// Makes the session and returns where it is.
  ///
  /// What an earlier, interrupted making of the same session has left is completed.
  ///
  /// - Throws: `UnfinishedSession` when not everything can be written; of a cohort that was new nothing
  ///   is left then, unless a line of a journal was written already.
  public mutating func make() throws -> Made {
    guard Path.isName(cohort), cohort != Home.programmes else { throw HomeProblem.badName(cohort) }
    let path = Path.join(home.sessions, cohort)
    let isNew = !Files.exists(path)
    do {
      return try makeAll()
    } catch {
      let isGone = isNew && Files.removeUnused(path)
      if let stopped = UnfinishedSession(error, begun: isGone ? nil : cohort) { throw stopped }
      throw error
    }
  }

  private mutating func makeAll() throws -> Made {
    let zone = try zones.zone(zone)
    let plan = try Workshops(home: home).plan(workshop)
    let writer = WriterNames(state: home.state).writerForNow(label, random: &random)
    let start = zone.instant(self.start)
    let window = Period(start, start.adding(minutes: plan.minutes))
    let cohort = try makeCohort(plan, zone, writer)
    let folder = try place(in: cohort, window)
    var opening = opening(of: plan, window, zone, writer)
    let isBegun = !folder.isUntouched || cohort.lists(folder.name)
    if isBegun {
      guard !folder.opening.isAssumed, try lacks(folder, cohort, opening) else {
        throw HomeProblem.sessionExists("\(self.cohort)/\(folder.name)")
      }
      opening = folder.opening
    }
    try complete(folder, of: cohort, opening, PlanDocument.json(plan), zone, writer)
    return Made(
      path: folder.path, name: "\(self.cohort)/\(folder.name)", plan: plan, window: window,
      zone: zone, isCompleted: isBegun)
  }

  private var clock: HybridClock {
    let source = time
    return HybridClock { source.now.milliseconds }
  }

  private mutating func opening(
    of plan: Plan, _ window: Period, _ zone: Zone, _ writer: Writer
  ) -> Opening {
    let live = plan.stages.count { $0.days == 0 }
    return Opening(
      session: random.uuid(), cohort: cohort, programme: plan.programme, day: day,
      days: max(day, live, 1), zone: zone.name, window: window,
      doors: window.start.adding(minutes: -plan.doors),
      workshop: SHA256.hex(PlanDocument.json(plan)), lead: writer.name)
  }

  /// The folder of the session: its date; a second one on that day is called by its time as well.
  private func place(in cohort: Cohort, _ window: Period) throws -> SessionFolder {
    let date = start.dateText
    let names = [date, "\(date)-\(start.hour.twoDigits)\(start.minute.twoDigits)"]
    for name in names {
      let folder = SessionFolder(
        path: Path.join(cohort.path, name), of: cohort, home: home, clock: clock, zones: zones)
      if folder.opening.isAssumed || folder.opening.window.start == window.start { return folder }
    }
    throw HomeProblem.sessionExists("\(self.cohort)/\(names[1])")
  }

  /// Whether a session that was begun as this one would be lacks something that is made with it.
  private func lacks(_ folder: SessionFolder, _ cohort: Cohort, _ opening: Opening) throws -> Bool {
    let begun = folder.opening
    guard begun.workshop == opening.workshop, begun.zone == opening.zone, begun.day == opening.day
    else { return false }
    if folder.session.opening == nil || !folder.isWorkshopUnchanged { return true }
    guard let roster, !cohort.roster.imports.contains(SHA256.hex(try Files.read(roster))) else {
      return false
    }
    let history = History(
      journal: folder.journal.ledger, people: cohort.people.ledger, map: cohort.roster.map)
    return history.lines.isEmpty
  }

  private mutating func makeCohort(
    _ plan: Plan, _ zone: Zone, _ writer: Writer
  ) throws -> Cohort {
    let path = Path.join(home.sessions, cohort)
    let known = Cohort(path: path, home: home, clock: clock)
    if let obstacle = known.obstacle { throw obstacle }
    if known.uuid == nil, known.hasBegun {
      throw FolderProblem.cohortUnknown(path: known.people.log.folder)
    }
    try Files.makeFolder(Path.join(path, "people"))
    let settings = Path.join(path, CohortSettings.fileName)
    if !Files.exists(settings) {
      try Files.write(Array(CohortFile.template(programme: plan.programme).utf8), to: settings)
    }
    let cohort = Cohort(path: path, home: home, clock: clock)
    if cohort.uuid != nil { return cohort }
    let opening = CohortOpening(uuid: random.uuid(), cohort: self.cohort)
    let now = time.now
    try write(in: cohort.people.log, writer) {
      try cohort.record(.cohort(opening), at: now, zone: zone)
    }
    cohort.remember()
    return cohort
  }

  /// Writes what a session begins with, as far as it is missing: people first, from whose journals the
  /// rest can be made again.
  private mutating func complete(
    _ folder: SessionFolder, of cohort: Cohort, _ opening: Opening, _ document: [UInt8],
    _ zone: Zone, _ writer: Writer
  ) throws {
    StateFolder(home.state).keep(workshop: document)
    let now = time.now
    if !cohort.lists(folder.name) {
      try write(in: cohort.people.log, writer) {
        let listed = SessionOpening(folder: folder.name, opening: opening)
        return try cohort.record(.opened(listed), at: now, zone: zone)
      }
    }
    if folder.session.opening == nil {
      var opening = opening
      opening.isRepeated = !folder.isUntouched
      folder.journal.belong(to: opening.session)
      try write(in: folder.journal.log, writer) {
        try folder.journal.record(
          .session(.opened(opening)), at: now, zone: zone, audience: .everyone
        ).receipt
      }
    }
    if !folder.isWorkshopUnchanged {
      // The first line may lie in the fallback folder, from a making that found no room for more.
      try Files.makeFolder(folder.path)
      _ = try WorkshopFile.write(folder.document ?? document, in: folder.path)
    }
    SessionFolder(path: folder.path, of: cohort, home: home, clock: clock, zones: zones).remember()
  }

  /// Writes in a folder of journals under the first of this person's names that is free.
  ///
  /// - Throws: Also when the line was saved elsewhere: a session that is not in its folder is not made.
  private mutating func write(
    in log: Log, _ writer: Writer, _ body: () throws -> Receipt
  ) throws {
    for slot in 1...16 {
      let names = WriterNames(state: home.state)
      let writer = slot == 1 ? writer : names.writerForNow(label, slot: slot, random: &random)
      do throws(Problem) {
        _ = try log.startWriting(as: writer)
      } catch {
        switch error {
        case .held, .notPlain, .restoredBackup: if slot < 16 { continue }
        case .readOnly, .unreadable, .refused, .unwritable, .unsaved, .wrongState: break
        }
        throw error
      }
      defer { log.stopWriting() }
      if case .fallback(_, let reason) = try body().place {
        throw Problem.unwritable(journal: reason, fallback: nil)
      }
      return
    }
  }
}

extension SessionFolder {
  /// Whether no line was ever written here, as far as anybody can see.
  fileprivate var isUntouched: Bool {
    journal.ledger.entries.isEmpty && journal.log.findings.isEmpty
  }
}

extension Cohort {
  /// Whether people were told of a session in a folder.
  fileprivate func lists(_ folder: String) -> Bool {
    roster.sessions.contains { $0.folder == folder }
  }

  /// Whether there is anything that only a cohort with a UUID has.
  fileprivate var hasBegun: Bool {
    !Home.sessions(in: path).isEmpty || !people.ledger.entries.isEmpty
      || !people.log.findings.isEmpty
  }
}
