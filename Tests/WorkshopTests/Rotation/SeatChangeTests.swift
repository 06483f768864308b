import Plans
import Testing
import Workshop

@Suite("Seats that change while a role play goes on")
struct SeatChangeTests {
  private static let people = PersonID.list("ana ben chloe dev elif femi grace hugo")

  /// Eight people in three rooms, the first round opened at 10:49; Bo has the ninth seat.
  private static func playing() throws -> Sitting {
    var sitting = Sitting()
    try sitting.act("09:00") { try $0.here(people, at: $1) }
    try sitting.regroup(at: "10:47", people)
    try sitting.open("10:49")
    return sitting
  }

  /// Who has the scored role in a round, by room; a stand-in is nobody.
  private static func scored(_ sitting: Sitting, round: Int) -> [PersonID?] {
    (sitting.session.rotation.rounds[.init("play-a", round)] ?? []).map { $0[0].learner }
  }

  @Test("who was away for most of the play lost the turn, and can take a stand-in's")
  func lostTurn() throws {
    var sitting = try Self.playing()
    let person = try #require(Self.scored(sitting, round: 1)[0])
    try sitting.act("10:53") { try $0.lost([person], at: $1) }
    try sitting.act("10:58") { try $0.here([person], at: $1) }
    let now = sitting.situation(at("10:58"))
    let lost = try #require(now.lostTurn(person))
    let offer = try #require(lost.offer)
    #expect(lost.lost == .init("play-a", 1) && offer.standIn == "Bo")
    let before = Self.scored(sitting, round: offer.key.round)
    sitting.add(.practice(.reseated(offer.exchange.reseating)), at("10:58"))
    let after = Self.scored(sitting, round: offer.key.round)
    #expect(before[offer.room - 1] == nil && after[offer.room - 1] == person)
    #expect(zip(before, after).count { $0 != $1 } <= 2)
    let rooms = try #require(sitting.session.rotation.rounds[offer.key])
    #expect(rooms.joined().compactMap(\.learner).sorted() == Self.people.sorted())
  }

  @Test("a short absence, another role or a score loses nothing")
  func keptTurn() throws {
    var sitting = try Self.playing()
    let rooms = try #require(sitting.session.rotation.rounds[.init("play-a", 1)])
    let player = try #require(rooms[0][0].learner)
    let customer = try #require(rooms[0][1].learner)
    try sitting.act("10:52") { try $0.lost([player, customer], at: $1) }
    try sitting.act("10:54") { try $0.here([player], at: $1) }
    try sitting.act("10:59") { try $0.here([customer], at: $1) }
    #expect(sitting.situation(at("10:59")).lostTurn(player) == nil)
    #expect(sitting.situation(at("10:59")).lostTurn(customer) == nil)
  }

