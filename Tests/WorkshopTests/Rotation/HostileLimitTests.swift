import Plans
import Testing
import Workshop

@Suite("How often somebody plays the hostile customer")
struct HostileLimitTests {
  private static func people(_ count: Int) -> [PersonID] {
    (0..<count).map { PersonID($0 < 10 ? "p0\($0)" : "p\($0)") }
  }

  /// How often each person is the customer.
  private static func customers(_ rounds: [[Room]]) -> [PersonID: Int] {
    Dictionary(
      rounds.joined().compactMap { $0.count > 1 ? $0[1].learner : nil }.map { ($0, 1) },
      uniquingKeysWith: +)
  }

  @Test(
    "nobody does more often than the limit, in any kind of rooms, when there are enough people",
    arguments: [
      (9, 6, RoomSizes.standIns, false, 2), (9, 6, .standIns, true, 2),
      (23, 5, .standIns, false, 2),
      (24, 3, .standIns, false, 1), (5, 5, .standIns, false, 2), (4, 4, .standIns, false, 2),
      (8, 4, .twos, false, 2), (14, 5, .pairs, false, 2), (23, 6, .fours, false, 2),
      (16, 4, .quads, false, 1), (24, 9, .standIns, false, 3),
    ])
  func within(count: Int, rounds: Int, sizes: RoomSizes, stays: Bool, limit: Int) throws {
    var sitting = Sitting(.heated(a: ["A5"], rounds: rounds, limit: limit))
    let grouping = try sitting.fill(Self.people(count), sizes: sizes, stays: stays)
    #expect(Self.customers(grouping.rounds).values.max() ?? 0 <= limit)
    let now = sitting.situation(at("10:48"))
    let play = try #require(now.plan.activity("play-a"))
    #expect(now.hostileExcess(grouping, play) == nil)
  }

  @Test("only rounds of the highest intensity count")
  func mild() throws {
    var sitting = Sitting(.heated(a: ["A4", "A5"], rounds: 6, limit: 1))
    let grouping = try sitting.fill(Self.people(9))
    let hostile = sitting.scenarios(grouping).enumerated().filter { $0.element == "A5" }
    let rooms = hostile.map { grouping.rounds[$0.offset] }
    #expect(hostile.count == 3 && Self.customers(rooms).values.allSatisfy { $0 == 1 })
  }

  @Test("where there are too few people, it is said who, when and why")
  func tooFew() throws {
    var sitting = Sitting(.heated(a: ["A5"], rounds: 4, limit: 1))
    let grouping = try sitting.fill(Self.people(9))
    let now = sitting.situation(at("10:48"))
    let play = try #require(now.plan.activity("play-a"))
    let excess = try #require(now.hostileExcess(grouping, play))
    #expect(excess.turns == 12 && excess.left == 9 && excess.limit == 1)
    #expect(excess.people.map(\.rounds.count).reduce(0, +) == 3)
  }

  @Test("rounds that were opened, other role plays and earlier days count")
  func everywhere() throws {
    let people = Self.people(9)
    var sitting = Sitting(.heated(a: ["A5"], rounds: 2, b: ["B5"], limit: 1))
    try sitting.fill(people, at: "10:47")
    try sitting.open("10:49")
    try sitting.fill(people, at: "10:58")
    let other = try sitting.fill(people, activity: "play-b", at: "10:59")
    let rotation = sitting.session.rotation
    let all = rotation.rounds.values.map { $0 }
    #expect(Self.customers(all).values.allSatisfy { $0 == 1 })
    #expect(other.rounds.count == 1)
    var next = Sitting(.heated(a: ["A5"], rounds: 1, limit: 1))
    let days = EarlierDays(
      rounds: [EarlierRound(rooms: [], hostile: Array(people.prefix(6)))])
    let later = try next.fill(people, earlier: days)
    #expect(Set(Self.customers(later.rounds).keys) == Set(people.suffix(3)))
  }

  @Test("a rule that is made after rooms were shown is kept, whatever the limit")
  func rule() throws {
    var sitting = Sitting(.heated(a: ["A5"], rounds: 3, limit: 2))
    let people = Self.people(15)
    let shown = try sitting.fill(people)
    let pair = try #require(shown.rounds[0].pairs.first)
    sitting.add(
      .practice(.ruled(SeatingRule(kind: .apart, people: [pair.first, pair.second]))), at("10:48"))
    let anew = try sitting.fill(people, at: "10:48")
    #expect(!anew.rounds.flatMap(\.pairs).contains(pair))
  }

  @Test("whoever leaves or comes, the limit holds in the rounds to come")
  func change() throws {
    var sitting = Sitting(.heated(a: ["A5"], rounds: 4, limit: 2))
    try sitting.fill(Self.people(12))
    try sitting.open("10:49")
    let staying = Array(Self.people(12).dropFirst(2)) + [PersonID("new")]
    try sitting.fill(staying, at: "11:00")
    try sitting.fill(staying, sizes: .pairs, at: "11:01")
    let all = sitting.session.rotation.rounds.values.map { $0 }
    #expect(Self.customers(all).values.max() ?? 0 <= 2)
  }
}
