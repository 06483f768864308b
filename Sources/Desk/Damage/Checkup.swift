import Calendar
public import Journal
public import Workshop

/// Everything that can be found in the files of a cohort or of one of its sessions.
public struct Checkup {
  /// What is missing, damaged or not understood.
  public private(set) var damage = Damage()
  /// Lines that are whole, with something around them that does not belong there.
  public private(set) var remarks: [Finding] = []
  /// Sessions in which a mark of absence ended nothing.
  public private(set) var openMarks: [(session: String, situation: Situation)] = []
  /// Lines of an older copy's writers that are taken as gone from now on, when that was asked for.
  public private(set) var losses: [Finding] = []

  private let clock: HybridClock
  private let now: Instant
  private let home: Home
  private let acceptsLoss: Bool

  /// Looks at a cohort with all of its sessions.
  ///
  /// - Parameters:
  ///   - cohort: The cohort's folder.
  ///   - home: Where it lies, and where acts lie that could not be saved in it.
  ///   - acceptsLoss: Whether this installation says no more of lines that an older copy lacks.
  public init(cohort path: String, home: Home, acceptsLoss: Bool = false) {
    self.init(home, acceptsLoss)
    let cohort = open(cohort: path)
    for name in Home.sessions(in: path) { look(at: Path.join(path, name), of: cohort) }
  }

  /// Looks at a session and at what it says of people.
  public init(session path: String, home: Home, acceptsLoss: Bool = false) {
    self.init(home, acceptsLoss)
    look(at: path, of: open(cohort: Path.folder(of: path)))
  }

  private init(_ home: Home, _ acceptsLoss: Bool) {
    let time = TimeSource()
    now = time.now
    clock = HybridClock { time.now.milliseconds }
    self.home = home
    self.acceptsLoss = acceptsLoss
  }

  private mutating func open(cohort path: String) -> Cohort {
    let cohort = Cohort(path: path, home: home, clock: clock)
    take(cohort.people.log)
    damage.merge(Damage(cohort))
    return cohort
  }

  private mutating func look(at path: String, of cohort: Cohort) {
    let folder = SessionFolder(path: path, of: cohort, home: home, clock: clock, zones: Zones())
    take(folder.journal.log)
    damage.merge(Damage(folder, of: cohort))
    let situation = Situation(
      plan: folder.plan, roster: cohort.roster, session: folder.session, opening: folder.opening,
      zone: folder.zone, now: now)
    if !situation.openMarkings.isEmpty {
      openMarks.append((session: "\(cohort.id)/\(folder.name)", situation: situation))
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
  /// Whether it says that lines are missing which this installation has seen.
  fileprivate var isLoss: Bool {
    switch self {
    case .fewer: true
    case .flawed, .padded, .torn, .arriving, .newer, .misfit, .unknownAct, .more, .unreadable,
      .fork, .gap, .foreign, .stray, .nameless:
      false
    }
  }
}
