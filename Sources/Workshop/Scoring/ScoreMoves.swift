import Plans

/// Deciding where a score belongs.
extension Situation {
  /// The latest performance of a learner in a round that was opened.
  public func performance(
    of learner: PersonID, round: Int? = nil, attempt: Int = 1
  ) -> Performance? {
    for opened in session.rotation.opened.reversed()
    where round == nil || opened.key.round == round {
      let role = plan.activity(opened.key.activity)?.rolePlay?.scoredRole ?? 0
      if let seat = session.rotation.seat(of: learner, in: opened.key), seat.role == role {
        return Performance(
          learner: learner, activity: opened.key.activity, round: opened.key.round,
          attempt: attempt)
      }
    }
    return nil
  }

  /// Scores a learner; what belongs to no performance is kept aside rather than refused.
  public func score(
    _ learner: PersonID, _ line: ScoreLine, rater: Rater, round: Int? = nil, attempt: Int = 1
  ) throws(Refusal) -> Act {
    if line.isEmpty && line.text == nil { throw .scoring(.emptyScore) }
    let latest = session.rotation.latest?.key
    let place = performance(of: learner, round: round, attempt: attempt)
    var score = Score(
      performance: place
        ?? Performance(
          learner: learner, activity: latest?.activity ?? rolePlay?.id ?? "",
          round: round ?? latest?.round ?? 0, attempt: attempt),
      rater: rater)
    score.levels = line.levels
    score.global = line.global
    score.isEarly = line.isEarly
    score.note = line.text
    return place == nil ? .scoring(.unplaced(score)) : .scoring(.scored(score))
  }

  /// Amends a learner's score by the same rater; the quoted text is the reason.
  public func amend(
    _ learner: PersonID, _ line: ScoreLine, rater: Rater, round: Int? = nil, attempt: Int = 1
  ) throws(Refusal) -> Act {
    if line.isEmpty { throw .scoring(.emptyScore) }
    guard let place = performance(of: learner, round: round, attempt: attempt),
      session.scores.sheets[place]?[rater] != nil
    else { throw .scoring(.nothingToAmend(learner)) }
    guard let reason = line.text, !reason.isEmpty else { throw .scoring(.noReason) }
    var score = Score(performance: place, rater: rater)
    score.levels = line.levels
    score.global = line.global
    score.isEarly = line.isEarly
    score.reason = reason
    return .scoring(.scored(score))
  }

  /// Every performance of the rounds that were opened, in order of round and room.
  public var performances: [(performance: Performance, room: Int)] {
    var performances: [(performance: Performance, room: Int)] = []
    for opened in session.rotation.opened {
      let (activity, round) = (opened.key.activity, opened.key.round)
      let role = plan.activity(activity)?.rolePlay?.scoredRole ?? 0
      for (number, room) in (session.rotation.rounds[opened.key] ?? []).enumerated() {
        guard room.indices.contains(role), let learner = room[role].learner else { continue }
        let performance = Performance(learner: learner, activity: activity, round: round)
        performances.append((performance, number + 1))
      }
    }
    return performances
  }
}
