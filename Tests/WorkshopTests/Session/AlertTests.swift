import Plans
import Testing
import Workshop

@Suite("What is an alert, and when")
struct AlertTests {
  private static let people = PersonID.list("ana ben chloe dev elif femi grace hugo ines")

  /// Nine people in three rooms, the round opened at 10:49: brief until 10:51, play until 10:57,
  /// debrief until 11:02, move until 11:04.
  private static func playing() throws -> Sitting {
    var sitting = Sitting()
    try sitting.run("09:00", "09:10", "09:20", "09:35", "09:55", "10:05", "10:15", "10:35")
    try sitting.act("10:35") { try $0.here(people, at: $1) }
    try sitting.regroup(at: "10:47", people)
    try sitting.open("10:49")
    return sitting
  }

  private static func contents(
    _ sitting: Sitting, _ clock: String, for trainer: String = "faye"
  ) -> [Alert.Content] {
    sitting.situation(at(clock)).alerts(for: trainer).map(\.content)
  }

  @Test(
    "An item's end: from two minutes before on, then that it is over",
    arguments: [
      ("09:07:59", nil), ("09:08", Alert.Content.itemEnds(item: "welcome", secondsLeft: 120)),
      ("09:09:59", .itemEnds(item: "welcome", secondsLeft: 1)),
      ("09:10", .itemIsOver(item: "welcome")), ("09:17", .itemIsOver(item: "welcome")),
    ])
  func item(clock: String, alert: Alert.Content?) throws {
    var sitting = Sitting()
    try sitting.run("09:00")
    #expect(Self.contents(sitting, clock).filter(\.isOfItem) == [alert].compactMap { $0 })
  }

  @Test("An item of two minutes is not announced from its beginning on")
  func short() throws {
    var sitting = Sitting()
    sitting.plan.agenda[0].minutes = 2
    sitting.plan.agenda[0].minimum = 2
    try sitting.run("09:00")
    #expect(Self.contents(sitting, "09:01").filter(\.isOfItem).isEmpty)
    #expect(Self.contents(sitting, "09:02").first == .itemIsOver(item: "welcome"))
  }

