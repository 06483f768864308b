/// Finds the fillings of several rounds in which a few people meet each other as evenly as they can.
package struct MeetingSearch {
  /// Every way to fill as few rooms of at most three as there can be, by position.
  private let fillings: [[[Int]]]
  /// How often each pair has met, at `first * people + second`.
  private var met: [Int]
  private let people: Int

  /// Creates a search for people who have not met.
  package init(people: Int) {
    self.people = people
    met = Array(repeating: 0, count: people * people)
    fillings = Self.fillings(of: Array(0..<people))
  }

  /// Notes that people sat in a room together.
  package mutating func meet(_ room: [Int]) { add(1, [room.sorted()]) }

  /// Returns the fillings of so many rounds, those that cost least in the first rounds.
  ///
  /// - Parameters:
  ///   - count: How many rounds.
  ///   - unevenness: What decides between rounds in which people meet equally often; 0 is best.
  package func rounds(_ count: Int, unevenness: ([[[Int]]]) -> Int) -> [[[Int]]] {
    var best = greedy(count)
    best.unevenness = unevenness(ordered(best.chosen))
    var search = self
    search.explore(Choice(), count: count, best: &best) { unevenness(ordered($0)) }
    return ordered(best.chosen)
  }

  private struct Choice {
    var chosen: [Int] = []
    var cost = 0
    var unevenness = 0

    /// Whether something that costs so much at the least can still be better.
    func canLose(to cost: Int) -> Bool {
      cost < self.cost || (cost == self.cost && unevenness > 0)
    }
  }

  /// Tries every set of fillings that can still be better than the best one; which comes first does
  /// not matter, so each set is tried in one order.
  private mutating func explore(
    _ choice: Choice, count: Int, best: inout Choice, unevenness: ([Int]) -> Int
  ) {
    let rest = count - choice.chosen.count
    if rest == 0 {
      let whole = Choice(
        chosen: choice.chosen, cost: choice.cost, unevenness: unevenness(choice.chosen))
      if (whole.cost, whole.unevenness) < (best.cost, best.unevenness) { best = whole }
      return
    }
    let costs = fillings.map { cost($0) }
    let first = choice.chosen.last ?? 0
    guard best.canLose(to: choice.cost + rest * (costs[first...].min() ?? 0)) else { return }
    // While nobody has met, every filling is the first one with other names.
    let last = met.allSatisfy { $0 == 0 } ? first : fillings.count - 1
    for position in first...last {
      add(1, fillings[position])
      let longer = Choice(
        chosen: choice.chosen + [position], cost: choice.cost + costs[position])
      explore(longer, count: count, best: &best, unevenness: unevenness)
      add(-1, fillings[position])
    }
  }

  /// The sets that come of taking what costs least in each round.
  private func greedy(_ count: Int) -> Choice {
    var search = self
    var result = Choice()
    for _ in 0..<count {
      let next = search.cheapest(among: Array(fillings.indices))
      result.cost += search.cost(fillings[next])
      result.chosen.append(next)
      search.add(1, fillings[next])
    }
    return result
  }

  /// What costs least comes first, as a session may end before its last round.
  private func ordered(_ chosen: [Int]) -> [[[Int]]] {
    var search = self
    var rest = chosen
    var result: [[[Int]]] = []
    while !rest.isEmpty {
      let next = search.cheapest(among: rest)
      rest.remove(at: rest.firstIndex(of: next) ?? 0)
      result.append(fillings[next])
      search.add(1, fillings[next])
    }
    return result
  }

  private func cheapest(among positions: [Int]) -> Int {
    positions.min { (cost(fillings[$0]), $0) < (cost(fillings[$1]), $1) } ?? 0
  }

  /// What one more round costs: for each of its pairs the times they have met, and much less for
  /// meeting a third time or more often.
  private func cost(_ filling: [[Int]]) -> Int {
    var cost = 0
    eachPair(filling) { pair in cost += met[pair] << 16 + met[pair] * (met[pair] - 1) / 2 }
    return cost
  }

  private mutating func add(_ times: Int, _ filling: [[Int]]) {
    var met = met
    eachPair(filling) { met[$0] += times }
    self.met = met
  }

  private func eachPair(_ filling: [[Int]], _ body: (Int) -> Void) {
    for room in filling {
      for (position, first) in room.enumerated() {
        for second in room[(position + 1)...] { body(first * people + second) }
      }
    }
  }

  /// Every way to sit in a room of two or three with the first of some people, then the others.
  private static func fillings(of people: [Int]) -> [[[Int]]] {
    if people.count <= 3 { return [[people]] }
    let size = people.count == 4 ? 2 : 3
    let rooms = subsets(of: people, size: size).filter {
      people.count == 5 || $0.first == people.first
    }
    return rooms.map { room in [room, people.filter { !room.contains($0) }] }
  }

  /// Every choice of so many among some, in order.
  private static func subsets(of people: [Int], size: Int) -> [[Int]] {
    if size == 0 { return [[]] }
    return people.indices.flatMap { position in
      subsets(of: Array(people[(position + 1)...]), size: size - 1).map { [people[position]] + $0 }
    }
  }
}