  @Test("two people change seats, and what that breaks is known")
  func exchange() throws {
    var sitting = try Self.playing()
    let key = Rotation.RoundKey("play-a", 2)
    let rooms = try #require(sitting.session.rotation.rounds[key])
    let one = try #require(rooms[0][0].learner ?? rooms[0][1].learner)
    let other = try #require(rooms[1][0].learner ?? rooms[1][1].learner)
    let neighbour = try #require(rooms[1].compactMap(\.learner).first { $0 != other })
    sitting.add(
      .practice(.ruled(SeatingRule(kind: .apart, people: [one, neighbour]))), at("10:50"))
    let now = sitting.situation(at("10:51"))
    let exchange = try now.exchange(one, other, in: key)
    #expect(exchange.broken == [PersonPair(one, neighbour)] && !exchange.isOpened)
    sitting.add(.practice(.reseated(exchange.reseating)), at("10:51"))
    #expect(sitting.session.rotation.seat(of: one, in: key)?.room == 2)
    #expect(throws: Refusal.practice(.noSeat(PersonID("zoe"), round: 2))) {
      try now.exchange(one, PersonID("zoe"), in: key)
    }
  }

  @Test("a room stands still while the others play, and goes on so much later")
  func freeze() throws {
    var sitting = try Self.playing()
    let room = try #require(sitting.session.rotation.rounds[.init("play-a", 1)]?[0])
    let customer = try #require(room[1].learner)
    try sitting.act("10:53") { try $0.freeze(room: nil, person: customer, at: $1) }
    #expect(sitting.situation(at("10:55")).frozenRooms.map(\.freeze.room) == [1])
    #expect(sitting.situation(at("10:55")).observersOnly == [customer])
    #expect(throws: Refusal.practice(.frozen(room: 1, isFrozen: true))) {
      try sitting.situation(at("10:55")).freeze(room: 1, person: nil, at: at("10:55"))
    }
    try sitting.act("10:55") { try $0.thaw(room: 1, .swap, at: $1) }
    let latest = try #require(sitting.session.rotation.latest)
    let own = sitting.session.rotation.phases(of: 1, in: latest).map(\.end.clock)
    #expect(own == ["10:51", "10:59", "11:04", "11:06"])
    let others = sitting.session.rotation.phases(of: 2, in: latest).map(\.end.clock)
    #expect(others == ["10:51", "10:57", "11:02", "11:04"])
    let after = try #require(sitting.session.rotation.rounds[.init("play-a", 1)]?[0])
    #expect(after == [room[0], room[2], room[1]])
    #expect(throws: Refusal.practice(.frozen(room: 1, isFrozen: false))) {
      try sitting.situation(at("10:56")).thaw(room: 1, .end, at: at("10:56"))
    }
  }

  @Test("undoing a freeze undoes the room, the exemption and the note")
  func undoFreeze() throws {
    var sitting = try Self.playing()
    let before = sitting.session
    let id = try sitting.act("10:53") { try $0.freeze(room: nil, person: Self.people[1], at: $1) }
    #expect(sitting.session != before)
    sitting.add(.undo(id), at("10:54"))
    #expect(sitting.session == before)
  }

  @Test("more time moves the phase that runs and those after it, also of a room that went on late")
  func extend() throws {
    var sitting = try Self.playing()
    try sitting.act("10:52") { try $0.freeze(room: 2, person: nil, at: $1) }
    try sitting.act("10:53") { try $0.thaw(room: 2, .swap, at: $1) }
    try sitting.act("10:54") { try $0.extendPhase(by: 2, at: $1) }
    let latest = try #require(sitting.session.rotation.latest)
    #expect(latest.opening.phases.map(\.end.clock) == ["10:51", "10:59", "11:04", "11:06"])
    let own = sitting.session.rotation.phases(of: 2, in: latest).map(\.end.clock)
    #expect(own == ["10:51", "11:00", "11:05", "11:07"])
    #expect(throws: Refusal.practice(.noPhase)) {
      try sitting.situation(at("12:00")).extendPhase(by: 1, at: at("12:00"))
    }
  }

  @Test("rules are made once, lifted once, and never against each other")
  func rules() throws {
    var sitting = Sitting()
    let pair = Array(Self.people.prefix(2))
    let rule = SeatingRule(kind: .apart, people: pair)
    try sitting.act("09:00") { now, _ in try now.make(rule) }
    let now = sitting.situation(at("09:01"))
    #expect(now.rulePairs(.apart) == [PersonPair(pair[0], pair[1])])
    #expect(throws: Refusal.practice(.rule(.apart, stands: true))) { try now.make(rule) }
    #expect(throws: Refusal.practice(.contrary(PersonPair(pair[0], pair[1]), .together))) {
      try now.make(SeatingRule(kind: .together, people: pair))
    }
    #expect(throws: Refusal.practice(.noPairs(tag: nil))) {
      try now.make(SeatingRule(kind: .apart, people: [pair[0]]))
    }
    try sitting.act("09:02") { now, _ in
      try now.make(SeatingRule(kind: .apart, people: pair, isLifted: true))
    }
    #expect(sitting.session.rules.seating.isEmpty)
  }

  @Test("rooms that cannot keep everybody apart are refused with the pairs, or filled when told to")
  func impossible() throws {
    var sitting = Sitting()
    sitting.add(.practice(.ruled(SeatingRule(kind: .apart, people: Self.people))), at("09:00"))
    let now = sitting.situation(at("10:00"))
    let play = try #require(now.plan.activity("play-a"))
    let refusal = #expect(throws: Refusal.self) {
      try now.groups(play, people: Self.people, rounds: 1, standIns: [])
    }
    var pairs = 0
    if case .practice(.cannotSeat(let apart, [])) = refusal { pairs = apart.count }
    #expect(pairs > 0)
    let act = try now.groups(play, people: Self.people, rounds: 1, standIns: [], insisting: true)
    #expect(try Self.grouping(act).rounds.count == 1)
  }

  @Test("who met on an earlier day does not meet again, and scenarios that were had come last")
  func earlierDays() throws {
    let now = Sitting().situation(at("10:00"))
    let play = try #require(now.plan.activity("play-a"))
    let first = try now.groups(play, people: Self.people, rounds: 1, standIns: [])
    let rooms = try Self.grouping(first).rounds[0]
    let second = try now.groups(
      play, people: Self.people, rounds: 1, standIns: [],
      earlier: EarlierDays(
        rounds: [EarlierRound(rooms: rooms, scenario: play.rolePlay?.scenario(round: 1))]))
    #expect(Set(try Self.grouping(second).rounds[0].pairs).isDisjoint(with: rooms.pairs))
  }

  private static func grouping(_ act: Act) throws -> Grouping {
    guard case .practice(.grouped(let grouping)) = act else { throw Refusal.practice(.noRolePlay) }
    return grouping
  }
}
