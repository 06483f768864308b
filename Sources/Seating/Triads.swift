/// Rooms of three in which nobody meets the same partner twice and everybody plays every role, for
/// seven people or more; for fewer there is ``SmallRooms``.
///
/// People sit in three strata of g = ceil(n / 3) places; in round t, room j takes place j of stratum
/// 0, place j + a of stratum 1 and place j + b of stratum 2 (modulo g), and who sits in stratum s
/// plays role (s + t) mod 3. With (a, b) = (0, 0), (1, 2), (2, 1) for the first three rounds no pair
/// meets twice for g ≥ 3, as a, b and b − a each take three different values; and as s + t runs
/// through all roles, everybody plays each once. Later rounds, and rounds after other role plays,
/// take the (a, b) that repeats fewest pairs and leaves fewest people alone with stand-ins.
package struct Triads {
  private let people: Int
  /// Who sits where: place p is in stratum p mod 3 at index p div 3.
  ///
  /// Numbers from ``people`` on are seats that are left over, in order.
  private let seats: [Int]

  /// Creates a rotation for people in order; stand-ins fill what three do not divide.
  ///
  /// Stand-ins take the last places of stratum 2, as two of one stratum never share a room.
  ///
  /// - Parameter people: How many people, at least two.
  package init(people: Int) {
    var places = (0..<people).map(Optional.some)
    if people % 3 == 1 { places.insert(nil, at: max(0, people - 2)) }
    if people % 3 != 0 { places.append(nil) }
    self.init(places: places, people: people)
  }

  /// Creates a rotation in which everybody keeps their place: who left becomes a stand-in, who came
  /// takes a stand-in's place or a new room's.
  ///
  /// A place is told from the round itself: in round t, role r is played by stratum (r − t) mod 3.
  /// Returns `nil` when the rooms are not of three, or when fewer rooms would do.
  ///
  /// - Parameters:
  ///   - rooms: The rooms of the last round that was played; negative where a stand-in sat or
  ///     somebody who left.
  ///   - turn: Which turn of the rotation that round was, from 0.
  ///   - people: How many people take part from now on.
  package init?(goingOnFrom rooms: [[Int]], turn: Int, people: Int) {
    guard rooms.allSatisfy({ $0.count == 3 }) else { return nil }
    var places = rooms.flatMap { room in
      (0..<3).map { stratum in
        let person = room[(stratum + turn) % 3]
        return person < 0 ? nil : person
      }
    }
    let seated = Set(places.compactMap(\.self))
    var coming = (0..<people).filter { !seated.contains($0) }[...]
    for index in places.indices where places[index] == nil { places[index] = coming.popFirst() }
    while !coming.isEmpty { places += (0..<3).map { _ in coming.popFirst() } }
    guard places.count / 3 == (people + 2) / 3 else { return nil }
    self.init(places: places, people: people)
  }

  private init(places: [Int?], people: Int) {
    self.people = people
    var free = people
    seats = places.map { person in
      if let person { return person }
      free += 1
      return free - 1
    }
  }

  /// How many rooms there are.
  package var rooms: Int { seats.count / 3 }

  /// Returns the rooms of so many rounds; numbers from that of the people on are stand-ins in order,
  /// who keep their seats as everybody does.
  ///
  /// - Parameters:
  ///   - count: How many rounds.
  ///   - first: Which turn of the rotation the first of them is, from 0; it decides the roles.
  ///   - played: Rooms of earlier rounds whose pairs should not meet again; negative where nobody
  ///     sat who takes part.
  package func rounds(
    _ count: Int, from first: Int = 0, after played: [[[Int]]] = []
  ) -> [[[Int]]] {
    var met = Set(played.flatMap(pairs))
    var result: [[[Int]]] = []
    for turn in first..<(first + count) {
      let shift = turn < 3 && played.isEmpty ? Self.base(turn) : best(met, turn: turn)
      let rooms = fill(shift, turn: turn)
      met.formUnion(pairs(rooms))
      result.append(rooms)
    }
    return result
  }

  private static func base(_ turn: Int) -> (Int, Int) { [(0, 0), (1, 2), (2, 1)][turn] }

  private func best(_ met: Set<Int>, turn: Int) -> (Int, Int) {
    var best = (0, 0)
    var fewest = Int.max
    for a in 0..<rooms {
      for b in 0..<rooms {
        let filled = fill((a, b), turn: turn)
        let lonely = filled.count { room in room.count { !isPerson($0) } > 1 }
        let cost = pairs(filled).count(where: met.contains) + lonely
        if cost < fewest {
          fewest = cost
          best = (a, b)
        }
      }
    }
    return best
  }

  private func fill(_ shift: (a: Int, b: Int), turn: Int) -> [[Int]] {
    (0..<rooms).map { room in
      let members = [
        seats[room * 3], seats[(room + shift.a) % rooms * 3 + 1],
        seats[(room + shift.b) % rooms * 3 + 2],
      ]
      return (0..<3).map { role in members[((role - turn) % 3 + 3) % 3] }
    }
  }

  private func isPerson(_ number: Int) -> Bool { (0..<people).contains(number) }

  /// The pairs of people who share a room, each as one number.
  private func pairs(_ rooms: [[Int]]) -> [Int] {
    rooms.flatMap { room in
      let present = room.filter(isPerson)
      return present.indices.flatMap { first in
        present[(first + 1)...].map {
          min(present[first], $0) * people + max(present[first], $0)
        }
      }
    }
  }
}
