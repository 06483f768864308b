public import Calendar
public import Exports
import Imports
import Journal
import Plans
public import Workshop

/// Hands a cohort's results over as files.
public struct ExportRun {
  /// What the sessions come to.
  public let results: CohortResults
  /// The folder the files go to.
  public let folder: String
  /// What is wrong with the files that the results come from.
  public let damage: Damage

  /// Creates a run over results that were gathered.
  public init(_ results: CohortResults, folder: String, damage: Damage = Damage()) {
    self.results = results
    self.folder = folder
    self.damage = damage
  }

  /// Gathers a cohort's results from its folder, or those of one of its sessions.
  ///
  /// - Parameters:
  ///   - path: The cohort's folder.
  ///   - only: The name of the only session to take; all of them when `nil`.
  ///   - home: The home it lies in.
  ///   - zones: Time zones.
  ///   - now: The present moment, which matters for sessions that are not over.
  ///   - out: The folder for the files; by default one under `build/exports`.
  public init(
    cohort path: String, only: String? = nil, home: Home, zones: Zones, now: Instant,
    out: String? = nil
  ) throws {
    let clock = HybridClock { now.milliseconds }
    let cohort = Cohort(path: path, home: home, clock: clock)
    let names = Home.sessions(in: path).filter { only == nil || $0 == only }
    var damage = Damage()
    let sessions = names.map { name in
      let folder = SessionFolder(
        path: Path.join(path, name), of: cohort, home: home, clock: clock, zones: zones)
      damage.merge(Damage(folder, of: cohort))
      return SessionFacts(folder, cohort, now: now)
    }
    damage.merge(Damage(cohort))
    let own = out ?? home.exports(of: cohort.id, session: only)
    try self.init(sessions, cohort, folder: own, damage: damage)
  }

  private init(
    _ sessions: [SessionFacts], _ cohort: Cohort, folder: String, damage: Damage
  ) throws {
    guard let latest = sessions.max(by: { $0.start < $1.start }) else {
      throw ExportProblem.noSession(cohort.id)
    }
    guard let uuid = cohort.uuid else {
      throw ExportProblem.cohortUnknown(cohort.people.log.folder)
    }
    let sorted = sessions.sorted { ($0.start, $0.results.name) < ($1.start, $1.results.name) }
    results = CohortResults(
      cohort: cohort.id, uuid: uuid,
      lms: cohort.settings.names(over: latest.results.situation.plan.lms),
      sessions: sorted.map(\.results))
    self.folder = folder
    self.damage = damage
  }

  /// Writes the files of some formats; each is there whole or not at all.
  ///
  /// With more than one format a list of the files with their digests is written, too.
  @discardableResult
  public func write(_ formats: [ExportFormat], _ options: ExportOptions) throws -> ExportReport {
    try admit(formats)
    var results = results
    if options.statusOnly { results.lms.statusOnly = true }
    var report = ExportReport()
    var all: [ExportFile] = []
    for format in formats {
      let export = format.make(results, options)
      all += export.files
      report.parts.append(
        ExportReport.Part(
          format: format.name, files: export.files.map { Path.join(folder, $0.name) },
          preflight: export.preflight))
    }
    if formats.count > 1 { all.append(ExportManifest.file(of: all)) }
    try Files.makeFolder(folder)
    for file in all { try Files.write(file.bytes, to: Path.join(folder, file.name)) }
    return report
  }
}

extension ExportRun {
  /// Refuses statements of sessions that nobody knows: each statement's id is made from the session's.
  private func admit(_ formats: [ExportFormat]) throws(ExportProblem) {
    guard formats.contains(where: \.needsIdentity) else { return }
    let unknown = results.sessions.filter { $0.situation.opening.session.isEmpty }.map(\.name)
    if unknown.isEmpty { return }
    let others = formats.count == 1 ? [] : formats.filter { !$0.needsIdentity }.map(\.name)
    throw .sessionsUnknown(unknown, others: others)
  }

  /// What everybody's attendance comes to in each learning system's words, and why.
  ///
  /// - Parameter statusOnly: Whether minutes and shares are left out even where `lms:` allows them.
  public func explanation(statusOnly: Bool) -> AttendanceExplanation {
    AttendanceExplanation(results, showsTimes: !statusOnly && results.lms.statusOnly != true)
  }

  /// One session's results with the moment it starts.
  private struct SessionFacts {
    let results: CohortResults.SessionResults
    let start: Instant

    init(_ folder: SessionFolder, _ cohort: Cohort, now: Instant) {
      start = folder.opening.window.start
      results = CohortResults.SessionResults(
        name: folder.name,
        situation: Situation(
          plan: folder.plan, roster: cohort.roster, session: folder.session,
          opening: folder.opening, zone: folder.zone, now: max(now, folder.lastAct ?? now)))
    }
  }
}

/// What was written for handing over, and what to know before it is.
public struct ExportReport: Equatable, Sendable {
  /// The formats in order.
  public internal(set) var parts: [Part] = []
  /// Whether somebody is held back, or something should be looked at before the files leave.
  public var isDoubtful: Bool { parts.contains(where: \.preflight.isDoubtful) }

  /// One format's files.
  public struct Part: Equatable, Sendable {
    /// The format's name.
    public let format: String
    /// The paths of the files.
    public let files: [String]
    /// Who was held back, and what else to know.
    public let preflight: ExportPreflight
  }
}

/// Why nothing can be exported.
public enum ExportProblem: Error, Equatable, CustomStringConvertible {
  /// The cohort has no such session.
  case noSession(String)
  /// Nobody knows the cohort's UUID, which the folder with the people's journals should say.
  case cohortUnknown(String)
  /// Nobody knows the UUIDs of some sessions, by name; the other formats that were asked for need none.
  case sessionsUnknown([String], others: [String])

  /// What is missing, in words.
  public var description: String {
    switch self {
    case .noSession(let cohort): "\(cohort) has no session yet; there is nothing to export."
    case .cohortUnknown(let path):
      "\(path): Nothing here says which cohort this is, so that whoever gets the files could not tell "
        + "it from another. Put the people's journals back from a copy of the cohort, then export again."
    case .sessionsUnknown(let names, let others):
      "Nothing says which session \(names.joined(separator: ", ")) is, and the ids of its statements are "
        + "made from that: they would be wrong. Put its journal or the people's back from a copy of the "
        + "cohort." + Self.advice(others)
    }
  }
}

extension ExportProblem {
  private static func advice(_ formats: [String]) -> String {
    formats.isEmpty
      ? " xapi alone needs it."
      : " Nothing was written; these can be, one by one: "
        + formats.joined(separator: ", ") + "."
  }
}

extension ExportOptions {
  /// Takes the logins, ids and addresses in a file of users that the learning system exported as
  /// those it knows.
  public mutating func takeKnown(_ path: String) throws {
    let sheet = try RosterReader.read(Files.readTable(path))
    known = Set(sheet.rows.flatMap { $0.emails + $0.ids.values })
  }
}
