import Calendar

/// The clocks of rooms that stand still, or stood still and end later than their round.
extension Situation {
  /// Seconds that the phase still had in which a room of the latest round stands still; `nil` when it
  /// plays.
  public func secondsLeft(inFrozenRoom room: Int) -> Int? {
    guard let latest = session.rotation.latest, let frozen = frozen(room, in: latest.key) else {
      return nil
    }
    let phases = session.rotation.phases(of: room, in: latest)
    return phases.first { $0.end > frozen.at }?.end.seconds(since: frozen.at)
  }

  /// The rooms of the latest round that stood still and play again, each with the phase that runs
  /// there, in order.
  public var roomsWithOwnPhase: [(room: Int, phase: RoundOpening.PhaseEnd)] {
    guard let latest = session.rotation.latest else { return [] }
    return session.rotation.roomsApart(in: latest.key).compactMap { room in
      if frozen(room, in: latest.key) != nil { return nil }
      let phases = session.rotation.phases(of: room, in: latest)
      return phases.first { $0.end > now }.map { (room, $0) }
    }
  }
}
