import Plans
import TestKit
import Testing
import Workshop

@Suite("Rooms of three")
struct TriadsTests {
  private static func people(_ count: Int) -> [PersonID] { (0..<count).map { PersonID("p\($0)") } }

  @Test("in three rounds everybody sits once a round and plays every role once", arguments: 2...100)
  func roles(count: Int) {
    let people = Self.people(count)
    let rounds = Count(rounds: RoomWishes.rounds(people, 3, standIns: ["Bo"]))
    #expect(rounds.seats(people))
    #expect(people.allSatisfy { rounds.roles(of: $0).sorted() == [0, 1, 2] })
    #expect(rounds.rounds.allSatisfy { $0.count == (count + 2) / 3 })
  }

  @Test("from seven people on nobody meets twice in three rounds", arguments: 7...100)
  func repeats(count: Int) {
    let rounds = RoomWishes.rounds(Self.people(count), 3)
    #expect(Count(rounds: rounds).repeats == 0)
    #expect(RotationProof(rounds).repeats == 0)
    #expect(RotationProof(rounds).missing.isEmpty)
  }

  @Test("two stand-ins never share a room", arguments: 4...100)
  func standIns(count: Int) {
    let rounds = RoomWishes.rounds(Self.people(count), 3, standIns: ["Bo", "Cy"])
    #expect(Count(rounds: rounds).mostStandIns <= 1)
    #expect(RotationProof(rounds).standIns.count == (3 - count % 3) % 3 * 3)
  }

  @Test("24 people meet nobody twice in a fourth round either")
  func fourth() {
    let people = Self.people(24)
    #expect(Count(rounds: RoomWishes.rounds(people, 4)).repeats == 0)
    let played = RoomWishes.rounds(people, 3)
    let more = RoomWishes.rounds(people, 1, after: played)
    #expect(Count(rounds: played + more).repeats == 0)
    #expect(RotationProof(more, firstRound: 4, after: played).repeats == 0)
  }

  @Test("the proof counts what the rooms show, whatever made them", arguments: UInt64(1)...50)
  func proof(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let rounds = (0..<5).map { _ -> [Room] in
      let seats = Self.people(random.number(2...12)).shuffled(using: &random).map(Seat.learner)
      return stride(from: 0, to: seats.count, by: 3).map { Array(seats[$0...].prefix(3)) }
    }
    let (played, more) = (Array(rounds.prefix(2)), Array(rounds.dropFirst(2)))
    let grown = Count(rounds: rounds).repeats - Count(rounds: played).repeats
    #expect(RotationProof(more, after: played).repeats == grown)
    #expect(Meetings(rounds).repeated == Count(rounds: rounds).repeats)
  }

  @Test("the proof names who misses which role, and who fills in where")
  func missing() {
    let rounds: [[Room]] = [
      [[.learner(PersonID("ana")), .learner(PersonID("ben")), .standIn("Bo")]],
      [[.standIn("Bo"), .learner(PersonID("ana")), .learner(PersonID("ben"))]],
    ]
    let proof = RotationProof(rounds, firstRound: 2)
    #expect(proof.missing == [PersonID("ana"): [2], PersonID("ben"): [0]])
    #expect(proof.standIns.map(\.round) == [2, 3] && proof.standIns.map(\.role) == [2, 0])
    #expect(proof.rooms == 1 && proof.repeats == 1)
    #expect(Meetings(rounds).repeatedPairs == [PersonID.list("ana ben")])
  }

  @Test("a seat that nobody fills in for is an empty chair")
  func emptyChair() {
    let rounds = RoomWishes.rounds(Self.people(7), 3, standIns: ["Bo"])
    for rooms in rounds {
      let names = rooms.joined().compactMap { seat in
        if case .standIn(let name) = seat { name } else { nil }
      }
      #expect(names.sorted() == ["Bo", "empty chair"])
    }
  }
}
