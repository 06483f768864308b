import Seating

/// Rooms in which somebody still may be the hostile customer.
extension RoomSeating {
  /// The seats of rounds, people having changed rooms in those with a hostile customer so that each
  /// room has a stand-in or somebody who may be that customer, as far as there are such people.
  func spreading(_ rounds: [[Room]], _ hostile: HostileLimit) -> [[[Int]]] {
    var rounds = rounds.map { $0.map { room in places(room) } }
    var left = turnsLeft(hostile)
    for round in rounds.indices where hostile.rounds.contains(round) {
      while let move = bestMove(rounds, round, left) {
        let person = rounds[round][move.room][move.seat]
        rounds[round][move.room][move.seat] = rounds[round][move.other][move.place]
        rounds[round][move.other][move.place] = person
      }
      for room in rounds[round] where !room.contains(-1) {
        let able = room.filter { left[$0] > 0 }
        if let customer = able.max(by: { (left[$0], -$0) < (left[$1], -$1) }) {
          left[customer] -= 1
        }
      }
    }
    return rounds
  }

  private typealias Move = (room: Int, seat: Int, other: Int, place: Int)

  /// The exchange that gives a room without such a person one of another that has two, and lets
  /// people meet most rarely; none that breaks a rule.
  private func bestMove(_ rounds: [[[Int]]], _ round: Int, _ left: [Int]) -> Move? {
    let rooms = rounds[round]
    let able = rooms.map { room in room.contains(-1) ? nil : room.count { left[$0] > 0 } }
    guard let room = able.firstIndex(of: 0) else { return nil }
    var best: (cost: Int, move: Move)?
    let before = cost(rounds.map { $0.map { $0.filter { $0 >= 0 } } })
    for other in rooms.indices where other != room && (able[other] ?? 2) > 1 {
      for place in rooms[other].indices {
        let person = rooms[other][place]
        guard person >= 0, left[person] > 0 else { continue }
        for seat in rooms[room].indices {
          var changed = rounds
          changed[round][other][place] = rooms[room][seat]
          changed[round][room][seat] = person
          let cost = cost(changed.map { $0.map { $0.filter { $0 >= 0 } } })
          guard cost < before + Int(MeetingCosts.rule) / 2 else { continue }
          if cost < best?.cost ?? .max { best = (cost, (room, seat, other, place)) }
        }
      }
    }
    return best?.move
  }
}
