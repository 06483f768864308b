import Plans
import Workshop

/// The folder in which `Workshops/`, `Sessions/` and `Handouts/` lie.
public struct Home: Equatable, Sendable {
  /// A name beside the cohorts that none of them may have.
  static let programmes = "programmes"

  /// The folder's path.
  public let path: String
  /// A private folder of this installation, outside any home: writers' names, fallback journals,
  /// command history.
  public let state: String
  /// The time zone of this computer, as an IANA name.
  public let zone: String

  /// Creates a home.
  public init(path: String, state: String, zone: String = "UTC") {
    self.path = path
    self.state = state
    self.zone = zone
  }

  /// Chooses the home and the state folder from an option and the environment.
  ///
  /// `LECTERN_HOME` or the current folder; `LECTERN_STATE`, or `lectern` under `XDG_STATE_HOME`, or
  /// `.local/state/lectern` in the user's home folder.
  public init(option: String?, environment: [String: String]) {
    zone = Zones.local(environment: environment)
    path = option ?? environment["LECTERN_HOME"].flatMap { $0.isEmpty ? nil : $0 } ?? "."
    if let state = environment["LECTERN_STATE"], !state.isEmpty {
      self.state = state
    } else if let base = environment["XDG_STATE_HOME"], !base.isEmpty {
      state = Path.join(base, "lectern")
    } else {
      state = Path.join(environment["HOME"] ?? "/tmp", ".local/state/lectern")
    }
  }

  /// Where workshops lie.
  public var workshops: String { Path.join(path, "Workshops") }
  /// Where frameworks lie.
  public var frameworks: String { Path.join(workshops, "frameworks") }
  /// Where cohorts lie.
  public var sessions: String { Path.join(path, "Sessions") }
  /// Where handout templates lie.
  public var handouts: String { Path.join(path, "Handouts") }

  /// Where a cohort's files for handing over go, or those of one of its sessions.
  public func exports(of cohort: String, session: String? = nil) -> String {
    let folder = Path.join(Path.join(path, "build/exports"), cohort)
    return session.map { Path.join(folder, $0) } ?? folder
  }

  /// The ids of the workshops there are.
  public var workshopIDs: [String] {
    Files.names(in: workshops).filter {
      Files.isFile(Path.join(Path.join(workshops, $0), "workshop.yaml"))
    }
  }

  /// The ids of the cohorts there are, those that have lost a part of themselves too.
  public var cohortIDs: [String] {
    Files.names(in: sessions).filter {
      $0 != Self.programmes && Self.isCohort(Path.join(sessions, $0))
    }
  }

  /// Finds a cohort's folder by its id or its path.
  public func cohort(_ name: String) throws(HomeProblem) -> String {
    let inside = Path.join(sessions, name)
    for path in [inside, name] where Self.isCohort(path) { return path }
    if let problem = Files.problem(entering: inside) { throw .unreadable(problem) }
    throw .noCohort(name, known: cohortIDs)
  }

  /// Finds a session's folder: `acme-3/2026-12-01`, a path, or `acme-3` alone while that cohort has
  /// one session.
  public func session(_ name: String) throws(HomeProblem) -> String {
    var name = name
    while name.hasSuffix("/"), name.count > 1 { name.removeLast() }
    for path in [Path.join(sessions, name), name] where Self.isSession(path) { return path }
    let cohortName = name.split(separator: "/").first.map(String.init) ?? name
    let isPath = Self.isCohort(name)
    let folder = isPath ? name : try cohort(cohortName)
    let known = Self.sessions(in: folder)
    if isPath || !name.contains("/"), known.count == 1 { return Path.join(folder, known[0]) }
    if let problem = Files.problem(entering: Path.join(sessions, name)) {
      throw .unreadable(problem)
    }
    throw isPath || !name.contains("/")
      ? .whichSession(Path.name(of: folder), known: known)
      : .noSession(name, known: known.map { Path.name(of: folder) + "/" + $0 })
  }

  /// The names of a cohort's session folders, in order.
  public static func sessions(in cohort: String) -> [String] {
    Files.names(in: cohort).filter { isSession(Path.join(cohort, $0)) }
  }

  /// Folders below a cohort's, or below the home's own, that this user cannot look into.
  public static func unreadable(in folder: String) -> [FileProblem] {
    if let problem = Files.problem(entering: folder) { return [problem] }
    return Files.names(in: folder).compactMap { Files.problem(entering: Path.join(folder, $0)) }
  }

  /// A folder with journals or a workshop: either may be lost, or be something else than it should.
  static func isSession(_ path: String) -> Bool {
    Files.isFolder(path)
      && ["journal", WorkshopFile.name].contains { Files.exists(Path.join(path, $0)) }
  }

  /// A folder with people, settings or sessions: any of them may be lost.
  private static func isCohort(_ path: String) -> Bool {
    Files.isFolder(path)
      && (["people", CohortSettings.fileName].contains { Files.exists(Path.join(path, $0)) }
        || !sessions(in: path).isEmpty)
  }
}

/// A workshop, cohort or session that is not there, with those that are.
public enum HomeProblem: Error, Equatable {
  /// There is no such workshop.
  case noWorkshop(String, known: [String])
  /// There is no such cohort.
  case noCohort(String, known: [String])
  /// There is no such session.
  case noSession(String, known: [String])
  /// The cohort has no session, or more than one.
  case whichSession(String, known: [String])
  /// The text cannot be a folder's name.
  case badName(String)
  /// The session is there already.
  case sessionExists(String)
  /// The folder is there, and this user cannot look into it.
  case unreadable(FileProblem)
}
