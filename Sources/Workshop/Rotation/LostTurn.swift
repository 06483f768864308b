/// A turn in the scored role that somebody lost because they were away, and how they can have it.
public struct LostTurn: Equatable, Sendable {
  /// Who lost it.
  public let person: PersonID
  /// The round in which it was lost.
  public let lost: Rotation.RoundKey
  /// Where a stand-in has the scored role that they can take; `nil` when nowhere.
  public let offer: Offer?

  /// A stand-in's seat that somebody can take.
  public struct Offer: Equatable, Sendable {
    /// The round.
    public let key: Rotation.RoundKey
    /// The room.
    public let room: Int
    /// Who stands in.
    public let standIn: String
    /// The position of the role that the stand-in plays instead.
    public let role: Int
    /// The new seats.
    public let exchange: SeatExchange
  }
}

extension Situation {
  /// The turn somebody lost in the round that was opened last: they were away for more
  /// than half of its play, and nobody scored them.
  public func lostTurn(_ person: PersonID) -> LostTurn? {
    guard let latest = session.rotation.latest, let play = playTime(latest),
      let rolePlay = plan.activity(latest.key.activity)?.rolePlay,
      session.rotation.seat(of: person, in: latest.key)?.role == rolePlay.scoredRole,
      now >= play.start
    else { return nil }
    let performance = Performance(
      learner: person, activity: latest.key.activity, round: latest.key.round)
    if session.scores.isScored(performance, by: Set(Rater.Source.allCases)) { return nil }
    let spans = session.presence.records[person]?.spans(until: min(now, play.end)) ?? []
    let there = spans.compactMap { $0.clipped(to: play) }.seconds
    let length = min(now, play.end).seconds(since: play.start)
    guard (length - there) * 2 > play.seconds else { return nil }
    return LostTurn(person: person, lost: latest.key, offer: offer(person, latest.key, rolePlay))
  }

  /// The stretch of a round in which people play: the phase `play`, else its longest.
  private func playTime(_ opened: Rotation.Opened) -> Period? {
    var start = opened.at
    var periods: [(id: String, period: Period)] = []
    for phase in opened.opening.phases {
      periods.append((phase.id, Period(start, max(start, phase.end))))
      start = max(start, phase.end)
    }
    let longest = periods.max { $0.period.seconds < $1.period.seconds }
    return periods.first { $0.id == "play" }?.period ?? longest?.period
  }

  /// A stand-in's scored seat in a round to come: best in the person's own room, else where fewest
  /// pairs meet again.
  private func offer(
    _ person: PersonID, _ lost: Rotation.RoundKey, _ rolePlay: RolePlay
  ) -> LostTurn.Offer? {
    let rotation = session.rotation
    let coming = rotation.rounds.keys.filter {
      $0.activity == lost.activity && !rotation.isOpened($0)
    }
    var best: (cost: [Int], offer: LostTurn.Offer)?
    for key in coming.sorted() {
      guard let seat = rotation.seat(of: person, in: key) else { continue }
      for (index, room) in (rotation.rounds[key] ?? []).enumerated() {
        guard room.indices.contains(rolePlay.scoredRole),
          case .standIn(let name) = room[rolePlay.scoredRole]
        else { continue }
        let place = (room: index + 1, role: rolePlay.scoredRole)
        let exchange = exchange(seat, place, in: key)
        if !exchange.broken.isEmpty { continue }
        let cost = [seat.room == index + 1 ? 0 : 1, exchange.repeats.count, key.round]
        if let best, !cost.lexicographicallyPrecedes(best.cost) { continue }
        best = (
          cost,
          LostTurn.Offer(
            key: key, room: index + 1, standIn: name, role: seat.role, exchange: exchange)
        )
      }
    }
    return best?.offer
  }
}
