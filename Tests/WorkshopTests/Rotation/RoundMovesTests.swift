import Plans
import Testing
import Workshop

@Suite("Deciding on rooms and rounds")
struct RoundMovesTests {
  private static let people = PersonID.list("ana ben chloe dev elif femi grace hugo ines")

  /// Nine people in rooms for the three rounds of role play A.
  private static func grouped() throws -> Sitting {
    var sitting = Sitting()
    sitting.add(.rollCall(.here(people)), at("09:00"))
    try sitting.regroup(at: "10:47", people)
    return sitting
  }

  @Test("rooms are filled for the planned rounds, or for so many")
  func groups() throws {
    let sitting = try Self.grouped()
    let rounds = sitting.session.rotation.rounds
    #expect(rounds.keys.sorted() == [.init("play-a", 1), .init("play-a", 2), .init("play-a", 3)])
    let now = sitting.situation(at("10:48"))
    let play = try #require(now.plan.activity("play-b"))
    let act = try now.groups(play, people: Self.people, rounds: 2, standIns: [])
    guard case .practice(.grouped(let grouping)) = act else {
      return #expect(act == .session(.closed))
    }
    #expect(grouping.rounds.count == 2 && grouping.firstRound == 1)
  }

  @Test("a round's phases end one after the other from when it was opened")
  func open() throws {
    var sitting = try Self.grouped()
    try sitting.open("10:49")
    let opened = try #require(sitting.session.rotation.latest)
    #expect(opened.opening.phases.map(\.end.clock) == ["10:51", "10:57", "11:02", "11:04"])
    #expect(opened.opening.phase(at: at("10:50:59"))?.id == "brief")
    #expect(opened.opening.phase(at: at("10:51"))?.id == "play")
    #expect(sitting.session.rotation.running(at: at("11:04")) == nil)
  }

  @Test("the next round opens in the last phase, not before, and not after the last round")
  func next() throws {
    var sitting = try Self.grouped()
    try sitting.open("10:49")
    #expect(throws: Refusal.practice(.roundRuns(round: 1, until: at("11:04")))) {
      try sitting.open("11:01:59")
    }
    try sitting.open("11:02")
    try sitting.open("11:19")
    #expect(throws: Refusal.practice(.noMoreRounds(activity: "play-a", opened: 3))) {
      try sitting.open("11:40")
    }
    #expect(sitting.session.rotation.opened.map(\.key.round) == [1, 2, 3])
  }

  @Test("what is not there is refused")
  func refusals() throws {
    var sitting = Sitting()
    let now = sitting.situation(at("10:00"))
    let play = try #require(now.plan.activity("play-a"))
    let drill = Activity(id: "drill", title: "Drill", content: .drill(.init()))
    #expect(throws: Refusal.practice(.noRooms(activity: "play-a"))) { try sitting.open("10:00") }
    #expect(throws: Refusal.practice(.noRolePlay)) { try now.openRound(drill, at: at("10:00")) }
    #expect(throws: Refusal.practice(.noRolePlay)) {
      try now.groups(drill, people: Self.people, rounds: nil, standIns: [])
    }
    #expect(throws: Refusal.practice(.tooFew(present: 1))) {
      try now.groups(play, people: [PersonID("ana")], rounds: nil, standIns: [])
    }
    #expect(throws: Refusal.practice(.noRound)) { try now.watch(1, rater: "Faye") }
    #expect(throws: Refusal.practice(.noRound)) { try now.watched(by: "Faye") }
    sitting.add(.session(.closed), at("10:01"))
    #expect(throws: Refusal.session(.closed(at: at("10:01")))) {
      try sitting.situation(at("10:02")).groups(play, people: Self.people, rounds: 1, standIns: [])
    }
  }

  @Test("watching a room says who is scored there, until the next round")
  func watching() throws {
    var sitting = try Self.grouped()
    try sitting.open("10:49")
    #expect(throws: Refusal.practice(.notWatching)) {
      try sitting.situation(at("10:50")).watched(by: "Faye")
    }
    #expect(throws: Refusal.practice(.noRoom(4, rooms: 3))) {
      try sitting.situation(at("10:50")).watch(4, rater: "Faye")
    }
    try sitting.act("10:50") { now, _ in try now.watch(2, rater: "Faye") }
    #expect(try sitting.situation(at("10:51")).watched(by: "Faye") == PersonID("dev"))
    #expect(throws: Refusal.practice(.notWatching)) {
      try sitting.situation(at("10:51")).watched(by: "Bo")
    }
    try sitting.open("11:02")
    #expect(throws: Refusal.practice(.notWatching)) {
      try sitting.situation(at("11:03")).watched(by: "Faye")
    }
  }

  @Test("a room whose scored seat a stand-in has, has nobody to score")
  func standIn() throws {
    var sitting = Sitting()
    sitting.add(
      .practice(
        .grouped(
          Grouping(activity: "play-a", rounds: [[[.standIn("Bo"), .learner(PersonID("ana"))]]]))),
      at("10:47"))
    try sitting.open("10:49")
    try sitting.act("10:50") { now, _ in try now.watch(1, rater: "Faye") }
    #expect(throws: Refusal.practice(.nobodyScored(room: 1))) {
      try sitting.situation(at("10:51")).watched(by: "Faye")
    }
  }

  @Test("the role play meant is the running item's, else the next, else the last")
  func rolePlay() throws {
    var sitting = Sitting()
    #expect(sitting.situation(at("08:45")).rolePlay?.id == "play-a")
    try sitting.run("09:00")
    try sitting.act("10:49") { try $0.goto("role-play-a", at: $1) }
    #expect(sitting.situation(at("10:49")).rolePlay?.id == "play-a")
    try sitting.act("11:34") { try $0.next(at: $1) }
    #expect(sitting.situation(at("11:34")).rolePlay?.id == "play-b")
    try sitting.act("12:20") { try $0.goto("survey", at: $1) }
    #expect(sitting.situation(at("12:20")).rolePlay?.id == "play-b")
  }
}
