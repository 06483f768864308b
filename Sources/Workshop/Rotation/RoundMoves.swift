/// Deciding on rooms and rounds.
extension Situation {
  /// The role play meant without saying which: the running item's, else the next one to come.
  public var rolePlay: Activity? {
    let rows = forecast.rows
    let start = rows.firstIndex { $0.state == .running } ?? 0
    let items = rows[start...].filter { $0.state != .skipped }.compactMap { plan.item($0.id) }
    let coming = items.flatMap(\.activities).compactMap(plan.activity)
    return coming.first { $0.rolePlay != nil } ?? plan.activities.last { $0.rolePlay != nil }
  }

  /// Fills rooms of three for the rounds of a role play that were not opened yet; who was in the
  /// last round keeps their place in the rotation.
  ///
  /// - Parameters:
  ///   - activity: The role play.
  ///   - people: Who takes part; everybody present unless said otherwise.
  ///   - rounds: How many rounds; as many as are planned unless said otherwise.
  ///   - standIns: Who fills seats that are left over, in order.
  public func groups(
    _ activity: Activity, people: [PersonID], rounds: Int?, standIns: [String]
  ) throws(Refusal) -> Act {
    if let closed = session.closed { throw .closed(at: closed) }
    guard let rolePlay = activity.rolePlay else { throw .noRolePlay }
    guard people.count >= 2 else { throw .tooFew(present: people.count) }
    let first = firstRound(activity.id)
    let count = max(1, rounds ?? rolePlay.rounds - first + 1)
    let filled =
      SmallRooms.people.contains(people.count)
      ? small(activity.id, people, standIns, count)
      : (goingOn(people, standIns) ?? Triads(people, standIns: standIns))
        .rounds(count, from: first - 1, after: playedRounds)
    return .grouped(Grouping(activity: activity.id, firstRound: first, rounds: filled))
  }

  /// Rooms for few people, which go on from what everybody has played.
  private func small(
    _ activity: String, _ people: [PersonID], _ standIns: [String], _ count: Int
  ) -> [[Room]] {
    let rotation = session.rotation
    let rooms = { (isSame: Bool) in
      rotation.opened.filter { ($0.key.activity == activity) == isSame }
        .compactMap { rotation.rounds[$0.key] }
    }
    return SmallRooms(people, standIns: standIns)
      .rounds(count, after: rooms(true), others: rooms(false))
  }

  /// The rotation that goes on from the round that was opened last.
  private func goingOn(_ people: [PersonID], _ standIns: [String]) -> Triads? {
    guard let last = session.rotation.latest?.key, let rooms = session.rotation.rounds[last] else {
      return nil
    }
    return Triads(goingOnFrom: rooms, turn: last.round - 1, people: people, standIns: standIns)
  }

  /// The number of the first round of a role play that was not opened.
  private func firstRound(_ activity: String) -> Int {
    1 + (session.rotation.opened.filter { $0.key.activity == activity }.map(\.key.round).max() ?? 0)
  }

  /// The rooms of every round that was opened so far, in order.
  public var playedRounds: [[Room]] {
    session.rotation.opened.compactMap { session.rotation.rounds[$0.key] }
  }

  /// Opens the next round of a role play: its phases begin now.
  public func openRound(_ activity: Activity, at: Instant) throws(Refusal) -> Act {
    try admit(at)
    guard let rolePlay = activity.rolePlay else { throw .noRolePlay }
    if session.agenda.isHeld, let still = runningRound, !still.isLastPhase {
      throw .hold(isHeld: true)
    }
    if let running = session.rotation.running(at: at), let end = running.opening.phases.last?.end,
      running.opening.phase(at: at)?.id != rolePlay.phases.last?.id
    {
      throw .roundRuns(round: running.opening.round, until: end)
    }
    guard let round = session.rotation.next(activity.id) else {
      let opened = session.rotation.opened.count { $0.key.activity == activity.id }
      if opened == 0 { throw .noRooms(activity: activity.id) }
      throw .noMoreRounds(activity: activity.id, opened: opened)
    }
    var end = at
    let phases = rolePlay.phases.map { phase in
      end = end.adding(minutes: phase.minutes)
      return RoundOpening.PhaseEnd(id: phase.id, end: end)
    }
    return .round(RoundOpening(activity: activity.id, round: round, phases: phases))
  }

  /// Notes that somebody watches a room of the round that was opened last.
  public func watch(_ room: Int, rater: String) throws(Refusal) -> Act {
    guard let latest = session.rotation.latest else { throw .noRound }
    let rooms = session.rotation.rounds[latest.key] ?? []
    guard rooms.indices.contains(room - 1) else { throw .noRoom(room, rooms: rooms.count) }
    return .watching(
      Watch(rater: rater, activity: latest.key.activity, round: latest.key.round, room: room))
  }

  /// Who plays the scored role in the room a rater watches.
  public func watched(by rater: String) throws(Refusal) -> PersonID {
    guard let latest = session.rotation.latest else { throw .noRound }
    guard let watch = session.rotation.watching[rater], watch.activity == latest.key.activity,
      watch.round == latest.key.round
    else { throw .notWatching }
    let rooms = session.rotation.rounds[latest.key] ?? []
    let role = plan.activity(watch.activity)?.rolePlay?.scoredRole ?? 0
    guard rooms.indices.contains(watch.room - 1), rooms[watch.room - 1].indices.contains(role),
      let learner = rooms[watch.room - 1][role].learner
    else { throw .nobodyScored(room: watch.room) }
    return learner
  }
}
