import Calendar
import Plans
import Testing
import Workshop

@Suite("Rounds drive the clock")
struct RoundClockTests {
  private static let moves = ["09:00", "09:10", "09:20", "09:35", "09:55", "10:05", "10:15"]

  /// The morning on its time up to role play A at 10:35, with rooms for three rounds.
  static func playing(rounds: Int = 3) throws -> Sitting {
    var sitting = Sitting()
    for (index, clock) in (moves + ["10:35"]).enumerated() {
      try sitting.act(clock) { index == 0 ? try $0.go(at: $1) : try $0.next(at: $1) }
    }
    rooms(rounds, in: &sitting)
    return sitting
  }

  private static func rooms(_ rounds: Int, in sitting: inout Sitting) {
    let room: Room = [
      .learner(PersonID("ana")), .learner(PersonID("ben")), .learner(PersonID("chloe")),
    ]
    sitting.add(
      .practice(
        .grouped(
          Grouping(
            activity: "play-a", firstRound: 1, rounds: (0..<rounds).map { _ in [room] }))),
      at("10:36"))
  }

  @Test("opened in time, the item ends as planned")
  func inTime() throws {
    var sitting = try Self.playing()
    try sitting.open("10:36")
    let forecast = sitting.forecast("10:36")
    #expect(forecast.running?.end == at("11:21") && forecast.drift == 60)
    #expect(forecast.timeLeft == 45 * 60)
  }

  @Test("rounds that begin ten minutes late make the item, its successors and the end ten late")
  func late() throws {
    var sitting = try Self.playing()
    #expect(sitting.forecast("10:45").running?.end == at("11:30"))
    try sitting.open("10:45")
    let forecast = sitting.forecast("10:47")
    #expect(forecast.running?.end == at("11:30") && forecast.drift == 600)
    #expect(forecast.rows.first { $0.id == "debrief" }?.start == at("11:30"))
    #expect(forecast.asPlanned == at("13:10") && forecast.isInDanger)
  }

  @Test(
    "what a phase gets more or less counts at once",
    arguments: [(4, "11:25"), (-2, "11:20"), (0, "11:21")])
  func extended(minutes: Int, end: String) throws {
    var sitting = try Self.playing()
    try sitting.open("10:36")
    if minutes != 0 {
      try sitting.act("10:39") { try $0.extendPhase(by: minutes, at: $1) }
    }
    #expect(sitting.forecast("10:40").running?.end == max(at("11:20"), at(end)))
  }

  @Test("while everything stands still the rounds do, too")
  func held() throws {
    var sitting = try Self.playing()
    try sitting.open("10:36")
    try sitting.act("10:40") { try $0.hold(reason: nil, at: $1) }
    #expect(sitting.forecast("10:50").running?.end == at("11:31"))
    try sitting.act("10:52") { try $0.resume(at: $1) }
    #expect(sitting.forecast("10:52").running?.end == at("11:33"))
  }

  @Test(
    "rounds without rooms count from the item's start and do not hold it for ever")
  func noRooms() throws {
    var sitting = Sitting()
    sitting.plan.agenda[7].minutes = 30
    for (index, clock) in (Self.moves + ["10:35"]).enumerated() {
      try sitting.act(clock) { index == 0 ? try $0.go(at: $1) : try $0.next(at: $1) }
    }
    #expect(sitting.forecast("10:50").running?.end == at("11:20"))
    #expect(sitting.forecast("11:30").timeLeft == -600)
  }

  @Test("an item to come is as long as its rounds, planned or made")
  func toCome() throws {
    var sitting = Sitting()
    sitting.plan.agenda[7].minutes = 30
    #expect(sitting.forecast("08:50").rows[8].start == at("11:20"))
    #expect(sitting.forecast("08:50").rows[7].roundMinutes == 45)
    Self.rooms(4, in: &sitting)
    #expect(sitting.forecast("08:50").rows[8].start == at("11:35"))
    Self.rooms(2, in: &sitting)
    #expect(sitting.forecast("08:50").rows[8].start == at("11:05"))
  }

  @Test("two items that share a role play take as many rounds as fit, the last the rest")
  func shared() throws {
    var sitting = Sitting()
    sitting.plan.agenda[7].minutes = 20
    sitting.plan.agenda[8].activities = ["play-a"]
    let rows = sitting.forecast("08:50").rows
    #expect(rows[7].roundMinutes == 15 && rows[8].roundMinutes == 30)
  }

  @Test("a re-plan wins what the rounds cost and never takes their time")
  func replan() throws {
    var sitting = try Self.playing()
    try sitting.open("10:45")
    let replan = sitting.situation(at("10:46")).replan
    #expect(replan.need == .win(5) && replan.inFull == at("13:10"))
    for option in replan.options {
      #expect(!option.change.minutes.contains { $0.item == "role-play-a" })
    }
  }

  // MARK: Going on

  @Test("going on while a round runs loses it and those to come")
  func doubt() throws {
    var sitting = try Self.playing()
    try sitting.open("10:36")
    let doubt = sitting.situation(at("10:40")).doubt(aboutNextAt: at("10:40"))
    guard case .rounds(let running, let toCome)? = doubt else {
      Issue.record("\(String(describing: doubt))")
      return
    }
    #expect(running?.key.round == 1 && running?.phase.id == "play" && running?.secondsLeft == 240)
    #expect(toCome.map(\.round) == [2, 3])
  }

