import Seating

/// Rooms of three that need no search: people as numbers into a closed form, and back.
extension RoomSeating {
  /// Rooms for two to six people; stand-ins take the free seats of each round in order.
  func smallRooms() -> [[Room]] {
    SmallRooms(people: people.count)
      .rounds(wishes.rounds, after: numbered(wishes.played), others: numbered(wishes.before))
      .map { rooms in
        var standIns = wishes.standIns[...]
        return rooms.map { room in
          room.map {
            $0 < 0 ? .standIn(standIns.popFirst() ?? StandIns.nobody) : .learner(people[$0])
          }
        }
      }
  }

  /// Rooms for seven people or more, going on from the last round where that can be; each stand-in
  /// has a seat of their own through all rounds.
  func triads() -> [[Room]] {
    let triads =
      wishes.last.flatMap {
        Triads(goingOnFrom: $0.rooms.map(places), turn: $0.turn, people: people.count)
      } ?? Triads(people: people.count)
    let rounds = triads.rounds(
      wishes.rounds, from: wishes.played.count, after: numbered(wishes.before + wishes.played))
    return rounds.map { rooms in rooms.map { room in room.map(seat) } }
  }

  private func seat(_ number: Int) -> Seat {
    if number < people.count { return .learner(people[number]) }
    let standIn = number - people.count
    return .standIn(
      wishes.standIns.indices.contains(standIn) ? wishes.standIns[standIn] : StandIns.nobody)
  }

  private func numbered(_ rounds: [[Room]]) -> [[[Int]]] {
    rounds.map { $0.map { room in places(room) } }
  }
}
