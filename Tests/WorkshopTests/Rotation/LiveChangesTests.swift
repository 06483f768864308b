import Plans
import TestKit
import Testing
import Workshop

/// Whatever happens during a role play, in any order: the seed in a failure's name repeats it.
@Suite("A role play in which people come, go and change")
struct LiveChangesTests {
  @Test("keeps what it promises after each change", arguments: UInt64(1)...10)
  func changes(seed: UInt64) throws {
    var live = LiveRolePlay(seed: seed)
    for _ in 0..<7 {
      try live.change()
      guard let step = try live.fill() else { continue }
      #expect(step.seatsEverybodyOnce, "\(live.story)")
      #expect(step.hasSizes, "\(live.story)")
      #expect(step.keepsOpened, "\(live.story)")
      #expect(step.apart.isEmpty, "\(live.story)")
      #expect(step.observersObserve, "\(live.story)")
      #expect(step.spread <= 1, "\(live.story)")
      #expect(try live.fill()?.rounds == step.rounds, "typed again: \(live.story)")
      try live.openSometimes()
    }
  }

  @Test("everybody leaves, and nobody but one comes back")
  func everybodyLeaves() throws {
    var sitting = Sitting()
    let people = (0..<9).map { PersonID("p\($0)") }
    try sitting.fill(people)
    for rest in 0...1 {
      #expect(throws: Refusal.practice(.tooFew(present: rest))) {
        try sitting.fill(Array(people.prefix(rest)), at: "10:58")
      }
    }
    for rest in 2...4 {
      #expect(try sitting.fill(Array(people.prefix(rest)), at: "10:59").rounds.count == 3)
    }
  }

  @Test("when everybody must be kept apart, the pairs are named", arguments: RoomSizes.allCases)
  func impossible(sizes: RoomSizes) throws {
    let people = (0..<6).map { PersonID("p\($0)") }
    var sitting = Sitting()
    sitting.add(.practice(.ruled(SeatingRule(kind: .apart, people: people))), at("09:00"))
    let refusal = #expect(throws: Refusal.self) { try sitting.fill(people, sizes: sizes) }
    guard case .practice(.cannotSeat(let apart, [])) = refusal else {
      return #expect(refusal == .practice(.tooFew(present: 6)))
    }
    #expect(!apart.isEmpty && apart.allSatisfy { people.contains($0.first) })
  }

  @Test("other ids for the same people cost the same", arguments: UInt64(1)...4)
  func names(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let count = random.number(2...24)
    var wishes = RoomWishes(people: (0..<count).map { PersonID("p\($0)") }, rounds: 4)
    wishes.sizes = RoomSizes.allCases.randomElement(using: &random) ?? .pairs
    let cost = RoomPlannerTests.cost(RoomPlanner(wishes).rounds())
    wishes.people = wishes.people.shuffled(using: &random).map { PersonID("q\($0.text)") }
    #expect(RoomPlannerTests.cost(RoomPlanner(wishes).rounds()) == cost)
  }

  @Test("more rounds than were shown leave those that were as they are")
  func longer() throws {
    var sitting = Sitting()
    let people = (0..<24).map { PersonID("p\($0)") }
    let three = try sitting.fill(people, rounds: 3)
    let four = try sitting.fill(people, rounds: 4, at: "10:48")
    #expect(Array(four.rounds.prefix(3)) == three.rounds)
    #expect(Count(rounds: four.rounds).repeats == 0)
  }

  @Test("who stays in a room keeps it when somebody else leaves, and misses no role")
  func staying() throws {
    var sitting = Sitting()
    let people = (0..<9).map { PersonID("p\($0)") }
    try sitting.fill(people, stays: true)
    try sitting.open("10:49")
    let first = try #require(sitting.session.rotation.rounds[.init("play-a", 1)])
    let rest = Array(people.dropLast())
    let later = try sitting.fill(rest, stays: true, at: "11:02")
    for (number, room) in first.enumerated() {
      let there = Set(room.compactMap(\.learner)).intersection(rest)
      for rooms in later.rounds { #expect(Set(rooms[number].compactMap(\.learner)) == there) }
    }
    let all = Count(rounds: [first] + later.rounds)
    #expect(rest.allSatisfy { all.roles(of: $0).sorted() == [0, 1, 2] })
  }

  @Test("who only observes does so also where everybody stays", arguments: RoomSizes.allCases)
  func stayingObserver(sizes: RoomSizes) throws {
    var sitting = Sitting()
    let people = (0..<9).map { PersonID("p\($0)") }
    sitting.add(.practice(.optedOut([people[4]], true)), at("10:00"))
    let grouping = try sitting.fill(people, sizes: sizes, stays: true)
    #expect(Count(rounds: grouping.rounds).roles(of: people[4]).allSatisfy { $0 >= 2 })
  }
}