  @Test("the last phase of the last round loses nothing, between rounds those to come are lost")
  func lastPhase() throws {
    var sitting = try Self.playing(rounds: 2)
    try sitting.open("10:36")
    guard
      case .rounds(nil, let toCome)? = sitting.situation(at("10:52"))
        .doubt(aboutNextAt: at("10:52"))
    else {
      Issue.record("nothing is asked between rounds")
      return
    }
    #expect(toCome.map(\.round) == [2])
    try sitting.open("10:52")
    #expect(sitting.situation(at("11:06")).doubt(aboutNextAt: at("11:06")) == nil)
    #expect(sitting.situation(at("11:03")).doubt(aboutNextAt: at("11:03")) != nil)
  }

  @Test("a round that was opened before its item began is no loss when that begins")
  func early() throws {
    var sitting = Sitting()
    for (index, clock) in Self.moves.enumerated() {
      try sitting.act(clock) { index == 0 ? try $0.go(at: $1) : try $0.next(at: $1) }
    }
    Self.rooms(3, in: &sitting)
    try sitting.open("10:37")
    #expect(sitting.situation(at("10:38")).doubt(aboutNextAt: at("10:38")) == nil)
    try sitting.act("10:38") { try $0.next(at: $1) }
    #expect(sitting.situation(at("10:38")).runningRound?.key.round == 1)
    #expect(sitting.forecast("10:38").running?.end == at("11:23"))
  }

  @Test(
    "within a minute of the last move another one is asked about",
    arguments: [("09:10", 0), ("09:10:59", 59), ("09:11", nil)] as [(String, Int?)])
  func justBegan(clock: String, seconds: Int?) throws {
    var sitting = Sitting()
    try sitting.run("09:00", "09:10")
    let doubt = sitting.situation(at(clock)).doubt(aboutNextAt: at(clock))
    #expect(doubt == seconds.map { .justBegan(item: "pretest", seconds: $0) })
  }

  @Test("going on all the same ends the round; taking it back brings it back as it was")
  func endsRound() throws {
    var sitting = try Self.playing()
    try sitting.open("10:36")
    let before = sitting.forecast("10:41")
    let move = try sitting.act("10:40") { try $0.next(at: $1) }
    #expect(sitting.situation(at("10:40")).runningRound == nil)
    #expect(sitting.forecast("10:40").running?.end == at("10:50"))
    sitting.add(.undo(move), at("10:41"))
    #expect(sitting.forecast("10:41") == before)
  }

  // MARK: Phases

  @Test("a phase ends before its time, and those behind it come earlier")
  func endPhase() throws {
    var sitting = try Self.playing()
    try sitting.open("10:36")
    try sitting.act("10:42") { try $0.endPhase("play", at: $1) }
    let round = sitting.situation(at("10:42")).runningRound
    #expect(round?.phase.id == "debrief" && round?.phase.end == at("10:47"))
    #expect(throws: Refusal.practice(.otherPhase(round: 1, runs: "debrief"))) {
      try sitting.situation(at("10:43")).endPhase("play", at: at("10:43"))
    }
  }

  @Test("a round ends before its time, and the next can be opened")
  func endRound() throws {
    var sitting = try Self.playing()
    try sitting.open("10:36")
    try sitting.act("10:46") { try $0.endRound(at: $1) }
    #expect(sitting.situation(at("10:46")).runningRound == nil)
    #expect(sitting.forecast("10:46").running?.end == max(at("11:20"), at("11:16")))
    try sitting.open("10:46")
    #expect(sitting.situation(at("10:47")).runningRound?.key.round == 2)
  }

  @Test("a phase cannot lose more than it has left, nor anything end while all stands still")
  func refusals() throws {
    var sitting = try Self.playing()
    try sitting.open("10:36")
    #expect(throws: Refusal.practice(.phaseLeft(phase: "play", seconds: 90))) {
      try sitting.situation(at("10:42:30")).extendPhase(by: -2, at: at("10:42:30"))
    }
    #expect(throws: Refusal.practice(.noPhase)) {
      try sitting.situation(at("10:51")).endRound(at: at("10:51"))
    }
    try sitting.act("10:40") { try $0.hold(reason: nil, at: $1) }
    for phase in ["play", nil] {
      #expect(throws: Refusal.agenda(.hold(isHeld: true))) {
        let now = sitting.situation(at("10:41"))
        return try phase.map { try now.endPhase($0, at: at("10:41")) }
          ?? now.endRound(at: at("10:41"))
      }
    }
  }

  @Test("the scenario's questions are there while the debrief runs, and only then")
  func debrief() throws {
    var sitting = try Self.playing()
    var card = Scenario(id: "card", title: "Card", channel: .voice, intensity: 2)
    card.debrief = ["What was it really about?"]
    sitting.plan.scenarios = [card]
    if case .rolePlay(var play) = sitting.plan.activities[0].content {
      play.scenarios = ["card"]
      sitting.plan.activities[0].content = .rolePlay(play)
    }
    try sitting.open("10:36")
    let questions = ["10:38", "10:44", "10:48:59", "10:49"].map {
      sitting.situation(at($0)).debriefQuestions.count
    }
    #expect(questions == [0, 1, 1, 0])
  }
}
