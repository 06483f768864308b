import Calendar
import Journal
public import Plans
public import Workshop

/// What comes together in one session when two people turn out to be one.
public struct JoinedSession {
  /// The session's name; `nil` for the one on the desk.
  public let name: String?
  /// The session's workshop.
  public let plan: Plan
  /// What comes together.
  public let joining: Joining
}

extension SessionDesk {
  /// Lets two people be one, and tells what comes together in each session of the cohort that can be
  /// read, this one first.
  ///
  /// - Parameter record: Saves the act that says so.
  public func join(
    _ a: PersonID, _ b: PersonID, record: () throws -> Void
  ) throws -> [JoinedSession] {
    let folders = [folder] + otherSessions()
    let before = folders.map(\.session)
    try record()
    let person = cohort.roster.map.person(a)
    return zip(folders, before).map { each, before in
      each.follow(cohort.roster.map)
      return JoinedSession(
        name: each === folder ? nil : each.name, plan: each.plan,
        joining: Joining(
          person, person == a ? b : a, before: before, after: each.session))
    }
  }

  private func otherSessions() -> [SessionFolder] {
    if isRehearsal { return [] }
    let now = time.now
    return Home.sessions(in: cohort.path).filter { $0 != folder.name }.map { name in
      let clock = HybridClock { now.milliseconds }
      return SessionFolder(
        path: Path.join(cohort.path, name), of: cohort, home: home, clock: clock, zones: zones)
    }
  }
}
