import Calendar
import Names
public import Plans

/// A round that runs, at a moment.
public struct RoundProgress: Equatable, Sendable {
  /// The round.
  public let key: Rotation.RoundKey
  /// The phase that runs; while everything stands still it ends as if that were over now.
  public let phase: RoundOpening.PhaseEnd
  /// Whole seconds until it ends; they stand still while everything does.
  public let secondsLeft: Int
  /// The phase after it, when there is one.
  public let next: RoundOpening.PhaseEnd?

  /// Whether people are changing places: the next round may be opened already.
  public var isLastPhase: Bool { next == nil }
}

extension Situation {
  /// The round that runs now, or `nil` when none does.
  public var runningRound: RoundProgress? { round(runningAt: now) }

  /// The round that runs at a moment, as far as it is known now.
  func round(runningAt at: Instant) -> RoundProgress? {
    guard let opened = session.rotation.goingOn(session.agenda, at: at).running(at: at),
      let position = opened.opening.phases.firstIndex(where: { $0.end > at })
    else { return nil }
    let phases = opened.opening.phases
    return RoundProgress(
      key: opened.key, phase: phases[position],
      secondsLeft: phases[position].end.seconds(since: at),
      next: phases.indices.contains(position + 1) ? phases[position + 1] : nil)
  }

  /// The round whose rooms matter now: the one that runs, else the next of the role play at hand,
  /// else the one that was opened last.
  public var roundAtHand: Rotation.RoundKey? {
    if let running = runningRound { return running.key }
    if let activity = rolePlayToOpen?.id, let round = session.rotation.next(activity) {
      return Rotation.RoundKey(activity, round)
    }
    return session.rotation.latest?.key
  }

  /// The role play whose rounds are opened: the one at hand while it has rooms that were not, else
  /// another that has.
  public var rolePlayToOpen: Activity? {
    let candidates = [rolePlay].compactMap { $0 } + plan.activities
    return candidates.first { session.rotation.next($0.id) != nil } ?? rolePlay
  }

  /// Everybody present in the order in which rooms are filled: by name, ignoring case and accents.
  public var players: [PersonID] {
    present.map { (NameFolding.fold($0.displayName), $0.id) }.sorted { $0 < $1 }.map(\.1)
  }

  /// The learners with a seat in a round who are not here now, in order of their rooms.
  public func missing(in key: Rotation.RoundKey) -> [PersonID] {
    (session.rotation.rounds[key] ?? []).flatMap { $0 }.compactMap(\.learner).filter {
      !session.presence.isPresent($0)
    }
  }

  /// What the rooms of a role play can show for themselves, over all its rounds; those of earlier
  /// days count.
  public func proof(
    _ activity: Activity, earlier: EarlierDays = EarlierDays()
  ) -> RotationProof {
    let rotation = session.rotation
    let keys = rotation.rounds.keys.filter { $0.activity == activity.id }.sorted()
    let others = rotation.opened.filter { $0.key.activity != activity.id }
    return RotationProof(
      keys.map { rotation.rounds[$0] ?? [] }, firstRound: keys.first?.round ?? 1,
      after: others.compactMap { rotation.rounds[$0.key] },
      days: earlier.played(origin(activity)),
      roles: activity.rolePlay?.roles.count ?? 3)
  }
}
