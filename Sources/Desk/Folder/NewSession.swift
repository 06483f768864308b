public import Calendar
import Formats
import Journal
import Text
public import Workshop

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

  /// Makes the session and returns where it is; nothing is left behind when it fails early.
  public mutating func make() throws -> Made {
    guard Path.isName(cohort) else { throw HomeProblem.badName(cohort) }
    let zone = try zones.zone(zone)
    let plan = try Workshops(home: home).plan(workshop)
    let window = self.window(plan, zone)
    let cohortPath = Path.join(home.sessions, cohort)
    let path = Path.join(cohortPath, name(in: cohortPath))
    if Files.isFile(Path.join(path, "workshop.json")) {
      throw HomeProblem.sessionExists("\(cohort)/\(Path.name(of: path))")
    }
    let source = time
    let clock = HybridClock { source.now.milliseconds }
    let writer = try WriterNames(state: home.state).writer(label: label, random: &random)
    try makeCohort(cohortPath, plan, clock, writer, zone)
    try makeSession(path, plan, window, clock, writer, zone)
    return Made(
      path: path, name: "\(cohort)/\(Path.name(of: path))", plan: plan, window: window, zone: zone)
  }

  private func window(_ plan: Plan, _ zone: Zone) -> Period {
    let start = zone.instant(self.start)
    return Period(start, start.adding(minutes: plan.minutes))
  }

  /// The date; a second session on one day is called by its time as well.
  private func name(in cohort: String) -> String {
    let date = start.dateText
    guard Files.isFile(Path.join(Path.join(cohort, date), "workshop.json")),
      let other = try? SessionFolder(
        path: Path.join(cohort, date), clock: HybridClock { 0 }, zones: zones,
        people: PersonMap()),
      other.zone.civil(other.opening.window.start) != start
    else { return date }
    return "\(date)-\(start.hour.twoDigits)\(start.minute.twoDigits)"
  }

  private mutating func makeCohort(
    _ path: String, _ plan: Plan, _ clock: HybridClock, _ writer: Writer, _ zone: Zone
  ) throws {
    try Files.makeFolder(Path.join(path, "people"))
    let settings = Path.join(path, CohortSettings.fileName)
    if !Files.isFile(settings) {
      try Files.write(Array(CohortFile.template(programme: plan.programme).utf8), to: settings)
    }
    let cohort = try Cohort(path: path, clock: clock)
    if cohort.uuid != nil { return }
    _ = try cohort.people.log.startWriting(as: writer)
    defer { cohort.people.log.stopWriting() }
    let opening = CohortOpening(uuid: random.uuid(), cohort: self.cohort)
    try cohort.record(.cohort(opening), at: time.now, zone: zone)
  }

  /// The journal comes before `workshop.json`, which makes the folder a session.
  private mutating func makeSession(
    _ path: String, _ plan: Plan, _ window: Period, _ clock: HybridClock, _ writer: Writer,
    _ zone: Zone
  ) throws {
    let document = PlanDocument.json(plan)
    try Files.makeFolder(Path.join(path, "journal"))
    let journal = ActStore(folder: Path.join(path, "journal"), clock: clock, codec: .session)
    try journal.load()
    _ = try journal.log.startWriting(as: writer)
    defer { journal.log.stopWriting() }
    let live = plan.stages.count { $0.days == 0 }
    let opening = Opening(
      session: random.uuid(), cohort: cohort, programme: plan.programme, day: day,
      days: max(day, live, 1), zone: zone.name, window: window,
      doors: window.start.adding(minutes: -plan.doors), workshop: SHA256.hex(document),
      lead: writer.name)
    _ = try journal.record(
      .session(.opened(opening)), at: time.now, zone: zone, audience: .everyone)
    try Files.write(document, to: Path.join(path, "workshop.json"))
  }
}
