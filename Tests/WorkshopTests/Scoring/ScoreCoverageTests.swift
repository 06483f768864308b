import Plans
import Testing
import Workshop

@Suite("How far scoring has come, and what has no place")
struct ScoreCoverageTests {
  /// Six people; round 1 was opened: Ana and Dev play.
  private static func playing() throws -> Sitting {
    var sitting = Sitting()
    let people = PersonID.list("ana ben chloe dev elif femi")
    sitting.add(.rollCall(.here(people)), at("09:00"))
    try sitting.regroup(at: "10:47", people)
    try sitting.open("10:49")
    return sitting
  }

  private static func line() throws -> ScoreLine {
    try ScoreLine([ScoreLine.Word("4")], scoring: Sitting().plan.scoring)
  }

  @Test("Turns, whose nobody scored, whose no trainer scored")
  func coverage() throws {
    var sitting = try Self.playing()
    let first = sitting.situation(at("10:50")).performances
    try #require(first.count == 2)
    let learner = first[0].performance.learner
    let brief = sitting.situation(at("10:50")).scoreCoverage
    #expect(brief.ahead.count == 2 && brief.turns.isEmpty && brief.played == 0)
    let fresh = sitting.situation(at("10:52")).scoreCoverage
    #expect(fresh.turns.count == 2 && fresh.withoutAny.count == 2 && fresh.seated == 6)
    #expect(fresh.played == 2 && fresh.byTrainers == 0)
    let peer = try sitting.situation(at("10:50")).rater(
      source: .observer, judge: nil, of: learner, round: nil)
    try sitting.act("10:51") { now, _ in try now.score(learner, Self.line(), rater: peer) }
    let peered = sitting.situation(at("10:52")).scoreCoverage
    #expect(peered.byPeers == 1 && peered.byTrainers == 0)
    #expect(peered.withoutTrainer.map(\.performance.learner) == [learner])
    try sitting.act("10:53") { now, _ in
      try now.score(learner, Self.line(), rater: Rater(name: "faye"))
    }
    let both = sitting.situation(at("10:54")).scoreCoverage
    #expect(both.byTrainers == 1 && both.withoutTrainer.isEmpty && both.withoutAny.count == 1)
  }

  @Test("Who judged is who had that seat in the room, unless it is said")
  func raters() throws {
    let now = try Self.playing().situation(at("10:50"))
    let place = try #require(now.performances.first?.performance)
    let room = try #require(now.session.rotation.rounds[.init(place.activity, 1)]?[0])
    let seated = room.compactMap(\.learner)
    try #require(seated.count == 3 && seated[0] == place.learner)
    let observer = try now.rater(source: .observer, judge: nil, of: place.learner, round: nil)
    #expect(observer == Rater(name: seated[2].text, source: .observer))
    let customer = try now.rater(source: nil, judge: seated[1], of: place.learner, round: nil)
    #expect(customer == Rater(name: seated[1].text, source: .customer))
    let own = try now.rater(source: .own, judge: nil, of: place.learner, round: nil)
    #expect(own == Rater(name: place.learner.text, source: .own))
    #expect(throws: Refusal.scoring(.noRater(.observer))) {
      try now.rater(source: .observer, judge: nil, of: PersonID("zoe"), round: nil)
    }
  }

  @Test("Why a score has no place: no round, no seat, another role")
  func mismatch() throws {
    var early = Score(
      performance: Performance(learner: PersonID("ana"), activity: "play-a", round: 0),
      rater: Rater(name: "faye"))
    #expect(Sitting().situation(at("09:00")).mismatch(of: early) == .noRound(nil))
    let now = try Self.playing().situation(at("10:50"))
    early.performance.round = 1
    early.performance.learner = PersonID("zoe")
    #expect(now.mismatch(of: early) == .noSeat(round: 1))
    let key = Rotation.RoundKey("play-a", 1)
    let room = try #require(now.session.rotation.rounds[key]?[1])
    early.performance.learner = try #require(room[1].learner)
    guard case .otherRole(_, 2, 1, _, let by) = now.mismatch(of: early) else {
      Issue.record("\(now.mismatch(of: early))")
      return
    }
    #expect(by == room[0])
  }
}
