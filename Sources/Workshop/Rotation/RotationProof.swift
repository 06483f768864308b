/// What a rotation can show for itself: repeats, roles, stand-ins.
public struct RotationProof: Equatable, Sendable {
  /// How many rooms a round has at the most.
  public let rooms: Int
  /// How many meetings were not the first of their pair.
  public let repeats: Int
  /// Learners who do not play every role, with the roles they miss, by position.
  public let missing: [PersonID: [Int]]
  /// Seats filled by stand-ins: round, room, role position and name.
  public let standIns: [StandIn]
  /// How many learners sit in another room than in the round before, for each round after the first.
  public let moves: [Int]

  /// A seat that somebody fills in for.
  public struct StandIn: Equatable, Sendable {
    /// The round's number, from 1.
    public let round: Int
    /// The room's number, from 1.
    public let room: Int
    /// The role's position.
    public let role: Int
    /// Who fills in.
    public let name: String
  }

  /// Checks rounds by looking at them, whatever made them.
  ///
  /// - Parameters:
  ///   - rounds: The rooms of each round.
  ///   - firstRound: The number of the first of them.
  ///   - played: Rounds before them, whose meetings count too.
  ///   - days: Rounds of the same role play on earlier days, whose meetings and roles count too.
  ///   - roles: How many roles a room has.
  public init(
    _ rounds: [[Room]], firstRound: Int = 1, after played: [[Room]] = [], days: [[Room]] = [],
    roles: Int = 3
  ) {
    rooms = rounds.map(\.count).max() ?? 0
    let met = played + days
    repeats = Meetings(met + rounds).repeated - Meetings(met).repeated
    moves = zip(rounds, rounds.dropFirst()).map { before, after in
      let places = Self.places(before)
      return Self.places(after).count { places[$0.key] != nil && places[$0.key] != $0.value }
    }
    var played: [PersonID: Set<Int>] = [:]
    var standIns: [StandIn] = []
    for (turn, rooms) in rounds.enumerated() {
      for (number, room) in rooms.enumerated() {
        for (role, seat) in room.enumerated() {
          switch seat {
          case .learner(let id): played[id, default: []].insert(min(role, roles - 1))
          case .standIn(let name):
            standIns.append(
              StandIn(round: firstRound + turn, room: number + 1, role: role, name: name))
          }
        }
      }
    }
    self.standIns = standIns
    for room in days.joined() {
      for (role, seat) in room.enumerated() {
        if let id = seat.learner { played[id]?.insert(min(role, roles - 1)) }
      }
    }
    missing = played.compactMapValues { done in
      done.count < roles ? (0..<roles).filter { !done.contains($0) } : nil
    }
  }

  /// The room each learner sits in.
  private static func places(_ rooms: [Room]) -> [PersonID: Int] {
    var places: [PersonID: Int] = [:]
    for (number, room) in rooms.enumerated() {
      for learner in room.compactMap(\.learner) { places[learner] = number }
    }
    return places
  }
}
