import Plans
import Testing
import Workshop

@Suite("A round under way")
struct RoundProgressTests {
  private static let nine = PersonID.list("ana ben chloe dev elif femi grace hugo ines")

  /// Nine people in three rooms, the first round opened at 10:49.
  private static func playing() throws -> Sitting {
    var sitting = Sitting()
    try sitting.act("09:00") { try $0.here(nine, at: $1) }
    try sitting.regroup(at: "10:47", nine)
    try sitting.open("10:49")
    return sitting
  }

  @Test("phases follow each other")
  func phases() throws {
    let sitting = try Self.playing()
    let brief = try #require(sitting.situation(at("10:50:30")).runningRound)
    #expect(brief.phase.id == "brief" && brief.secondsLeft == 30 && brief.next?.id == "play")
    let play = try #require(sitting.situation(at("10:51")).runningRound)
    #expect(play.phase.id == "play" && play.secondsLeft == 360 && !play.isLastPhase)
    #expect(sitting.situation(at("11:02")).runningRound?.isLastPhase == true)
    #expect(sitting.situation(at("11:04")).runningRound == nil)
  }

  @Test("while everything stands still a phase does, and ends so much later")
  func hold() throws {
    var sitting = try Self.playing()
    try sitting.act("10:52") { try $0.hold(reason: nil, at: $1) }
    #expect(sitting.situation(at("10:54")).runningRound?.secondsLeft == 300)
    #expect(sitting.situation(at("12:00")).runningRound?.phase.id == "play")
    try sitting.act("10:54") { try $0.resume(at: $1) }
    let play = try #require(sitting.situation(at("10:54")).runningRound)
    #expect(play.secondsLeft == 300 && play.phase.end.clock == "10:59")
    #expect(sitting.situation(at("11:05")).runningRound?.phase.id == "move")
  }

  @Test("no round is opened while another stands still in the middle")
  func stillRunning() throws {
    var sitting = try Self.playing()
    try sitting.act("10:52") { try $0.hold(reason: nil, at: $1) }
    #expect(throws: Refusal.agenda(.hold(isHeld: true))) { try sitting.open("11:20") }
    try sitting.act("11:21") { try $0.resume(at: $1) }
    #expect(throws: Refusal.practice(.roundRuns(round: 1, until: at("11:33")))) {
      try sitting.open("11:22")
    }
  }

  @Test("while everything stands still a phase ends as if it went on now")
  func endMoves() throws {
    var sitting = try Self.playing()
    try sitting.act("10:52") { try $0.hold(reason: nil, at: $1) }
    let play = try #require(sitting.situation(at("10:54")).runningRound)
    #expect(play.phase.end.clock == "10:59" && play.next?.end.clock == "11:04")
  }

  @Test("undoing the going on, then the standing still, gives back the phases exactly")
  func undoHold() throws {
    var sitting = try Self.playing()
    let before = sitting.session
    let hold = try sitting.act("10:52") { try $0.hold(reason: nil, at: $1) }
    let held = sitting.session
    let resume = try sitting.act("10:54") { try $0.resume(at: $1) }
    sitting.add(.undo(resume), at("10:55"))
    #expect(sitting.session == held)
    #expect(sitting.situation(at("10:55")).runningRound?.secondsLeft == 300)
    sitting.add(.undo(hold), at("10:56"))
    #expect(sitting.session == before)
  }

  @Test("a round opened while everything stands still ends so much later as stands still after it")
  func openedMeanwhile() throws {
    var sitting = try Self.playing()
    try sitting.act("11:02") { try $0.hold(reason: nil, at: $1) }
    try sitting.open("11:04")
    #expect(sitting.situation(at("11:10")).runningRound?.secondsLeft == 120)
    try sitting.act("11:10") { try $0.resume(at: $1) }
    #expect(sitting.situation(at("11:10")).runningRound?.phase.end.clock == "11:12")
  }

  @Test("a phase that was over before everything stood still stays as it was")
  func overBefore() throws {
    var sitting = try Self.playing()
    try sitting.act("11:10") { try $0.hold(reason: nil, at: $1) }
    try sitting.act("11:15") { try $0.resume(at: $1) }
    let situation = sitting.situation(at("11:15"))
    #expect(situation.runningRound == nil)
    #expect(situation.session.rotation.latest?.opening.phases.last?.end.clock == "11:04")
  }

  @Test("the round at hand is the one that runs, then the next that has rooms, then the last")
  func atHand() throws {
    #expect(Sitting().situation(at("09:00")).roundAtHand == nil)
    var sitting = try Self.playing()
    #expect(sitting.situation(at("10:50")).roundAtHand == .init("play-a", 1))
    #expect(sitting.situation(at("11:04")).roundAtHand == .init("play-a", 2))
    try sitting.open("11:04")
    try sitting.open("11:19")
    #expect(sitting.situation(at("11:40")).roundAtHand == .init("play-a", 3))
    try sitting.regroup(at: "11:41", Self.nine, activity: "play-b")
    #expect(sitting.situation(at("11:42")).roundAtHand == .init("play-b", 1))
    #expect(sitting.situation(at("11:42")).rolePlayToOpen?.id == "play-b")
  }

  @Test("who has a seat and is not here is missing from the round")
  func missing() throws {
    var sitting = try Self.playing()
    #expect(sitting.situation(at("10:50")).missing(in: .init("play-a", 1)) == [])
    try sitting.act("10:53") { try $0.lost(PersonID.list("elif"), at: $1) }
    let missing = sitting.situation(at("10:54")).missing(in: .init("play-a", 1))
    #expect(missing == PersonID.list("elif"))
  }

  @Test("rooms are filled by name, ignoring case and accents")
  func players() throws {
    var sitting = Sitting()
    sitting.roster = Roster(names: ["Élodie", "zoe", "Ana", "Eli", "Wei"])
    try sitting.act("09:00") { try $0.here(PersonID.list("p1 p2 p3 p4 p5"), at: $1) }
    #expect(sitting.situation(at("09:01")).players == PersonID.list("p3 p4 p1 p5 p2"))
  }

  @Test("the proof covers all rounds of a role play, also those that were opened")
  func proof() throws {
    let situation = try Self.playing().situation(at("10:50"))
    let proof = situation.proof(try #require(situation.plan.activity("play-a")))
    #expect(proof.repeats == 0 && proof.rooms == 3 && proof.missing.isEmpty)
  }
}
