import Plans
import Testing
import Workshop

@Suite("The clock of a room that stands still")
struct FrozenClockTests {
  private static let people = PersonID.list("ana ben chloe dev elif femi grace hugo ines")

  /// Nine people in three rooms, the round opened at 10:49: brief until 10:51, play until 10:57,
  /// debrief until 11:02, move until 11:04.
  private static func playing() throws -> Sitting {
    var sitting = Sitting()
    try sitting.act("09:00") { try $0.here(people, at: $1) }
    try sitting.regroup(at: "10:47", people)
    try sitting.open("10:49")
    return sitting
  }

  private static func freeze(_ room: Int, _ clock: String, _ sitting: inout Sitting) throws {
    try sitting.act(clock) { try $0.freeze(room: room, person: nil, at: $1) }
  }

  @Test(
    "It shows what the phase had left when the room stopped, however long ago that was",
    arguments: [
      ("10:50", 60), ("10:51", 360), ("10:54:30", 150), ("10:56:59", 1), ("10:57", 300),
      ("11:03", 60),
    ])
  func left(stopped: String, seconds: Int) throws {
    var sitting = try Self.playing()
    try Self.freeze(2, stopped, &sitting)
    for clock in [stopped, "11:03", "11:30"] {
      let now = sitting.situation(at(clock))
      #expect(now.secondsLeft(inFrozenRoom: 2) == seconds, "\(clock)")
      #expect(now.secondsLeft(inFrozenRoom: 1) == nil)
    }
  }

  @Test("A room that goes on has a phase of its own until its own end")
  func own() throws {
    var sitting = try Self.playing()
    try Self.freeze(2, "10:53", &sitting)
    try Self.freeze(3, "10:54", &sitting)
    #expect(sitting.situation(at("10:55")).roomsWithOwnPhase.isEmpty)
    try sitting.act("10:56") { try $0.thaw(room: 2, .restart, at: $1) }
    let now = sitting.situation(at("10:58"))
    #expect(now.secondsLeft(inFrozenRoom: 2) == nil)
    #expect(now.roomsWithOwnPhase.map(\.room) == [2])
    #expect(now.roomsWithOwnPhase.map(\.phase.id) == ["play"])
    #expect(now.roomsWithOwnPhase.map(\.phase.end.clock) == ["11:02"])
    #expect(sitting.situation(at("11:30")).roomsWithOwnPhase.isEmpty)
  }

  @Test("Before the first round there is no clock")
  func none() {
    let now = Sitting().situation(at("09:30"))
    #expect(now.secondsLeft(inFrozenRoom: 1) == nil && now.roomsWithOwnPhase.isEmpty)
  }
}
