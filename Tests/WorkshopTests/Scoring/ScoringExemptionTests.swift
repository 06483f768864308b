import Plans
import Testing
import Workshop

@Suite("Turns that did not take place, and turns of which no score is wanted")
struct ScoringExemptionTests {
  private static let people = PersonID.list("ana ben chloe dev elif femi grace hugo")

  /// Eight people in three rooms, the first round opened at 10:49 and played from 10:51 to 10:57; Bo
  /// has the ninth seat.
  private static func playing() throws -> Sitting {
    var sitting = Sitting()
    try sitting.act("09:00") { try $0.here(people, at: $1) }
    try sitting.regroup(at: "10:47", people)
    try sitting.open("10:49")
    return sitting
  }

  /// Whoever has a seat of a round, by the positions of room and role from 0.
  private static func who(
    _ sitting: Sitting, round: Int = 1, room: Int, role: Int = 0
  ) throws -> PersonID {
    let rooms = try #require(sitting.session.rotation.rounds[.init("play-a", round)])
    return try #require(rooms[room][role].learner)
  }

  private static func score(_ person: PersonID, _ sitting: inout Sitting, _ clock: String) throws {
    let line = try ScoreLine([ScoreLine.Word("4")], scoring: sitting.plan.scoring)
    try sitting.act(clock) { now, _ in
      try now.score(person, line, rater: Rater(name: "faye"), round: 1)
    }
  }

  @Test("Whoever was away for more than half of the play has not played, also a round later")
  func lost() throws {
    var sitting = try Self.playing()
    let person = try Self.who(sitting, room: 1)
    try sitting.act("10:53") { try $0.lost([person], at: $1) }
    #expect(sitting.situation(at("10:55")).scoreCoverage.lost.isEmpty)
    try sitting.act("10:58") { try $0.here([person], at: $1) }
    for clock in ["10:58", "11:05"] {
      if clock == "11:05" { try sitting.open("11:04") }
      let coverage = sitting.situation(at(clock)).scoreCoverage
      #expect(coverage.lost.map(\.performance.learner) == [person])
      #expect(coverage.lost.map(\.room) == [2])
      #expect(!coverage.turns.contains { $0.performance.learner == person })
      #expect(!coverage.withoutAny.contains { $0.performance.learner == person })
    }
    #expect(sitting.situation(at("11:05")).lostTurn(person)?.lost == .init("play-a", 1))
  }

  @Test("A score that exists counts: then the turn was played")
  func scored() throws {
    var sitting = try Self.playing()
    let person = try Self.who(sitting, room: 1)
    try sitting.act("10:53") { try $0.lost([person], at: $1) }
    try Self.score(person, &sitting, "10:59")
    let coverage = sitting.situation(at("11:00")).scoreCoverage
    #expect(coverage.lost.isEmpty && coverage.byTrainers == 1)
    #expect(coverage.played == 3 && coverage.turns.count == 3)
  }

  @Test("The later turn is the one that counts, and nothing is offered once it is there")
  func madeUpFor() throws {
    var sitting = try Self.playing()
    let person = try Self.who(sitting, room: 1)
    try sitting.act("10:53") { try $0.lost([person], at: $1) }
    try sitting.act("10:58") { try $0.here([person], at: $1) }
    let offer = try #require(sitting.situation(at("10:58")).lostTurn(person)?.offer)
    sitting.add(.practice(.reseated(offer.exchange.reseating)), at("10:58"))
    #expect(sitting.situation(at("10:59")).lostTurn(person) == nil)
    for clock in ["11:04", "11:19"] { try sitting.open(clock) }
    let coverage = sitting.situation(at("11:34")).scoreCoverage
    #expect(coverage.played == 8 && coverage.seated == 8 && coverage.turns.count == 8)
    #expect(coverage.lost.count == 1)
  }

  @Test("A lost turn is not a turn that was had")
  func due() throws {
    var sitting = try Self.playing()
    let person = try Self.who(sitting, room: 1)
    let play = try #require(sitting.plan.activity("play-a"))
    try sitting.act("10:53") { try $0.lost([person], at: $1) }
    try sitting.act("10:58") { try $0.here([person], at: $1) }
    for clock in ["10:59", "11:05"] {
      if clock == "11:05" { try sitting.open("11:04") }
      let due = try #require(sitting.situation(at(clock)).rolesDue(play).first)
      #expect(due.never == [person], "\(clock)")
    }
  }

