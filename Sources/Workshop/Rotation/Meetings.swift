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
    for pair in rounds.flatMap(pairs) { counts[pair, default: 0] += 1 }
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
