/// Why a score belongs to no performance.
public enum Misplacement: Equatable, Sendable {
  /// No round had been opened.
  case noRound
  /// The learner has no seat in that round.
  case noSeat(round: Int)
  /// The learner has another role; who has the scored one in that room.
  case otherRole(role: String, room: Int, round: Int, scored: String, by: Seat?)
}

extension Situation {
  /// Why a score that was kept aside belongs to no performance, as far as the rooms tell.
  public func misplacement(of score: Score) -> Misplacement {
    let (activity, round) = (score.performance.activity, score.performance.round)
    guard let rolePlay = plan.activity(activity)?.rolePlay,
      session.rotation.isOpened(.init(activity, round))
    else { return .noRound }
    let key = Rotation.RoundKey(activity, round)
    guard let seat = session.rotation.seat(of: score.performance.learner, in: key),
      rolePlay.roles.indices.contains(seat.role), let rooms = session.rotation.rounds[key]
    else { return .noSeat(round: round) }
    let room = rooms[seat.room - 1]
    let scored = rolePlay.scoredRole
    return .otherRole(
      role: rolePlay.roles[seat.role].title, room: seat.room, round: round,
      scored: rolePlay.roles[scored].title, by: room.indices.contains(scored) ? room[scored] : nil)
  }
}
