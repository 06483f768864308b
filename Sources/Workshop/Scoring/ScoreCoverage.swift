/// How far scoring has come: who had a turn, and whose turn nobody has scored.
public struct ScoreCoverage: Equatable, Sendable {
  /// A learner's turn and the room it took place in.
  public struct Turn: Equatable, Sendable {
    /// The performance.
    public let performance: Performance
    /// The room's number, from 1.
    public let room: Int
  }

  /// Every turn so far, in order of round and room.
  public let turns: [Turn]
  /// How many learners have a seat in any round.
  public let seated: Int
  /// How many of them had a turn.
  public let played: Int
  /// How many turns a learner who watched or took part has scored.
  public let byLearners: Int
  /// Turns that no trainer scored although a learner did.
  public let withoutTrainer: [Turn]
  /// Turns that nobody scored.
  public let withoutAny: [Turn]

  /// How many turns a trainer has scored.
  public var byTrainers: Int { turns.count - withoutTrainer.count - withoutAny.count }
}

extension Situation {
  /// How far scoring has come in the rounds that were opened.
  public var scoreCoverage: ScoreCoverage {
    let turns = performances.map { ScoreCoverage.Turn(performance: $0.performance, room: $0.room) }
    let scores = session.scores
    let peers: Set<Rater.Source> = [.observer, .customer, .own]
    let untrained = turns.filter { !scores.isScored($0.performance, by: [.trainer]) }
    let seats = session.rotation.rounds.values.joined().joined()
    return ScoreCoverage(
      turns: turns, seated: Set(seats.compactMap(\.learner)).count,
      played: Set(turns.map(\.performance.learner)).count,
      byLearners: turns.count { scores.isScored($0.performance, by: peers) },
      withoutTrainer: untrained.filter { scores.isScored($0.performance, by: peers) },
      withoutAny: untrained.filter { !scores.isScored($0.performance, by: peers) })
  }
}
