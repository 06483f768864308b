import Plans
import Testing
import Workshop

@Suite("Rooms for two to six people")
struct SmallRoomsTests {
  private static func people(_ count: Int) -> [PersonID] { (0..<count).map { PersonID("p\($0)") } }

  /// The sum of m (m − 1) / 2 over all pairs, m being how often a pair meets.
  private static func cost(_ rounds: [[Room]]) -> Int {
    met(rounds).values.reduce(0) { $0 + $1 * ($1 - 1) / 2 }
  }

  private static func met(_ rounds: [[Room]]) -> [Set<PersonID>: Int] {
    var met: [Set<PersonID>: Int] = [:]
    for room in rounds.joined() {
      let people = room.compactMap(\.learner)
      for (position, first) in people.enumerated() {
        for second in people[(position + 1)...] { met[[first, second], default: 0] += 1 }
      }
    }
    return met
  }

  @Test(
    "nobody spreads these meetings thinner, as trying all fillings shows",
    arguments: [
      (2, 3, 3), (3, 3, 9), (4, 1, 0), (4, 2, 0), (4, 3, 0), (4, 4, 2), (4, 6, 6), (5, 2, 1),
      (5, 3, 3), (5, 4, 6), (6, 2, 2), (6, 3, 6), (6, 4, 12), (6, 10, 90),
    ])
  func meetings(count: Int, rounds: Int, cost: Int) {
    #expect(Self.cost(RoomWishes.rounds(Self.people(count), rounds)) == cost)
  }

  @Test("five people never spend three rounds with the same partner")
  func thirdMeeting() {
    let rounds = RoomWishes.rounds(Self.people(5), 3)
    #expect(Count(rounds: rounds).repeats == 3 && Meetings(rounds).repeatedPairs.count == 3)
  }

  @Test("everybody sits once a round, in as few rooms as there can be", arguments: 2...6, 1...7)
  func seats(count: Int, rounds: Int) {
    let people = Self.people(count)
    let filled = Count(rounds: RoomWishes.rounds(people, rounds, standIns: ["Bo"]))
    #expect(filled.rounds.count == rounds && filled.seats(people))
    #expect(filled.rounds.allSatisfy { $0.count == (count + 2) / 3 } && filled.mostStandIns <= 1)
  }

  @Test("everybody plays every role as often as any other, or once more", arguments: 2...6, 1...12)
  func roles(count: Int, rounds: Int) {
    let people = Self.people(count)
    let filled = Count(rounds: RoomWishes.rounds(people, rounds))
    for person in people {
      let roles = filled.roles(of: person)
      let times = (0..<3).map { role in roles.count { $0 == role } }
      #expect((times.max() ?? 0) - (times.min() ?? 0) <= 1, "\(person) plays \(roles)")
    }
  }

  @Test("the first rounds are the best ones, as the last may never be played", arguments: 4...6)
  func beginning(count: Int) {
    let people = Self.people(count)
    let (two, five) = (RoomWishes.rounds(people, 2), RoomWishes.rounds(people, 5))
    #expect(Self.cost(Array(five.prefix(2))) == Self.cost(two))
  }

  @Test("stand-ins take the seats that are left over, in order, then an empty chair")
  func standIns() {
    let rounds = RoomWishes.rounds(Self.people(4), 1, standIns: ["Bo"])
    #expect(
      rounds == [
        [
          [.learner(PersonID("p0")), .learner(PersonID("p1")), .standIn("Bo")],
          [.learner(PersonID("p2")), .learner(PersonID("p3")), .standIn("empty chair")],
        ]
      ])
  }

  @Test("going on after rounds that were played repeats as little as doing it at once")
  func goingOn() {
    let people = Self.people(4)
    let first = RoomWishes.rounds(people, 1)
    let all = first + RoomWishes.rounds(people, 2, after: first)
    #expect(Self.cost(all) == 0)
    #expect(people.allSatisfy { Count(rounds: all).roles(of: $0).sorted() == [0, 1, 2] })
    #expect(Self.cost(first + RoomWishes.rounds(people, 2, others: first)) == 0)
  }

  @Test(
    "after two rounds with others, no seating of the third is better than the one that is found",
    arguments: [(6, 1, 0), (6, 2, 1), (5, 0, 0), (5, 1, 1), (4, 1, 1), (4, 0, 1)])
  func changes(count: Int, leaving: Int, coming: Int) {
    let first = RoomWishes.rounds(Self.people(count), 2)
    let people =
      Self.people(count).dropFirst(leaving) + (0..<coming).map { PersonID("new\($0)") }
    let found = RoomWishes.rounds(Array(people), 1, after: first)
    let seats = people.map(Optional.some) + Array(repeating: nil, count: (3 - people.count % 3) % 3)
    let best = Self.orders(seats).map { Self.worth(first + [Self.rooms($0)]) }.min { $0.isLess($1) }
    #expect(Self.worth(first + found) == best)
  }

  /// What is small in good rounds, what matters most first.
  private struct Worth: Equatable {
    var lonely: Int
    var meetings: Int
    var thirdMeetings: Int
    var roles: Int

    func isLess(_ other: Worth) -> Bool {
      (lonely, meetings, thirdMeetings, roles)
        < (other.lonely, other.meetings, other.thirdMeetings, other.roles)
    }
  }

  private static func worth(_ rounds: [[Room]]) -> Worth {
    let count = Count(rounds: rounds)
    let learners = Set(rounds.joined().joined().compactMap(\.learner))
    let roles = learners.flatMap { learner in
      (0..<3).map { role in count.roles(of: learner).count { $0 == role } }
    }
    return Worth(
      lonely: max(1, count.mostStandIns), meetings: cost(rounds),
      thirdMeetings: met(rounds).values.reduce(0) { $0 + $1 * ($1 - 1) * ($1 - 2) / 6 },
      roles: roles.reduce(0) { $0 + $1 * ($1 - 1) / 2 })
  }

  private static func rooms(_ seats: [PersonID?]) -> [Room] {
    stride(from: 0, to: seats.count, by: 3).map { start in
      seats[start..<(start + 3)].map { $0.map(Seat.learner) ?? .standIn("Bo") }
    }
  }

  private static func orders<Item>(_ items: [Item]) -> [[Item]] {
    if items.count < 2 { return [items] }
    return items.indices.flatMap { index in
      var rest = items
      let first = rest.remove(at: index)
      return orders(rest).map { [first] + $0 }
    }
  }
}