  @Test("Whoever said the stop-word is asked for neither that turn nor a later one")
  func stopped() throws {
    var sitting = try Self.playing()
    let player = try Self.who(sitting, room: 0)
    let customer = try Self.who(sitting, room: 1, role: 1)
    try sitting.act("10:53") { try $0.freeze(room: nil, person: player, at: $1) }
    try sitting.act("10:54") { try $0.freeze(room: nil, person: customer, at: $1) }
    let now = sitting.situation(at("10:59")).scoreCoverage
    #expect(now.exempt.map(\.performance.learner) == [player] && now.turns.count == 2)
    for clock in ["11:04", "11:19"] { try sitting.open(clock) }
    let coverage = sitting.situation(at("11:34")).scoreCoverage
    #expect(Set(coverage.exempt.map(\.performance.learner)) == [player, customer])
    // Eight have seats; of these two no turn is wanted, so that six of six have played.
    #expect(coverage.seated == 6 && coverage.played == 6)
    try Self.score(player, &sitting, "11:35")
    let scored = sitting.situation(at("11:36")).scoreCoverage
    #expect(scored.exempt.map(\.performance.learner) == [customer])
    #expect(scored.seated == 7 && scored.played == 7 && scored.byTrainers == 1)
  }

  @Test("A turn that was over before somebody opted out is asked for")
  func optedOut() throws {
    var sitting = try Self.playing()
    let (first, second) = (try Self.who(sitting, room: 0), try Self.who(sitting, room: 1))
    try sitting.act("10:55") { now, _ in try now.optOut([first], true) }
    try sitting.act("10:58") { now, _ in try now.optOut([second], true) }
    let coverage = sitting.situation(at("10:59")).scoreCoverage
    #expect(coverage.exempt.map(\.performance.learner) == [first])
    #expect(coverage.withoutAny.contains { $0.performance.learner == second })
    try sitting.act("11:00") { now, _ in try now.optOut([first], false) }
    #expect(sitting.situation(at("11:01")).scoreCoverage.exempt.isEmpty)
  }

  @Test("A score out of turn is offered to the room its rater watches when the other did not play")
  func outOfTurn() throws {
    var sitting = try Self.playing()
    let (away, watched) = (try Self.who(sitting, room: 1), try Self.who(sitting, room: 0))
    let customer = try Self.who(sitting, room: 1, role: 1)
    let line = try ScoreLineTests.read("4 4 3 4 2")
    let faye = Rater(name: "faye")
    func offered(_ sitting: Sitting) throws -> [PersonID] {
      var sitting = sitting
      try sitting.act("11:00") { now, _ in try now.score(customer, line, rater: faye) }
      let now = sitting.situation(at("11:00"))
      return now.candidates(try #require(now.session.scores.inbox.open.last))
    }
    try sitting.act("10:52") { now, _ in try now.watch(1, rater: "faye") }
    #expect(try offered(sitting) == [away])
    try sitting.act("10:53") { try $0.lost([away], at: $1) }
    #expect(try offered(sitting) == [watched])
    try sitting.act("10:54") { now, _ in try now.watch(2, rater: "faye") }
    #expect(try offered(sitting).isEmpty)
  }

  @Test("Whom trainers alone have scored is with the one who stood in for the observer")
  func standIn() throws {
    var sitting = try Self.playing()
    let person = try Self.who(sitting, room: 2)
    for rater in ["Bo", "faye"] {
      try sitting.act("10:59") { now, _ in
        try now.score(person, try ScoreLineTests.read("4 4 3 4 2"), rater: Rater(name: rater))
      }
    }
    let other = try Self.who(sitting, room: 0)
    for rater in ["Bo", "faye"] {
      try sitting.act("10:59") { now, _ in
        try now.score(other, try ScoreLineTests.read("4 4 3 4 2"), rater: Rater(name: rater))
      }
    }
    let alone = sitting.situation(at("11:00")).scoreCoverage.byTrainersAlone
    #expect(alone.map(\.trainers) == [["Bo", "faye"], ["Bo"]])
  }

  @Test("What is left open when a session closes leaves both out")
  func looseEnds() throws {
    var sitting = try Self.playing()
    sitting.plan.completion.requires = []
    let (away, quiet) = (try Self.who(sitting, room: 0), try Self.who(sitting, room: 1))
    try sitting.act("10:50") { try $0.left([away], reason: nil, at: $1) }
    try sitting.act("10:53") { try $0.freeze(room: nil, person: quiet, at: $1) }
    #expect(sitting.situation(at("11:04")).looseEnds == [.unscored(1, of: 1)])
    let last = try Self.who(sitting, room: 2)
    try Self.score(last, &sitting, "11:05")
    // That sheet is without a global rating.
    #expect(sitting.situation(at("11:06")).looseEnds == [.halfScored(1)])
  }

  @Test("A room that stood still has a play of its own, which decides whether a turn was lost")
  func ownPlay() throws {
    var sitting = try Self.playing()
    let person = try Self.who(sitting, room: 1)
    try sitting.act("10:52") { try $0.freeze(room: 2, person: nil, at: $1) }
    try sitting.act("10:52") { try $0.lost([person], at: $1) }
    try sitting.act("10:56") { try $0.here([person], at: $1) }
    // By the round's clock four of six minutes are gone; by the room's, which begins anew, none.
    #expect(sitting.situation(at("10:56")).scoreCoverage.lost.count == 1)
    try sitting.act("10:56") { try $0.thaw(room: 2, .restart, at: $1) }
    #expect(sitting.situation(at("11:02")).scoreCoverage.lost.isEmpty)
  }
}
