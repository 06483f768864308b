/// Finds the rooms of several rounds in which people meet each other as rarely as they can.
package struct RoomFilling {
  /// The size of each room, the largest first.
  let sizes: [Int]
  /// How many rounds.
  let count: Int
  /// What meetings cost, also those before these rounds.
  package var costs: MeetingCosts
  /// How many meetings these people had before.
  package var met = 0

  /// Creates a filling for people who have not met.
  package init(sizes: [Int], count: Int) {
    self.sizes = sizes
    self.count = count
    costs = MeetingCosts(people: sizes.reduce(0, +))
  }

  /// How often the search begins anew while a rule is broken.
  private static let attempts: UInt64 = 4

  /// A cost below which nothing can come.
  package var goal: Int { MeetingBound.cost(sizes, rounds: count, met: met) }

  private var search: MeetingAnneal {
    MeetingAnneal(sizes: sizes, rounds: count, costs: costs)
  }

  /// Makes rooms better where two people who change places can; every room keeps its number.
  ///
  /// - Parameter rounds: The people of each room of each round, rooms of these sizes in any order.
  package func improved(_ rounds: [[[Int]]]) -> MeetingAnneal.Filling {
    let orders = rounds.map { rooms in
      rooms.indices.sorted { (rooms[$1].count, $0) < (rooms[$0].count, $1) }
    }
    let sorted = zip(rounds, orders).map { rooms, order in order.map { rooms[$0] } }
    var improved = search.improve(sorted, goal: goal)
    for (round, order) in orders.enumerated() {
      let rooms = improved.rounds[round]
      for (position, number) in order.enumerated() {
        improved.rounds[round][number] = rooms[position]
      }
    }
    return improved
  }

  /// Returns the rooms of each round and what they cost; rounds with fewer repeats come first, as
  /// the last may never be played.
  package func best() -> MeetingAnneal.Filling {
    let isFresh = costs == MeetingCosts(people: costs.people)
    if isFresh, sizes.allSatisfy({ $0 <= 3 }), sizes.count(where: { $0 < 3 }) <= 2,
      let rounds = CyclicDesign.rounds(count, people: costs.people)
    {
      return MeetingAnneal.Filling(rounds: rounds, cost: 0)
    }
    let seed = isFresh ? KnownSeeds.seed(sizes, rounds: count) : 1
    var best = search.search(seed: seed, goal: goal)
    for more in 1..<Self.attempts where best.cost >= Int(MeetingCosts.rule) {
      let other = search.search(seed: seed + more, goal: goal)
      if other.cost < best.cost { best = other }
    }
    best.rounds = ordered(best.rounds)
    return best
  }

  /// The same rounds, each the one with fewest repeats after those before it.
  private func ordered(_ rounds: [[[Int]]]) -> [[[Int]]] {
    var costs = costs
    var rest = rounds
    var result: [[[Int]]] = []
    while !rest.isEmpty {
      let prices = rest.map { costs.price(of: $0) }
      let next = prices.indices.min { (prices[$0], $0) < (prices[$1], $1) } ?? 0
      let round = rest.remove(at: next)
      for room in round { costs.meet(room) }
      result.append(round)
    }
    return result
  }
}
