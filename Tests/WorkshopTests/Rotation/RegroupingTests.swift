import Plans
import Testing
import Workshop

@Suite("Filling rooms again while a role play goes on")
struct RegroupingTests {
  private static let people = (0..<24).map { PersonID("p\($0)") }

  /// 24 people of whom round 1 was played.
  private static func played() throws -> Sitting {
    var sitting = Sitting()
    try sitting.regroup(at: "10:47", people)
    try sitting.open("10:49")
    return sitting
  }

  @Test("rounds that were opened stay as they were; later ones that are not filled again are gone")
  func frozen() throws {
    var sitting = try Self.played()
    let first = sitting.session.rotation.rounds[.init("play-a", 1)]
    let others = Array(Self.people.reversed())
    let whole = RoomWishes.rounds(others, 2)
    sitting.add(.practice(.grouped(Grouping(activity: "play-a", rounds: whole))), at("10:55"))
    let rounds = sitting.session.rotation.rounds
    #expect(rounds[.init("play-a", 1)] == first && rounds[.init("play-a", 2)] == whole[1])
    #expect(rounds[.init("play-a", 3)] == nil)
  }

  @Test(
    "who stays meets nobody twice and plays every role once, whoever leaves or comes after round 1",
    arguments: [
      ("nobody", 24, 0), ("one leaves", 23, 0), ("two leave", 22, 0), ("one comes", 24, 1),
      ("one leaves, another comes", 23, 1), ("two leave, three come", 22, 3),
    ])
  func goingOn(sentence: String, staying: Int, coming: Int) throws {
    var sitting = try Self.played()
    let people = Array(Self.people.prefix(staying)) + (0..<coming).map { PersonID("new\($0)") }
    try sitting.regroup(at: "10:58", people)
    try sitting.open("11:04")
    try sitting.open("11:19")
    let rotation = sitting.session.rotation
    let rounds = (1...3).compactMap { rotation.rounds[.init("play-a", $0)] }
    let count = Count(rounds: rounds)
    #expect(count.repeats == 0)
    #expect(people.prefix(staying).allSatisfy { count.roles(of: $0).sorted() == [0, 1, 2] })
    #expect(Count(rounds: Array(rounds.dropFirst())).seats(people))
    #expect(Count(rounds: Array(rounds.dropFirst())).mostStandIns <= 1)
    #expect(rounds[2].count == (people.count + 2) / 3)
  }

  @Test("when many leave, rooms are filled from scratch, as few as are needed")
  func many() throws {
    var sitting = try Self.played()
    let people = Array(Self.people.prefix(13))
    try sitting.regroup(at: "10:58", people)
    try sitting.open("11:04")
    let rooms = try #require(sitting.session.rotation.rounds[.init("play-a", 2)])
    #expect(rooms.count == 5 && Count(rounds: [rooms]).seats(people))
  }

  @Test("the next role play goes on from the last: nobody meets again, also when one has left")
  func nextRolePlay() throws {
    var sitting = try Self.played()
    try sitting.open("11:04")
    try sitting.open("11:19")
    let people = Self.people.filter { $0 != PersonID("p7") }
    try sitting.regroup(at: "12:05", people, activity: "play-b")
    try sitting.open("12:06", activity: "play-b")
    let count = Count(rounds: sitting.situation(at("12:06")).playedRounds)
    #expect(count.rounds.count == 4 && count.repeats == 0)
  }

  @Test("a round opened by two consoles is one round, with the phases of the later act")
  func twoConsoles() throws {
    var sitting = try Self.played()
    let phases = [RoundOpening.PhaseEnd(id: "play", end: at("10:58"))]
    let again = RoundOpening(activity: "play-a", round: 1, phases: phases)
    sitting.add(.practice(.round(again)), at("10:50"), by: "bo")
    #expect(sitting.session.rotation.opened.map(\.at) == [at("10:49")])
    #expect(sitting.session.rotation.latest?.opening == again)
  }
}