  @Test("A phase's end: from twenty seconds before on, with what to tell the rooms")
  func phase() throws {
    var sitting = try Self.playing()
    guard case .rolePlay(var play) = sitting.plan.activities[0].content else {
      Issue.record("The first activity is no role play.")
      return
    }
    play.phases[1].broadcast = "Stop here."
    sitting.plan.activities[0] = Activity(
      id: "play-a", title: "Role play A", content: .rolePlay(play))
    for (clock, left) in [("10:56:39", nil), ("10:56:40", 20), ("10:56:59", 1), ("10:57", nil)] {
      let ends = Self.contents(sitting, clock).compactMap { content in
        if case .phaseEnds(let round, "Stop here.") = content { round.secondsLeft } else { nil }
      }
      #expect(ends == [left].compactMap { $0 }, "\(clock)")
    }
    #expect(
      Self.contents(sitting, "11:03:50").contains {
        if case .phaseEnds(_, broadcast: "") = $0 { true } else { false }
      })
  }

  @Test(
    "Rooms that nobody scored: in the last minute before people change places",
    arguments: [("11:00:59", false), ("11:01", true), ("11:01:59", true), ("11:02", false)])
  func unscored(clock: String, isTold: Bool) throws {
    var sitting = try Self.playing()
    let key = Rotation.RoundKey("play-a", 1)
    let learner = try #require(sitting.session.rotation.seats(of: 2, in: key)[0].learner)
    try sitting.act("10:58") { now, _ in
      try now.score(
        learner, try ScoreLineTests.read("4 4 3 4 2"), rater: Rater(name: "bo"), round: 1)
    }
    let told = Self.contents(sitting, clock).contains(.unscored(key, rooms: [1, 3]))
    #expect(told == isTold)
  }

  @Test("Whoever wrote the stop-word down is told to check in, at a break that began later")
  func checkIn() throws {
    var sitting = try Self.playing()
    try sitting.act("10:52", by: "faye-x") {
      try $0.freeze(room: nil, person: PersonID("elif"), at: $1)
    }
    let alert = Alert.Content.checkIn(PersonID("elif"))
    #expect(!Self.contents(sitting, "11:19").contains(alert))
    try sitting.act("11:20") { try $0.next(at: $1) }
    try sitting.act("11:30") { try $0.next(at: $1) }
    #expect(sitting.forecast("11:31").running?.id == "break-2")
    #expect(Self.contents(sitting, "11:31").contains(alert))
    #expect(!Self.contents(sitting, "11:31", for: "bo").contains(alert))
    try sitting.act("11:45") { try $0.next(at: $1) }
    #expect(!Self.contents(sitting, "11:46").contains(alert))
  }

  @Test("The hard stop: while it is in danger")
  func hardStop() throws {
    var sitting = Sitting()
    try sitting.run("09:40")
    let stops = Self.contents(sitting, "09:41").compactMap { content in
      if case .hardStop(let stop) = content { stop.item } else { nil }
    }
    #expect(stops == ["buffer"])
    try sitting.act("09:42") { try $0.skip("topics", insisting: true, at: $1) }
    try sitting.act("09:42") { try $0.skip("role-play-b", insisting: true, at: $1) }
    try sitting.act("09:42") { try $0.skip("discussion", insisting: true, at: $1) }
    #expect(
      !Self.contents(sitting, "09:43").contains { if case .hardStop = $0 { true } else { false } })
  }

  @Test("Nothing before the agenda begins and after the session is closed")
  func outside() throws {
    var sitting = Sitting()
    #expect(Self.contents(sitting, "09:40").isEmpty)
    try sitting.run("09:00")
    sitting.add(.session(.closed), at("09:20"))
    #expect(Self.contents(sitting, "09:30").isEmpty)
  }

  @Test("Each is told once, and again when it comes back after it was gone")
  func watch() throws {
    var sitting = Sitting()
    try sitting.run("09:00")
    var watch = AlertWatch()
    func due(_ clock: String) -> [Alert.Content] {
      watch.due(sitting.situation(at(clock)), for: "faye").map(\.content).filter(\.isOfItem)
    }
    #expect(due("09:07").isEmpty)
    #expect(due("09:08:30") == [.itemEnds(item: "welcome", secondsLeft: 90)])
    #expect(due("09:08:31").isEmpty)
    try sitting.act("09:09") { try $0.retime("welcome", by: 4, at: $1) }
    #expect(due("09:09").isEmpty)
    #expect(due("09:12:15") == [.itemEnds(item: "welcome", secondsLeft: 105)])
    #expect(due("09:14") == [.itemIsOver(item: "welcome")])
  }

  @Test("Phases that ended while it was quiet are told at once, when it is over")
  func quiet() throws {
    let sitting = try Self.playing()
    var watch = AlertWatch()
    for clock in ["10:50", "10:51", "10:56", "10:57", "10:58"] {
      watch.pass(sitting.situation(at(clock)))
    }
    let told = watch.due(sitting.situation(at("10:59")), for: "faye").map(\.content)
    let ended = told.compactMap { content in
      if case .phasesEnded(let phases) = content { phases.map(\.phase.id) } else { nil }
    }
    #expect(ended == [["brief", "play"]])
    let again = watch.due(sitting.situation(at("10:59:30")), for: "faye").map(\.content)
    #expect(!again.contains { if case .phasesEnded = $0 { true } else { false } })
  }
}

extension Alert.Content {
  /// Whether it is about the running item's end.
  fileprivate var isOfItem: Bool {
    switch self {
    case .itemEnds, .itemIsOver: true
    case .hardStop, .lateStart, .debrief, .phaseEnds, .unscored, .checkIn, .phasesEnded: false
    }
  }
}
