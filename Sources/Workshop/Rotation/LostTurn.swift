import Plans

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
  /// The turn somebody lost last, unless a later round of the role play gave or gives them another.
  public func lostTurn(_ person: PersonID) -> LostTurn? {
    let lost = session.rotation.opened.last { hasLostTurn(person, in: $0) }
    guard let lost, let rolePlay = plan.activity(lost.key.activity)?.rolePlay else { return nil }
    let isMadeUpFor = session.rotation.rounds.keys.contains {
      $0.activity == lost.key.activity && $0.round > lost.key.round
        && session.rotation.seat(of: person, in: $0)?.role == rolePlay.scoredRole
    }
    if isMadeUpFor { return nil }
    return LostTurn(person: person, lost: lost.key, offer: offer(person, lost.key, rolePlay))
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
