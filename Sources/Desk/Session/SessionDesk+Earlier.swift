import Calendar
import Journal
public import Workshop

extension SessionDesk {
  /// What the cohort did in sessions before this one; a session that cannot be read adds only its
  /// name.
  public func earlierDays() -> EarlierDays {
    if isRehearsal { return EarlierDays() }
    let start = folder.opening.window.start
    let now = time.now
    var sessions: [SessionFolder] = []
    var earlier = EarlierDays()
    for name in Home.sessions(in: cohort.path) where name != folder.name {
      let path = Path.join(cohort.path, name)
      let clock = HybridClock { now.milliseconds }
      do {
        let other = try SessionFolder(
          path: path, clock: clock, zones: zones, people: cohort.roster.map)
        if other.opening.window.start < start { sessions.append(other) }
      } catch {
        // Folders are named by their day: a later one does not matter here.
        if name < folder.name { earlier.unread.append(name) }
      }
    }
    for other in sessions.sorted(by: { $0.opening.window.start < $1.opening.window.start }) {
      let situation = Situation(
        plan: other.plan, roster: cohort.roster, session: other.session, opening: other.opening,
        zone: other.zone, now: now)
      earlier.add(rounds: situation.roundsForLater, waiting: situation.roundsWaiting)
    }
    return earlier
  }
}
