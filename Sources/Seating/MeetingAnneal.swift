/// Fills the rooms of several rounds so that people meet each other as rarely as they can, by
/// simulated annealing: two people of a round change places, always when that costs less, and the
/// more rarely the dearer it is and the longer the search has gone on.
///
/// The same input gives the same rooms. How many changes are tried bounds the time; the search ends
/// earlier when nothing can be better.
package struct MeetingAnneal {
  /// How many changes are tried: about 20 ms of them.
  static let changes = 900_000
  /// How often the search becomes stricter.
  private static let steps = 40
  /// How likely a change that costs one more is taken at the beginning and at the end: e^(-1/T) at
  /// T = 0.5 and 0.15, between which most of the best known fillings were found in trials.
  private static let chances = (first: 0.135, last: 0.001_27)

  /// The size of each room, the same in every round; they add up to the people.
  let sizes: [Int]
  /// How many rounds.
  let rounds: Int
  /// What meetings cost, also those before these rounds.
  let costs: MeetingCosts

  /// The people of each room of each round, and what that costs together with all meetings before.
  package struct Filling {
    /// The rooms.
    package var rounds: [[[Int]]]
    /// The cost.
    package var cost: Int
  }

  /// Searches from a random beginning until a filling costs no more than a goal or the changes are
  /// used up.
  func search(seed: UInt64, goal: Int) -> Filling {
    var random = FixedRandom(seed: seed)
    let mixed = (0..<rounds).flatMap { _ in (0..<costs.people).shuffled(using: &random) }
    return search(from: mixed, goal: goal, strictness: Self.chances, &random)
  }

  /// Makes a filling better where two people who change places can, and leaves the rest alone.
  func improve(_ rounds: [[[Int]]], goal: Int) -> Filling {
    var random = FixedRandom(seed: 1)
    return search(from: rounds.joined().flatMap { $0 }, goal: goal, strictness: nil, &random)
  }

  private func search(
    from beginning: [Int], goal: Int, strictness: (first: Double, last: Double)?,
    _ random: inout FixedRandom
  ) -> Filling {
    var seats = ContiguousArray(beginning.map(Int32.init))
    var costs = costs
    for room in rooms(seats).joined() { costs.meet(room) }
    var best = (seats: seats, cost: costs.total)
    if best.cost > goal, sizes.count > 1 {
      let ratio = strictness.map { Self.root($0.last / $0.first, Self.steps - 1) } ?? 1
      var chance = strictness?.first
      lend(&seats, &costs) { table in
        var cost = best.cost
        for _ in 0..<Self.steps where best.cost > goal {
          cost = step(table, chance, cost, goal, &best, &random)
          chance = chance.map { $0 * ratio }
        }
      }
    }
    return Filling(rounds: rooms(best.seats), cost: best.cost)
  }

  /// Tries so many changes, dearer ones with some chance or, without one, only cheaper ones;
  /// returns what the seats cost in the end.
  private func step(
    _ table: SeatTable, _ chance: Double?, _ before: Int, _ goal: Int,
    _ best: inout (seats: ContiguousArray<Int32>, cost: Int), _ random: inout FixedRandom
  ) -> Int {
    let limits = Self.limits(chance ?? 0)
    let drifts = chance != nil
    let (rounds, people) = (UInt64(rounds), UInt64(costs.people))
    var cost = before
    for _ in 0..<(Self.changes / Self.steps) {
      let bits = random.next()
      let base = Int(((bits & 0xFFFF) &* rounds) >> 16) &* table.people
      let first = Int((((bits >> 16) & 0xFFFF) &* people) >> 16)
      let second = Int((((bits >> 32) & 0xFFFF) &* people) >> 16)
      guard let price = table.price(of: first, second, from: base) else { continue }
      if price >= 0, !drifts { continue }
      if price > 0 {
        guard price < limits.count, random.next() >> 32 < limits[Int(price)] else { continue }
      }
      table.exchange(first, second, from: base)
      cost += Int(price)
      if cost < best.cost {
        best = (ContiguousArray(table.seats), cost)
        if cost <= goal { break }
      }
    }
    return cost
  }

  /// Below which of 2^32 numbers a change is taken, by how much dearer it is.
  private static func limits(_ chance: Double) -> ContiguousArray<UInt64> {
    var power = 4_294_967_296.0
    return ContiguousArray(
      (0..<32).map { _ in
        defer { power *= chance }
        return UInt64(power)
      })
  }

  /// The root of a number between 0 and 1, to the last bit that halving finds.
  private static func root(_ number: Double, _ degree: Int) -> Double {
    var (low, high) = (0.0, 1.0)
    for _ in 0..<60 {
      let middle = (low + high) / 2
      let power = (0..<degree).reduce(1.0) { product, _ in product * middle }
      if power < number { low = middle } else { high = middle }
    }
    return low
  }

  private func lend(
    _ seats: inout ContiguousArray<Int32>, _ costs: inout MeetingCosts,
    to search: (SeatTable) -> Void
  ) {
    var starts: [Int] = []
    for size in sizes { starts += repeatElement(starts.count, count: size) }
    let ends = sizes.reduce(into: [Int]()) { $0 += repeatElement($0.count + $1, count: $1) }
    let wanted = costs.wanted
    let people = costs.people
    seats.withUnsafeMutableBufferPointer { seats in
      costs.more.withUnsafeMutableBufferPointer { more in
        costs.less.withUnsafeMutableBufferPointer { less in
          wanted.withUnsafeBufferPointer { wanted in
            starts.withUnsafeBufferPointer { starts in
              ends.withUnsafeBufferPointer { ends in
                search(
                  SeatTable(
                    people: people, seats: seats, more: more, less: less, wanted: wanted,
                    starts: starts, ends: ends))
              }
            }
          }
        }
      }
    }
  }

  private func rooms(_ seats: ContiguousArray<Int32>) -> [[[Int]]] {
    var place = 0
    return (0..<rounds).map { _ in
      sizes.map { size in
        defer { place += size }
        return seats[place..<(place + size)].map(Int.init)
      }
    }
  }
}
