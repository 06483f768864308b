import Calendar
import Journal
import Workshop

/// Where a session's folder is looked for what it has lost: the cohort's people, the state folder, the
/// home's workshops.
struct SessionSources {
  let home: Home
  /// The cohort's id.
  let cohort: String
  /// The sessions that the cohort's people were told of.
  let people: [SessionOpening]
  let zones: Zones

  private var state: StateFolder { StateFolder(home.state) }

  /// The session's UUID; `nil` while nobody knows it.
  func uuid(of journal: ActStore<Act>, in path: String) -> String? {
    let identity = SessionIdentity(
      path: path, named: journal.log.named, people: people, remembered: state.uuid(in: path))
    return identity.uuid(
      among: { Self.openings(journal) }, cohort: cohort,
      waiting: { waiting(for: journal.log) })
  }

  /// The first lines that a journal holds, in order.
  private static func openings(_ journal: ActStore<Act>) -> [Opening] {
    var openings: [Opening] = []
    for entry in journal.ledger.entries {
      if case .session(.opened(let opening)) = entry.act, !opening.isRepeated {
        openings.append(opening)
      }
    }
    return openings
  }

  /// The key under which acts wait that go on where these journals end, when there is only one.
  private func waiting(for log: Log) -> String? {
    let others = Set(people.map(\.opening.session))
    let fitting = state.waiting.filter { key in
      guard !others.contains(key), let folder = state.fallback(for: key) else { return false }
      var fits = false
      let segment = Log(folder: folder, clock: HybridClock { 0 })
      _ = try? segment.read { line in
        let reached = log.asOf[line.stamp.writer] ?? 0
        if reached > 0, line.stamp.seq == reached + 1 { fits = true }
        return .understood
      }
      return fits
    }
    return fitting.count == 1 ? fitting.first : nil
  }

  /// What the session's first line said, from elsewhere when the journals do not have it.
  ///
  /// - Parameters:
  ///   - said: What the journals say.
  ///   - uuid: The session's UUID, if somebody knows it.
  ///   - remembered: What this installation remembers.
  func opening(
    _ said: Opening?, of uuid: String?, in folder: String, remembered: Opening?
  ) -> (opening: Opening, source: FolderProblem.OpeningSource?)? {
    if var said {
      if said.session.isEmpty { said.session = uuid ?? "" }
      return (said, nil)
    }
    let listed = people.last { uuid == nil ? $0.folder == folder : $0.opening.session == uuid }
    if let listed { return (listed.opening, .people) }
    return remembered.map { ($0, .state) }
  }
}
