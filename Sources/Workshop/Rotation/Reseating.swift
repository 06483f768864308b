/// New seats for rooms of one round, whether it was opened or not.
public struct Reseating: Equatable, Sendable {
  /// The role play's activity id.
  public var activity: String
  /// The round's number, from 1.
  public var round: Int
  /// The seats by the room's number, from 1.
  public var rooms: [Int: Room]

  /// Creates new seats.
  public init(activity: String, round: Int, rooms: [Int: Room]) {
    self.activity = activity
    self.round = round
    self.rooms = rooms
  }
}

/// What exchanging two seats by hand comes to.
public struct SeatExchange: Equatable, Sendable {
  /// The new seats.
  public let reseating: Reseating
  /// Pairs that meet again by it who did not before.
  public let repeats: [PersonPair]
  /// Pairs that must be kept apart and are not.
  public let broken: [PersonPair]
  /// Whether the round was opened already.
  public let isOpened: Bool
}

extension Situation {
  /// The round in which seats are exchanged without saying which: the one that runs, else the next.
  public var roundToReseat: Rotation.RoundKey? {
    runningRound.flatMap { $0.isLastPhase ? nil : $0.key } ?? roundAtHand
  }

  /// Exchanges the seats of two people in a round.
  public func exchange(
    _ a: PersonID, _ b: PersonID, in key: Rotation.RoundKey
  ) throws(Refusal) -> SeatExchange {
    if let closed = session.closed { throw .session(.closed(at: closed)) }
    guard let one = session.rotation.seat(of: a, in: key) else {
      throw .practice(.noSeat(a, round: key.round))
    }
    guard let other = session.rotation.seat(of: b, in: key) else {
      throw .practice(.noSeat(b, round: key.round))
    }
    return exchange(one, other, in: key)
  }

  /// Exchanges somebody's seat with any other one of a round.
  public func exchange(
    _ person: PersonID, with place: (room: Int, role: Int), in key: Rotation.RoundKey
  ) throws(Refusal) -> SeatExchange {
    if let closed = session.closed { throw .session(.closed(at: closed)) }
    guard let seat = session.rotation.seat(of: person, in: key) else {
      throw .practice(.noSeat(person, round: key.round))
    }
    return exchange(seat, place, in: key)
  }

  /// Exchanges the people in two seats of a round; both exist.
  func exchange(
    _ one: (room: Int, role: Int), _ other: (room: Int, role: Int), in key: Rotation.RoundKey
  ) -> SeatExchange {
    let before = session.rotation.rounds[key] ?? []
    var rooms = before
    rooms[one.room - 1][one.role] = before[other.room - 1][other.role]
    rooms[other.room - 1][other.role] = before[one.room - 1][one.role]
    var changed = [one.room: rooms[one.room - 1]]
    changed[other.room] = rooms[other.room - 1]
    let elsewhere = session.rotation.rounds.filter { $0.key != key }.values.flatMap(\.pairs)
    let new = Set(rooms.pairs).subtracting(before.pairs)
    return SeatExchange(
      reseating: Reseating(activity: key.activity, round: key.round, rooms: changed),
      repeats: new.intersection(elsewhere).sorted(),
      broken: new.intersection(rulePairs(.apart)).sorted(),
      isOpened: session.rotation.isOpened(key))
  }
}
