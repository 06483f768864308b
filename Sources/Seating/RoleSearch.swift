/// Gives the people in rooms roles so that everybody plays each as often as any other, as far as
/// that goes.
///
/// Three rounds that begin anew always come out even: they are a bipartite graph of people and rooms
/// of degree three, whose edges three colours can paint (König 1916).
package struct RoleSearch {
  /// How often each person has played each role.
  private var played: [[Int]]
  /// How many rounds were played.
  private let turn: Int
  /// How far the seats that were given are from what would be even if nobody stood in anybody's way.
  package private(set) var unevenness = 0

  /// Creates a search for people who have not played, in a role play of which so many rounds were.
  package init(people: Int, turn: Int) {
    played = Array(repeating: [0, 0, 0], count: people)
    self.turn = turn
  }

  /// Notes that somebody played a role.
  package mutating func play(_ role: Int, by person: Int) {
    if (0..<3).contains(role) { played[person][role] += 1 }
  }

  /// Returns who plays which role in the rooms of rounds; nobody where a room has no third person.
  package mutating func seats(for rounds: [[[Int]]]) -> [[[Int?]]] {
    var result: [[[Int?]]] = []
    var rest = rounds[...]
    while !rest.isEmpty {
      // Roles come out even after each third round, so three at a time are enough to look at.
      let some = rest.prefix(3 - (turn + result.count) % 3)
      rest = rest.dropFirst(some.count)
      result += best(Array(some))
    }
    return result
  }

  private mutating func best(_ rounds: [[[Int]]]) -> [[[Int?]]] {
    var best = Seating(rooms: [], cost: .max)
    var seating = Seating(rooms: [], cost: 0)
    let rooms = rounds.flatMap { $0 }[...]
    fill(rooms, &seating, &best)
    unevenness += best.cost - least(rooms)
    for room in best.rooms {
      for (role, person) in room.enumerated() { person.map { play(role, by: $0) } }
    }
    let size = rounds[0].count
    return stride(from: 0, to: best.rooms.count, by: size).map {
      Array(best.rooms[$0..<($0 + size)])
    }
  }

  private struct Seating {
    var rooms: [[Int?]]
    var cost: Int
  }

  /// Tries every order of roles in every room that can still cost less than the best.
  private mutating func fill(
    _ rooms: ArraySlice<[Int]>, _ seating: inout Seating, _ best: inout Seating
  ) {
    guard let room = rooms.first else {
      best = seating
      return
    }
    for roles in Self.orders {
      let seats = zip(room, roles)
      let cost = seats.reduce(0) { $0 + played[$1.0][$1.1] }
      for (person, role) in seats { played[person][role] += 1 }
      seating.cost += cost
      if seating.cost + least(rooms.dropFirst()) < best.cost {
        var filled: [Int?] = [nil, nil, nil]
        for (person, role) in seats { filled[role] = person }
        seating.rooms.append(filled)
        fill(rooms.dropFirst(), &seating, &best)
        seating.rooms.removeLast()
      }
      seating.cost -= cost
      for (person, role) in seats { played[person][role] -= 1 }
    }
  }

  /// What rooms cost at the least: what they would if nobody stood in anybody's way.
  private func least(_ rooms: ArraySlice<[Int]>) -> Int {
    var played = played
    var cost = 0
    for person in rooms.joined() {
      guard let fewest = played[person].indices.min(by: { played[person][$0] < played[person][$1] })
      else { continue }
      cost += played[person][fewest]
      played[person][fewest] += 1
    }
    return cost
  }

  private static let orders = [
    [0, 1, 2], [0, 2, 1], [1, 0, 2], [1, 2, 0], [2, 0, 1], [2, 1, 0],
  ]
}
