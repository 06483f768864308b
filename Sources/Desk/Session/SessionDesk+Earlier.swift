import Journal
public import Workshop

extension SessionDesk {
  /// The rounds that the cohort played in sessions before this one; a session that cannot be read
  /// adds none.
  public func earlierRounds() -> [EarlierRound] {
    let start = folder.opening.window.start
    let now = time.now
    return Home.sessions(in: cohort.path).filter { $0 != folder.name }.compactMap { name in
      try? SessionFolder(
        path: Path.join(cohort.path, name), clock: HybridClock { now.milliseconds }, zones: zones)
    }
    .filter { $0.opening.window.start < start }
    .sorted { $0.opening.window.start < $1.opening.window.start }
    .flatMap { other in
      Situation(
        plan: other.plan, roster: cohort.roster, session: other.session, opening: other.opening,
        zone: other.zone, now: now
      ).roundsForLater
    }
  }
}
