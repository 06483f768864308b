import Plans

/// A room of a round of which no observer's or customer's score has come, and why.
public struct ScoreGap: Equatable, Sendable {
  /// The room's number, from 1.
  public let room: Int
  /// Why.
  public let reason: Reason

  /// The reasons.
  public enum Reason: Equatable, Sendable {
    /// No learner had the turn; who did, when anybody had.
    case noLearner(Seat?)
    /// The turn was lost.
    case notPlayed
    /// Its learner is not here.
    case away(PersonID, Status)
    /// Nobody has sent it yet; who has the observer's seat, when there is one.
    case awaited(from: Seat?)
  }
}

extension Situation {
  /// The rooms of a round of which no observer's or customer's score has come, without turns of
  /// which no score is wanted.
  public func scoreGaps(in round: Rotation.RoundKey) -> [ScoreGap] {
    let play = plan.activity(round.activity)?.rolePlay
    let observer = play?.roles.firstIndex { $0.id == Rater.Source.observer.rawValue }
    let raters = session.scores.raters
    return (session.rotation.rounds[round] ?? []).enumerated().compactMap { index, room in
      let player = room.seat(play?.scoredRole ?? 0)
      guard let learner = player?.learner else {
        return ScoreGap(room: index + 1, reason: .noLearner(player))
      }
      let performance = Performance(
        learner: learner, activity: round.activity, round: round.round)
      let sources = Set((raters[performance] ?? []).map(\.source))
      if !sources.isDisjoint(with: [.observer, .customer]) { return nil }
      let watcher = observer.flatMap(room.seat)
      return gap(learner, in: round, watcher).map { ScoreGap(room: index + 1, reason: $0) }
    }
  }

  private func gap(
    _ learner: PersonID, in round: Rotation.RoundKey, _ watcher: Seat?
  ) -> ScoreGap.Reason? {
    switch exemption(of: learner, in: round) {
    case .lost: return .notPlayed
    case .exempt: return nil
    case nil: break
    }
    let status = session.presence.status(learner, closed: false)
    return status == .present ? .awaited(from: watcher) : .away(learner, status)
  }
}

extension DeliveryDecision {
  /// The rounds that others than trainers have scored in it, in order.
  public var roundsOfPeers: [Rotation.RoundKey] {
    let scores = placed.filter { $0.rater.source != .trainer }
    return Set(scores.map { Rotation.RoundKey($0.performance.activity, $0.performance.round) })
      .sorted()
  }
}

extension Room {
  /// The seat at a position, when the room has so many.
  fileprivate func seat(_ position: Int) -> Seat? {
    indices.contains(position) ? self[position] : nil
  }
}
