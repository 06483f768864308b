import Plans
import Testing
import Workshop

/// 23 people in alphabetical order, for whom a co-trainer fills the last seat.
@Suite("Three rounds for 23 people")
struct GoldenRoundsTests {
  private static let people = PersonID.list(
    """
    ana ben chloe dev elif femi grace hugo ines jamal kenji kim lena marco nadia omar priya quinn \
    rosa sam tess uma wei
    """)
  private static let rounds = RoomWishes.rounds(people, 3, standIns: ["~bo"])

  @Test(
    "these sit in the rooms as Advocate, Customer and Observer",
    arguments: [
      (1, 1, "ana ben chloe"), (1, 2, "dev elif femi"), (1, 8, "uma wei ~bo"),
      (2, 1, "ines ana elif"), (2, 6, "~bo omar sam"), (3, 7, "ben ~bo rosa"),
    ])
  func room(round: Int, room: Int, seats: String) {
    let names = Self.rounds[round - 1][room - 1].map { seat in
      switch seat {
      case .learner(let id): id.text
      case .standIn(let name): name
      }
    }
    #expect(names.joined(separator: " ") == seats)
  }

  @Test("the co-trainer is Observer, then Advocate, then Customer")
  func standIn() {
    let proof = RotationProof(Self.rounds)
    #expect(proof.standIns.map(\.room) == [8, 6, 7] && proof.standIns.map(\.role) == [2, 0, 1])
    #expect(proof.repeats == 0 && proof.missing.isEmpty && proof.rooms == 8)
  }
}
