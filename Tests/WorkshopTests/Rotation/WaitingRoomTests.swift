import Plans
import Testing
import Workshop

@Suite("Who waits in a room")
struct WaitingRoomTests {
  private static let people = PersonID.list("ana ben chloe dev elif femi grace hugo")
  private static let key = Rotation.RoundKey("play-a", 1)

  /// Eight people in three rooms, the round opened at 10:49; Bo has the ninth seat.
  private static func playing() throws -> Sitting {
    var sitting = Sitting()
    try sitting.act("09:00") { try $0.here(people, at: $1) }
    try sitting.regroup(at: "10:47", people)
    try sitting.open("10:49")
    return sitting
  }

  /// The learners of a room, from 1.
  private static func learners(_ room: Int, _ sitting: Sitting) -> [PersonID] {
    sitting.session.rotation.seats(of: room, in: key).compactMap(\.learner)
  }

  /// A room with those who wait in it: `2 ana Bo`.
  private static func words(_ room: Int, _ waiting: [Seat]) -> String {
    let names = waiting.map { seat in
      switch seat {
      case .learner(let person): person.text
      case .standIn(let name): name
      }
    }
    return "\(room) \(names.joined(separator: " "))"
  }

  private static func words(_ room: Int, _ people: [PersonID]) -> String {
    words(room, people.map(Seat.learner))
  }

  private static func lose(
    _ gone: [PersonID], at clock: String, _ sitting: inout Sitting
  ) throws -> [String] {
    try sitting.act(clock) { try $0.lost(gone, at: $1) }
    let rooms = sitting.situation(at(clock)).waitingRooms(for: gone, at: at(clock))
    return rooms.map { Self.words($0.room, $0.waiting) }
  }

  @Test("The others of the room wait, in the order of the roles")
  func one() throws {
    var sitting = try Self.playing()
    let room = Self.learners(2, sitting)
    let rooms = try Self.lose([room[1]], at: "10:53", &sitting)
    #expect(rooms == [Self.words(2, [room[0], room[2]])])
  }

  @Test("Two who are gone from one room name it once, with the one who is left")
  func two() throws {
    var sitting = try Self.playing()
    let room = Self.learners(1, sitting)
    let rooms = try Self.lose([room[2], room[0]], at: "10:53", &sitting)
    #expect(rooms == [Self.words(1, [room[1]])])
  }

  @Test("Those who were gone before do not wait, whether they have left or lost their connection")
  func before() throws {
    var sitting = try Self.playing()
    let (one, other) = (Self.learners(1, sitting), Self.learners(2, sitting))
    try sitting.act("10:50") { try $0.left([one[0]], reason: nil, at: $1) }
    try sitting.act("10:51") { try $0.lost([other[2]], at: $1) }
    let rooms = try Self.lose([other[0], one[1]], at: "10:53", &sitting)
    #expect(rooms == [Self.words(2, [other[1]]), Self.words(1, [one[2]])])
  }

  @Test("When everybody is gone only a trainer waits, and an empty chair does not")
  func everybody() throws {
    var sitting = try Self.playing()
    let rooms = try Self.lose(Self.people, at: "10:53", &sitting)
    #expect(rooms.count == 1 && rooms[0].hasSuffix(" Bo"))
    var alone = Sitting()
    alone.add(.rollCall(.here(Self.people)), at("09:00"))
    try alone.act("10:47") { now, _ in
      guard let play = now.plan.activity("play-a") else { throw Refusal.practice(.noRolePlay) }
      return try now.groups(play, people: Self.people, rounds: nil, standIns: [])
    }
    try alone.open("10:49")
    #expect(try Self.lose(Self.people, at: "10:53", &alone).isEmpty)
  }

  @Test("Nobody waits when no round runs, or for somebody without a seat")
  func outside() throws {
    var sitting = try Self.playing()
    let person = Self.learners(1, sitting)[0]
    let now = sitting.situation(at("10:53"))
    #expect(now.waitingRooms(for: [person], at: at("10:53")).count == 1)
    #expect(now.waitingRooms(for: [person], at: at("11:04")).isEmpty)
    #expect(now.waitingRooms(for: [PersonID("zoe")], at: at("10:53")).isEmpty)
    #expect(try Self.lose([person], at: "11:05", &sitting).isEmpty)
  }
}
