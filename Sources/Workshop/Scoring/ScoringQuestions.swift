import Plans

/// What scoring comes to so far.
extension Situation {
  /// How far each two trainers agree.
  public var agreements: [Agreement] { session.scores.agreements(plan.scoring) }

  /// The lines that wait for a place, in order.
  public var openInbox: [Inbox.Item] { session.scores.inbox.open }

  /// The rooms that a trainer has been in, in order, each once.
  public func visits(of trainer: String) -> [(key: Rotation.RoundKey, rooms: [Int])] {
    var rounds: [Rotation.RoundKey: [Int]] = [:]
    for watch in session.scores.visits.map(\.watch) where watch.rater == trainer {
      let key = Rotation.RoundKey(watch.activity, watch.round)
      if rounds[key]?.contains(watch.room) != true { rounds[key, default: []].append(watch.room) }
    }
    return rounds.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
  }

  /// The trainers who watched a turn and have not scored it, in order of their labels.
  public func idleTrainers(in turn: ScoreCoverage.Turn) -> [String] {
    let place = turn.performance
    let sheets = session.scores.sheets[place] ?? [:]
    let watched = session.scores.visits.map(\.watch).filter {
      $0.activity == place.activity && $0.round == place.round && $0.room == turn.room
        && sheets[Rater(name: $0.rater)] == nil
    }
    return Set(watched.map(\.rater)).sorted()
  }
}
