import Plans
import Testing
import Workshop

@Suite("Rooms without an observer's or a customer's score, and why")
struct ScoreGapTests {
  private static let people = PersonID.list("ana ben chloe dev elif femi grace hugo ines jamal")
  private static let key = Rotation.RoundKey("play-a", 1)

  /// Ten people in four rooms, the round opened at 10:49 and played from 10:51 to 10:57; Bo has two
  /// of the seats or leaves them empty.
  private static func playing() throws -> Sitting {
    var sitting = Sitting()
    try sitting.act("09:00") { try $0.here(people, at: $1) }
    try sitting.regroup(at: "10:47", people)
    try sitting.open("10:49")
    return sitting
  }

  private static func seats(_ room: Int, _ sitting: Sitting) -> [Seat] {
    sitting.session.rotation.seats(of: room, in: key)
  }

  /// The rooms that wait for a score of the observer's, in order.
  private static func awaited(_ gaps: [ScoreGap]) -> [Int] {
    gaps.filter { if case .awaited = $0.reason { true } else { false } }.map(\.room)
  }

  private static func reason(_ room: Int, _ gaps: [ScoreGap]) -> ScoreGap.Reason? {
    gaps.first { $0.room == room }?.reason
  }

  private static func score(
    _ room: Int, as source: Rater.Source, _ clock: String, _ sitting: inout Sitting
  ) throws {
    let learner = try #require(seats(room, sitting)[0].learner)
    let line = try ScoreLineTests.read("4 4 3 4 2")
    try sitting.act(clock) { now, _ in
      let rater =
        source == .trainer
        ? Rater(name: "faye") : try now.rater(source: source, judge: nil, of: learner, round: 1)
      return try now.score(learner, line, rater: rater, round: 1)
    }
  }

  @Test("Every room waits for whoever has the observer's seat until a score of theirs is there")
  func observers() throws {
    var sitting = try Self.playing()
    let gaps = sitting.situation(at("10:58")).scoreGaps(in: Self.key)
    #expect(gaps.map(\.room) == [1, 2, 3, 4])
    for gap in gaps where Self.seats(gap.room, sitting)[0].learner != nil {
      #expect(gap.reason == .awaited(from: Self.seats(gap.room, sitting)[2]))
    }
    try Self.score(1, as: .observer, "10:58", &sitting)
    try Self.score(2, as: .customer, "10:58", &sitting)
    #expect(
      Self.awaited(sitting.situation(at("10:59")).scoreGaps(in: Self.key))
        == Self.awaited(gaps).filter { $0 > 2 })
  }

  @Test("A trainer's score, or the learner's own, does not close the gap")
  func others() throws {
    var sitting = try Self.playing()
    let before = sitting.situation(at("10:58")).scoreGaps(in: Self.key)
    try Self.score(1, as: .trainer, "10:58", &sitting)
    try Self.score(2, as: .own, "10:58", &sitting)
    #expect(sitting.situation(at("10:59")).scoreGaps(in: Self.key) == before)
  }

  @Test("A turn that was lost, one of somebody who only observes, and somebody who has left")
  func reasons() throws {
    var sitting = try Self.playing()
    let players = (1...3).compactMap { Self.seats($0, sitting)[0].learner }
    try #require(players.count == 3)
    try sitting.act("10:52") { try $0.lost([players[0]], at: $1) }
    try sitting.act("10:53") { try $0.freeze(room: nil, person: players[1], at: $1) }
    try sitting.act("10:57") { try $0.left([players[2]], reason: "train", at: $1) }
    let gaps = sitting.situation(at("10:58")).scoreGaps(in: Self.key)
    #expect(Self.reason(1, gaps) == .notPlayed)
    #expect(Self.reason(2, gaps) == nil)
    #expect(Self.reason(3, gaps) == .away(players[2], .left))
  }

  @Test("Where a trainer plays no score is expected, and it is said who plays")
  func trainer() throws {
    var sitting = try Self.playing()
    let rooms: [Int: Room] = [1: [.standIn("Bo")] + Self.seats(1, sitting).dropFirst()]
    sitting.add(
      .practice(.reseated(Reseating(activity: "play-a", round: 1, rooms: rooms))), at("10:50"))
    let gaps = sitting.situation(at("10:58")).scoreGaps(in: Self.key)
    #expect(Self.reason(1, gaps) == .noLearner(.standIn("Bo")))
  }

  @Test("A round without rooms has no gaps")
  func none() {
    #expect(Sitting().situation(at("10:58")).scoreGaps(in: Self.key).isEmpty)
  }
}
