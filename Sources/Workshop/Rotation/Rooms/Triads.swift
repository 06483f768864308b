/// Rooms of three in which nobody meets the same partner twice and everybody plays every role, for
/// seven people or more; for fewer there is ``SmallRooms``.
///
/// People sit in three strata of g = ceil(n / 3) places; in round t, room j takes place j of stratum
/// 0, place j + a of stratum 1 and place j + b of stratum 2 (modulo g), and who sits in stratum s
/// plays role (s + t) mod 3. With (a, b) = (0, 0), (1, 2), (2, 1) for the first three rounds no pair
/// meets twice for g ≥ 3, as a, b and b − a each take three different values; and as s + t runs
/// through all roles, everybody plays each once. Later rounds, and rounds after other role plays,
/// take the (a, b) that repeats fewest pairs and leaves fewest learners alone with stand-ins.
public struct Triads: Sendable {
  /// The seats in order: place p is in stratum p mod 3 at index p div 3.
  public let seats: [Seat]

  /// Creates a rotation for people in order; stand-ins fill what three do not divide.
  ///
  /// Stand-ins take the last places of stratum 2, as two of one stratum never share a room.
  ///
  /// - Parameters:
  ///   - people: At least two learners, in the order of their seats.
  ///   - standIns: Names for the seats that are left over; an empty chair when they run out.
  public init(_ people: [PersonID], standIns: [String]) {
    var places = people.map(Optional.some)
    if people.count % 3 == 1 { places.insert(nil, at: max(0, people.count - 2)) }
    if people.count % 3 != 0 { places.append(nil) }
    self.init(places: places, standIns: standIns)
  }

  /// Creates a rotation from learners at places and stand-ins in order at those without one.
  init(places: [PersonID?], standIns: [String]) {
    var rest = standIns[...]
    seats = places.map { person in
      person.map(Seat.learner) ?? .standIn(rest.popFirst() ?? "empty chair")
    }
  }

  /// How many rooms there are.
  public var rooms: Int { seats.count / 3 }

  /// Returns the rooms of so many rounds.
  ///
  /// - Parameters:
  ///   - count: How many rounds.
  ///   - first: Which turn of the rotation the first of them is, from 0; it decides the roles.
  ///   - played: Rooms of earlier rounds whose pairs should not meet again.
  public func rounds(_ count: Int, from first: Int = 0, after played: [[Room]] = []) -> [[Room]] {
    var meetings = Meetings(played)
    var result: [[Room]] = []
    for turn in first..<(first + count) {
      let shift = turn < 3 && played.isEmpty ? Self.base(turn) : best(meetings, turn: turn)
      let rooms = fill(shift, turn: turn)
      meetings.add(rooms)
      result.append(rooms)
    }
    return result
  }

  private static func base(_ turn: Int) -> (Int, Int) { [(0, 0), (1, 2), (2, 1)][turn] }

  private func best(_ meetings: Meetings, turn: Int) -> (Int, Int) {
    var best = (0, 0)
    var fewest = Int.max
    for a in 0..<rooms {
      for b in 0..<rooms {
        let filled = fill((a, b), turn: turn)
        let lonely = filled.count { room in room.count { $0.learner == nil } > 1 }
        let cost = meetings.repeats(filled) + lonely
        if cost < fewest {
          fewest = cost
          best = (a, b)
        }
      }
    }
    return best
  }

  private func fill(_ shift: (a: Int, b: Int), turn: Int) -> [Room] {
    (0..<rooms).map { room in
      let members = [
        seats[room * 3], seats[(room + shift.a) % rooms * 3 + 1],
        seats[(room + shift.b) % rooms * 3 + 2],
      ]
      return (0..<3).map { role in members[((role - turn) % 3 + 3) % 3] }
    }
  }
}

/// How often each two learners have shared a room.
public struct Meetings: Equatable, Sendable {
  private var counts: [Pair: Int] = [:]

  private struct Pair: Hashable {
    let first: PersonID
    let second: PersonID
    init(_ a: PersonID, _ b: PersonID) {
      first = min(a, b)
      second = max(a, b)
    }
  }

  /// Counts the meetings of rounds.
  public init(_ rounds: [[Room]] = []) {
    for rooms in rounds { add(rooms) }
  }

  /// Counts the meetings of one more round.
  public mutating func add(_ rooms: [Room]) {
    for pair in pairs(rooms) { counts[pair, default: 0] += 1 }
  }

  /// How many meetings of a round would not be the first.
  public func repeats(_ rooms: [Room]) -> Int {
    pairs(rooms).reduce(0) { $0 + (counts[$1] == nil ? 0 : 1) }
  }

  /// How many meetings so far were not the first of their pair.
  public var repeated: Int { counts.values.reduce(0) { $0 + $1 - 1 } }

  /// The pairs that met more than once, in order.
  public var repeatedPairs: [[PersonID]] {
    counts.filter { $0.value > 1 }.keys.map { [$0.first, $0.second] }
      .sorted { ($0[0], $0[1]) < ($1[0], $1[1]) }
  }

  private func pairs(_ rooms: [Room]) -> [Pair] {
    rooms.flatMap { room in
      let people = room.compactMap(\.learner)
      return people.indices.flatMap { i in
        people[(i + 1)...].map { Pair(people[i], $0) }
      }
    }
  }
}