/// The live scenarios of the rotation benchmark with the meetings they cost at the best.
@Suite("Live scenarios of the rotation benchmark")
struct LiveScenarioTests {
  private static func people(_ count: Int) -> [PersonID] {
    (0..<count).map { PersonID($0 < 10 ? "p0\($0)" : "p\($0)") }
  }

  /// What rounds cost when each begins with other people, rooms being filled anew before each.
  private static func online(
    _ people: [[PersonID]], _ rule: (inout RoomWishes) -> Void = { _ in }
  ) -> (cost: Int, rounds: [[Room]]) {
    var wishes = RoomWishes(people: people[0], rounds: people.count)
    wishes.sizes = .pairs
    rule(&wishes)
    for (turn, here) in people.enumerated() {
      wishes.people = here
      wishes.rounds = people.count - turn
      let rounds = RoomPlanner(wishes).rounds()
      wishes.played.append(rounds[0])
      wishes.last = (rounds[0], turn)
      wishes.shown = Array(rounds.dropFirst())
    }
    return (RoomPlannerTests.cost(wishes.played), wishes.played)
  }

  @Test("late joiner: 0")
  func lateJoiner() {
    #expect(Self.online([23, 24, 24, 24].map(Self.people)).cost == 0)
  }

  @Test("drop-outs: 0")
  func dropOuts() {
    #expect(Self.online([24, 23, 22, 21].map(Self.people)).cost == 0)
  }

  @Test("churn of 26: 0")
  func churn() {
    let all = Self.people(30)
    let here = (0..<4).map { turn in Array(all[turn..<(turn + 26)]) }
    #expect(Self.online(here).cost == 0)
  }

  @Test("forbidden managers: 0, nobody beside theirs")
  func managers() {
    let people = Self.people(24)
    let apart = Set((0..<20).map { PersonPair(people[$0], people[20 + $0 / 5]) })
    let (cost, rounds) = Self.online(Array(repeating: people, count: 4)) { $0.apart = apart }
    #expect(cost == 0 && apart.isDisjoint(with: rounds.flatMap(\.pairs)))
  }

  @Test("buddies: 0, each pair meets")
  func buddies() {
    let people = Self.people(24)
    let together = Set((0..<6).map { PersonPair(people[$0 * 2], people[$0 * 2 + 1]) })
    let (cost, rounds) = Self.online(Array(repeating: people, count: 4)) { $0.together = together }
    #expect(cost == 0 && together.isSubset(of: rounds.flatMap(\.pairs)))
  }

  @Test("5 learners in 4 rounds: 6")
  func tiny() {
    var wishes = RoomWishes(people: Self.people(5), rounds: 4)
    wishes.sizes = .pairs
    #expect(RoomPlannerTests.cost(RoomPlanner(wishes).rounds()) == 6)
    #expect(Self.online([5, 5, 5, 5].map(Self.people)).cost == 6)
  }

  @Test("10 learners shrinking to 7: 1")
  func shrinking() {
    #expect(Self.online([10, 9, 8, 7].map(Self.people)).cost <= 1)
  }

  @Test("60 learners: 0")
  func sixty() {
    #expect(Self.online([60, 60, 60, 60].map(Self.people)).cost == 0)
  }
}
