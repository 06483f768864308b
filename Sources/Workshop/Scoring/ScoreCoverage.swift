/// How far scoring has come: who had a turn, and whose turn nobody has scored.
public struct ScoreCoverage: Equatable, Sendable {
  /// A learner's turn and the room it took place in.
  public struct Turn: Equatable, Sendable {
    /// The performance.
    public let performance: Performance
    /// The room's number, from 1.
    public let room: Int
  }

  /// Every turn so far that was scored or of which a score is asked for, in order of round and room.
  public let turns: [Turn]
  /// Turns of a round that is still in its brief, which nobody has scored.
  public let ahead: [Turn]
  /// Turns that did not take place, since their learner was away.
  public let lost: [Turn]
  /// Turns of which no score is asked for, since their learner only observes.
  public let exempt: [Turn]
  /// How many learners have a seat in any round; those who only observe count when they had a turn.
  public let seated: Int
  /// How many of them had a turn.
  public let played: Int
  /// Turns that a trainer scored and nobody who watched or was the customer, with the trainer who
  /// stood in for the observer, else with all trainers who scored it.
  public let byTrainersAlone: [(turn: Turn, trainers: [String])]
  /// Turns that no trainer scored although somebody else did.
  public let withoutTrainer: [Turn]
  /// Turns that nobody saw: no trainer, observer or customer scored them.
  public let withoutAny: [Turn]

  /// How many turns an observer or a customer has scored.
  public var byPeers: Int { turns.count - byTrainersAlone.count - withoutAny.count }
  /// How many turns a trainer has scored.
  public var byTrainers: Int { turns.count - withoutTrainer.count - withoutAny.count }

  /// Whether two coverages say the same.
  public static func == (a: ScoreCoverage, b: ScoreCoverage) -> Bool {
    a.turns == b.turns && a.ahead == b.ahead && a.lost == b.lost && a.exempt == b.exempt
      && a.seated == b.seated
      && a.played == b.played
      && a.byTrainersAlone.map(\.turn) == b.byTrainersAlone.map(\.turn)
      && a.byTrainersAlone.map(\.trainers) == b.byTrainersAlone.map(\.trainers)
      && a.withoutTrainer == b.withoutTrainer && a.withoutAny == b.withoutAny
  }
}

extension Situation {
  /// How far scoring has come in the rounds that were opened.
  public var scoreCoverage: ScoreCoverage { coverage { _ in true } }

  /// How far scoring has come in one round.
  public func scoreCoverage(in round: Rotation.RoundKey) -> ScoreCoverage {
    coverage { $0.activity == round.activity && $0.round == round.round }
  }

  private func coverage(_ isMeant: (Performance) -> Bool) -> ScoreCoverage {
    let all = performances.filter { isMeant($0.performance) }
      .map { ScoreCoverage.Turn(performance: $0.performance, room: $0.room) }
    let exemptions = all.map { exemption(of: $0.performance) }
    let waived = { (exemption: ScoringExemption?) in
      zip(all, exemptions).filter { $1 == exemption }.map(\.0)
    }
    let asked = waived(nil)
    let ahead = asked.filter { isAhead($0.performance) }
    let turns = asked.filter { !ahead.contains($0) }
    let raters = session.scores.raters
    var alone: [(turn: ScoreCoverage.Turn, trainers: [String])] = []
    var untrained: [ScoreCoverage.Turn] = []
    var unseen: [ScoreCoverage.Turn] = []
    for turn in turns {
      let all = raters[turn.performance] ?? []
      let trainers = all.filter { $0.source == .trainer }.map(\.name)
      let isPeered = all.contains { [.observer, .customer].contains($0.source) }
      switch (trainers.isEmpty, isPeered) {
      case (true, true): untrained.append(turn)
      case (true, false): unseen.append(turn)
      case (false, false):
        let standIn = standIn(turn).flatMap { trainers.contains($0) ? [$0] : nil }
        alone.append((turn, standIn ?? trainers))
      case (false, true): break
      }
    }
    let played = Set(turns.map(\.performance.learner))
    let seats = session.rotation.rounds.values.joined().joined()
    let seated = Set(seats.compactMap(\.learner)).subtracting(observersOnly).union(played)
    return ScoreCoverage(
      turns: turns, ahead: ahead, lost: waived(.lost), exempt: waived(.exempt),
      seated: seated.count,
      played: played.count,
      byTrainersAlone: alone, withoutTrainer: untrained, withoutAny: unseen)
  }

  /// Who stood in for the observer of a turn.
  private func standIn(_ turn: ScoreCoverage.Turn) -> String? {
    let place = turn.performance
    let key = Rotation.RoundKey(place.activity, place.round)
    guard case .standIn(let name) = seat(.observer, of: place, in: key, turn.room) else {
      return nil
    }
    return name
  }

  private func exemption(of performance: Performance) -> ScoringExemption? {
    exemption(of: performance.learner, in: .init(performance.activity, performance.round))
  }

  /// The labels of everybody who scores, watches or is to, leads or stands in as a trainer, in order.
  public var trainerLabels: [String] {
    let lead = session.lead.map(Session.label(ofWriter:)).map { [$0] } ?? []
    let names = session.scores.trainers.map(\.name) + session.scores.visits.map(\.watch.rater)
    let standIns = session.rotation.rounds.values.joined().joined().compactMap { seat in
      if case .standIn(let name) = seat, name != StandIns.nobody { name } else { nil }
    }
    let watching = session.rotation.duties.values.joined().map(\.trainer)
    return Set(names + lead + standIns + watching).sorted()
  }
}
