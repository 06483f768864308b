public import Calendar
public import Plans

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

  /// Fills rooms for the rounds of a role play that were not opened yet; of what was shown as little
  /// changes as possible.
  ///
  /// - Parameters:
  ///   - activity: The role play.
  ///   - people: Who takes part; everybody present unless said otherwise.
  ///   - rounds: How many rounds; as many as are planned unless said otherwise.
  ///   - standIns: Who fills seats that are left over, in order.
  ///   - sizes: How many sit in a room.
  ///   - stays: Whether everybody keeps their room and only the roles change.
  ///   - earlier: What the cohort played in earlier sessions.
  ///   - insisting: Whether rules that cannot be kept are broken rather than no rooms filled.
  ///   - team: The trainers, who get rooms to watch.
  ///   - visits: How trainers go through the rooms; as the role play has it unless said otherwise.
  public func groups(
    _ activity: Activity, people: [PersonID], rounds: Int?, standIns: [String],
    sizes: RoomSizes = .standIns, stays: Bool = false, insisting: Bool = false,
    earlier: EarlierDays = EarlierDays(), team: [String] = [], visits: RoomVisits? = nil
  ) throws(Refusal) -> Act {
    if let closed = session.closed { throw .session(.closed(at: closed)) }
    guard let rolePlay = activity.rolePlay else { throw .practice(.noRolePlay) }
    let playing = people.count { !observersOnly.contains($0) }
    guard people.count >= 2, playing >= (sizes == .standIns ? 1 : 2) else {
      throw .practice(.tooFew(present: playing))
    }
    let smallest = sizes.sizes(people.count).last ?? 0
    if sizes != .standIns, rolePlay.scoredRole >= smallest {
      throw .practice(.scoredRole(seats: smallest))
    }
    let first = firstRound(activity.id)
    var wishes = RoomWishes(
      people: people, rounds: rounds ?? roundsLeft(activity, rolePlay, earlier))
    wishes.sizes = sizes
    wishes.stays = stays
    wishes.standIns = standIns
    heed(&wishes, activity, first, earlier)
    let scenarios = scenarios(
      activity, rolePlay, from: first, count: wishes.rounds, people: people, earlier: earlier)
    let own = (first..<(first + wishes.rounds)).compactMap { rolePlay.scenario(round: $0) }
    wishes.customer = rolePlay.customerRole
    wishes.hostile = hostileLimit(
      rolePlay, scenarios: scenarios.isEmpty ? own : scenarios,
      before: roundsBefore(activity.id, earlier))
    let filled = RoomPlanner(wishes).rounds()
    if !insisting { try check(filled, wishes) }
    return .practice(
      .grouped(
        Grouping(
          activity: activity.id, firstRound: first, rounds: filled, scenarios: scenarios,
          duties: duties(filled, rolePlay, team: team, visits: visits ?? rolePlay.roomVisits))))
  }

  /// Puts into wishes what was played and shown, and the rules.
  private func heed(
    _ wishes: inout RoomWishes, _ activity: Activity, _ first: Int, _ earlier: EarlierDays
  ) {
    let rotation = session.rotation
    let origin = origin(activity)
    let days = earlier.played(origin)
    let played = { (isSame: Bool) in
      rotation.opened.filter { ($0.key.activity == activity.id) == isSame }
        .compactMap { rotation.rounds[$0.key] }
    }
    wishes.roles = activity.rolePlay?.roles.count ?? 3
    wishes.observers = observersOnly.intersection(wishes.people)
    wishes.apart = rulePairs(.apart)
    wishes.together = rulePairs(.together)
    wishes.before = earlier.rounds.filter { $0.origin != origin }.map(\.rooms) + played(false)
    wishes.played = days + played(true)
    wishes.last = lastRound(earlier) ?? days.last.map { ($0, days.count - 1) }
    let own = rotation.rounds.filter { $0.key.activity == activity.id }
    let shown = own.filter { $0.key.round >= first }.sorted { $0.key < $1.key }.map(\.value)
    wishes.shown =
      own.isEmpty ? earlier.waiting.filter { $0.origin == origin }.map(\.rooms) : shown
  }

  /// The round that was opened last in this session, and which turn of its role play it was.
  private func lastRound(_ earlier: EarlierDays) -> (rooms: [Room], turn: Int)? {
    guard let latest = session.rotation.latest, let rooms = session.rotation.rounds[latest.key]
    else { return nil }
    let days = plan.activity(latest.key.activity).map { earlier.played(origin($0)).count } ?? 0
    return (rooms, days + latest.key.round - 1)
  }

  /// How many of a role play's rounds were not played: in this session, or in it and those before.
  private func roundsLeft(
    _ activity: Activity, _ rolePlay: RolePlay, _ earlier: EarlierDays
  ) -> Int {
    let days = earlier.played(origin(activity)).count % max(1, rolePlay.rounds)
    return max(1, rolePlay.rounds - days - firstRound(activity.id) + 1)
  }

  /// Refuses rooms that break a rule, with the pairs.
  private func check(_ rounds: [[Room]], _ wishes: RoomWishes) throws(Refusal) {
    let met = Set(rounds.flatMap(\.pairs))
    let seated = Set(wishes.people)
    let apart = wishes.apart.intersection(met)
    let together = wishes.together.filter { pair in
      seated.contains(pair.first) && seated.contains(pair.second) && !met.contains(pair)
        && !wishes.played.contains { $0.pairs.contains(pair) }
    }
    guard apart.isEmpty, together.isEmpty else {
      throw .practice(.cannotSeat(apart: apart.sorted(), together: together.sorted()))
    }
  }

  /// The number of the first round of a role play that was not opened.
  private func firstRound(_ activity: String) -> Int {
    1 + (session.rotation.opened.filter { $0.key.activity == activity }.map(\.key.round).max() ?? 0)
  }

  /// Opens the next round of a role play: its phases begin now.
  public func openRound(_ activity: Activity, at: Instant) throws(Refusal) -> Act {
    try admit(at)
    guard let rolePlay = activity.rolePlay else { throw .practice(.noRolePlay) }
    if session.agenda.isHeld, let still = runningRound, !still.isLastPhase {
      throw .agenda(.hold(isHeld: true))
    }
    if let running = session.rotation.running(at: at), let end = running.opening.phases.last?.end,
      running.opening.phase(at: at)?.id != rolePlay.phases.last?.id
    {
      throw .practice(.roundRuns(round: running.opening.round, until: end))
    }
    guard let round = session.rotation.next(activity.id) else {
      let opened = session.rotation.opened.count { $0.key.activity == activity.id }
      if opened == 0 { throw .practice(.noRooms(activity: activity.id)) }
      throw .practice(.noMoreRounds(activity: activity.id, opened: opened))
    }
    var end = at
    let phases = rolePlay.phases.map { phase in
      end = end.adding(minutes: phase.minutes)
      return RoundOpening.PhaseEnd(id: phase.id, end: end)
    }
    return .practice(.round(RoundOpening(activity: activity.id, round: round, phases: phases)))
  }

  /// Notes that somebody watches a room of the round that was opened last.
  public func watch(_ room: Int, rater: String) throws(Refusal) -> Act {
    guard let latest = session.rotation.latest else { throw .practice(.noRound) }
    let rooms = session.rotation.rounds[latest.key] ?? []
    guard rooms.indices.contains(room - 1) else {
      throw .practice(.noRoom(room, rooms: rooms.count))
    }
    return .practice(
      .watching(
        Watch(rater: rater, activity: latest.key.activity, round: latest.key.round, room: room)))
  }

  /// Who plays the scored role in the room a rater watches.
  public func watched(by rater: String) throws(Refusal) -> PersonID {
    guard let latest = session.rotation.latest else { throw .practice(.noRound) }
    guard let watch = session.rotation.watching[rater], watch.activity == latest.key.activity,
      watch.round == latest.key.round
    else { throw .practice(.notWatching) }
    let rooms = session.rotation.rounds[latest.key] ?? []
    let role = plan.activity(watch.activity)?.rolePlay?.scoredRole ?? 0
    guard rooms.indices.contains(watch.room - 1), rooms[watch.room - 1].indices.contains(role),
      let learner = rooms[watch.room - 1][role].learner
    else { throw .practice(.nobodyScored(room: watch.room)) }
    return learner
  }
}
