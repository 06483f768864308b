import Names
public import Plans

/// The rounds that there are.
extension Situation {
  /// The rooms of a round, in order; none when it was not filled.
  public func rooms(in key: Rotation.RoundKey) -> [Room] { session.rotation.rounds[key] ?? [] }

  /// The rounds of a role play that have rooms, in order.
  public func rounds(of activity: String) -> [Rotation.RoundKey] {
    session.rotation.rounds.keys.filter { $0.activity == activity }.sorted()
  }

  /// How many rounds of a role play were opened.
  public func openedRounds(of activity: String) -> Int {
    session.rotation.opened.count { $0.key.activity == activity }
  }

  /// Whether rounds of more than one role play were opened.
  public var hasSeveralRolePlays: Bool {
    Set(session.rotation.opened.map(\.key.activity)).count > 1
  }

  /// The next round of a role play that has rooms and was not opened.
  public func nextRound(of activity: String) -> Int? { session.rotation.next(activity) }

  /// The round that was opened last, also after its phases are over.
  public var latestRound: Rotation.RoundKey? { session.rotation.latest?.key }

  /// The rounds that have rooms and were not opened, in order.
  public var roundsToCome: [Rotation.RoundKey] {
    session.rotation.rounds.keys.sorted().filter { !session.rotation.isOpened($0) }
  }

  /// The rooms of rounds to come in which any of some pairs sit together.
  public func roomsToCome(with pairs: Set<PersonPair>) -> [(key: Rotation.RoundKey, room: Int)] {
    roundsToCome.flatMap { key in
      rooms(in: key).enumerated().compactMap { index, room in
        pairs.isDisjoint(with: [room].pairs) ? nil : (key, index + 1)
      }
    }
  }

  /// The places of rounds to come that give people who only observe another role.
  public func rolesToCome(_ people: [PersonID]) -> [RoleToCome] {
    let observers = observersOnly.intersection(people)
    return roundsToCome.flatMap { key in
      let play = plan.activity(key.activity)?.rolePlay
      return people.filter(observers.contains).compactMap { person -> RoleToCome? in
        guard let seat = session.rotation.seat(of: person, in: key),
          let role = play?.role(at: seat.role), seat.role < (play?.roles.count ?? 0) - 1
        else { return nil }
        return RoleToCome(key: key, room: seat.room, role: role)
      }
    }
  }

  /// Everybody who meets somebody in any round that has rooms.
  public var pairsOfAllRounds: Set<PersonPair> {
    Set(session.rotation.rounds.values.flatMap(\.pairs))
  }

  /// Everybody who met somebody in the rounds of a role play that were opened.
  public func pairsMet(in activity: String) -> Set<PersonPair> {
    let keys = session.rotation.opened.map(\.key).filter { $0.activity == activity }
    return Set(keys.flatMap { rooms(in: $0).pairs })
  }

  /// A stand-in's seat whose name begins so: in somebody's own room, else the scored one, else the
  /// first.
  public func standIn(
    _ name: String, for person: PersonID, in key: Rotation.RoundKey
  ) -> (room: Int, role: Int)? {
    let wanted = NameFolding.fold(name)
    let places = rooms(in: key).enumerated().flatMap { index, room in
      room.enumerated().compactMap { role, seat -> (room: Int, role: Int)? in
        guard case .standIn(let name) = seat, NameFolding.fold(name).hasPrefix(wanted) else {
          return nil
        }
        return (index + 1, role)
      }
    }
    let own = session.rotation.seat(of: person, in: key)?.room
    let scored = plan.activity(key.activity)?.rolePlay?.scoredRole
    return places.first { $0.room == own } ?? places.first { $0.role == scored } ?? places.first
  }
}

/// A place in a round to come.
public struct RoleToCome: Equatable, Sendable {
  /// The round.
  public let key: Rotation.RoundKey
  /// The room's number, from 1.
  public let room: Int
  /// The role that it gives.
  public let role: RolePlay.Role
}
