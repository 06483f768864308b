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
  /// Missing numbers that are taken as gone from now on, when that was asked for.
  public private(set) var losses: [Finding] = []

  private let clock: HybridClock
  private let state: String
  private let acceptsLoss: Bool

  /// Looks at a cohort with all of its sessions.
  ///
  /// - Parameters:
  ///   - cohort: The cohort's folder.
  ///   - home: Where it lies, and where acts lie that could not be saved in it.
  ///   - acceptsLoss: Whether this installation says no more of numbers that are missing now.
  public init(cohort path: String, home: Home, acceptsLoss: Bool = false) {
    self.init(home, acceptsLoss)
    guard let cohort = open(cohort: path) else { return }
    for name in Home.sessions(in: path) { look(at: Path.join(path, name), of: cohort) }
  }

  /// Looks at a session and at what it says of people.
  public init(session path: String, home: Home, acceptsLoss: Bool = false) {
    self.init(home, acceptsLoss)
    if let cohort = open(cohort: Path.folder(of: path)) { look(at: path, of: cohort) }
  }

  private init(_ home: Home, _ acceptsLoss: Bool) {
    let time = TimeSource()
    clock = HybridClock { time.now.milliseconds }
    state = home.state
    self.acceptsLoss = acceptsLoss
  }

  private mutating func open(cohort path: String) -> Cohort? {
    do {
      let cohort = try Cohort(path: path, clock: clock)
      try cohort.useFallback(state: state)
      take(cohort.people.log)
      damage.merge(Damage(cohort))
      return cohort
    } catch {
      obstacles.append((path, error))
      return nil
    }
  }

  private mutating func look(at path: String, of cohort: Cohort) {
    do {
      let folder = try SessionFolder(path: path, clock: clock, zones: Zones())
      try folder.useFallback(state: state)
      take(folder.journal.log)
      damage.merge(Damage(folder, of: cohort))
    } catch {
      obstacles.append((path, error))
    }
  }

  private mutating func take(_ log: Log) {
    remarks += log.findings.filter { !$0.isDamage && !$0.kind.isArriving }
    guard acceptsLoss, log.memory != nil else { return }
    losses += log.findings.filter(\.kind.isLoss)
    log.acceptLosses()
  }
}

extension Finding.Kind {
  /// Whether it says that numbers are missing.
  fileprivate var isLoss: Bool {
    switch self {
    case .gap, .fewer: true
    case .flawed, .padded, .torn, .arriving, .newer, .unknownAct, .more, .unreadable, .fork,
      .foreign, .nameless:
      false
    }
  }
}
