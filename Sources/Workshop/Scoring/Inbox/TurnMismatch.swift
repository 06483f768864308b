import Plans

/// Why a score belongs to no performance.
public enum TurnMismatch: Equatable, Sendable {
  /// No round had been opened, or not the one with that number.
  case noRound(Int?)
  /// The learner has no seat in that round.
  case noSeat(round: Int)
  /// The learner has another role; who has the scored one in that room.
  case otherRole(role: String, room: Int, round: Int, scored: String, by: Seat?)
}

extension Situation {
  /// Why a score that was kept aside belongs to no performance, as far as the rooms tell.
  public func mismatch(of score: Score) -> TurnMismatch {
    mismatch(
      of: score.performance.learner, .init(score.performance.activity, score.performance.round))
  }

  /// Why somebody has no performance in a round; without a number, the round opened last.
  func mismatch(of learner: PersonID, round: Int?) -> TurnMismatch {
    let opened = session.rotation.opened.last { round == nil || $0.key.round == round }
    guard let key = opened?.key else {
      return .noRound(session.rotation.opened.isEmpty ? nil : round)
    }
    return mismatch(of: learner, key)
  }

  private func mismatch(of learner: PersonID, _ key: Rotation.RoundKey) -> TurnMismatch {
    guard let rolePlay = plan.activity(key.activity)?.rolePlay, session.rotation.isOpened(key)
    else { return .noRound(session.rotation.opened.isEmpty || key.round == 0 ? nil : key.round) }
    guard let seat = session.rotation.seat(of: learner, in: key),
      rolePlay.roles.indices.contains(seat.role), let rooms = session.rotation.rounds[key]
    else { return .noSeat(round: key.round) }
    let room = rooms[seat.room - 1]
    let scored = rolePlay.scoredRole
    return .otherRole(
      role: rolePlay.roles[seat.role].title, room: seat.room, round: key.round,
      scored: rolePlay.roles[scored].title, by: room.indices.contains(scored) ? room[scored] : nil)
  }
}
