import Calendar
public import Journal

/// Everything that can be found in the files of a cohort or of one of its sessions.
public struct Checkup {
  /// What is missing, damaged or not understood.
  public private(set) var damage = Damage()
  /// Lines that are whole, with something around them that does not belong there.
  public private(set) var remarks: [Finding] = []
  /// What keeps a folder from being opened, with its path.
  public private(set) var obstacles: [(path: String, error: any Error)] = []

  private let clock: HybridClock
  private let state: String

  /// Looks at a cohort with all of its sessions.
  ///
  /// - Parameters:
  ///   - cohort: The cohort's folder.
  ///   - home: Where it lies, and where acts lie that could not be saved in it.
  public init(cohort path: String, home: Home) {
    self.init(home)
    guard let cohort = cohort(path) else { return }
    for name in Home.sessions(in: path) { look(at: Path.join(path, name), of: cohort) }
  }

  /// Looks at a session and at what it says of people.
  public init(session path: String, home: Home) {
    self.init(home)
    if let cohort = cohort(Path.folder(of: path)) { look(at: path, of: cohort) }
  }

  private init(_ home: Home) {
    let time = TimeSource()
    clock = HybridClock { time.now.milliseconds }
    state = home.state
  }

  private mutating func cohort(_ path: String) -> Cohort? {
    let (clock, state) = (clock, state)
    return guarding(path) {
      let cohort = try Cohort(path: path, clock: clock)
      try cohort.useFallback(state: state)
      return (cohort, Damage(cohort), cohort.people.log.findings)
    }
  }

  private mutating func look(at path: String, of cohort: Cohort) {
    let (clock, state) = (clock, state)
    _ = guarding(path) {
      let folder = try SessionFolder(path: path, clock: clock, zones: Zones())
      try folder.useFallback(state: state)
      return (folder, Damage(folder, of: cohort), folder.journal.log.findings)
    }
  }

  /// Opens a folder, or notes what keeps it from being opened.
  private mutating func guarding<Opened>(
    _ path: String, _ open: () throws -> (Opened, Damage, [Finding])
  ) -> Opened? {
    do {
      let (opened, found, findings) = try open()
      damage.merge(found)
      remarks += findings.filter { !$0.isDamage && !$0.kind.isArriving }
      return opened
    } catch {
      obstacles.append((path, error))
      return nil
    }
  }
}
