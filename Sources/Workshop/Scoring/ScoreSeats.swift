import Plans

/// The rounds and seats that scores come from.
extension Situation {
  /// The round that was opened last among those with a number, or the one scores are about when none
  /// is said.
  func round(numbered number: Int?) -> Rotation.RoundKey? {
    guard let number else { return roundToScore }
    return session.rotation.opened.last { $0.key.round == number }?.key
  }

  /// The round scores are about that name none: the one opened last, or the one before while people
  /// are still being briefed.
  public var roundToScore: Rotation.RoundKey? {
    let opened = session.rotation.opened
    guard let last = opened.last else { return nil }
    let isBriefing = last.opening.phases.count > 1 && last.opening.phases[0].end > now
    return isBriefing && opened.count > 1 ? opened[opened.count - 2].key : last.key
  }

  /// Who sat in the seat of a source in a performance's room.
  func seat(
    _ source: Rater.Source, of performance: Performance, in key: Rotation.RoundKey, _ room: Int
  ) -> Seat? {
    let roles = plan.activity(performance.activity)?.rolePlay?.roles ?? []
    guard let role = roles.firstIndex(where: { $0.id == source.rawValue }),
      let rooms = session.rotation.rounds[key], rooms.indices.contains(room - 1),
      rooms[room - 1].indices.contains(role)
    else { return nil }
    return rooms[room - 1][role]
  }
}
