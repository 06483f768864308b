import Calendar
import Plans

/// Why no score of a turn that nobody scored is asked for.
public enum ScoringExemption: Equatable, Sendable {
  /// It did not take place: its learner was away for more than half of the play.
  case lost
  /// Its learner only observes: they said the stop-word, or asked to.
  case exempt
}

extension Situation {
  /// Why no score of somebody's turn in a round that was opened is asked for; `nil` when one is, or
  /// exists.
  public func exemption(of person: PersonID, in key: Rotation.RoundKey) -> ScoringExemption? {
    session.rotation.opened.first { $0.key == key }.flatMap { exemption(of: person, in: $0) }
  }

  func exemption(of person: PersonID, in opened: Rotation.Opened) -> ScoringExemption? {
    if isScored(person, in: opened.key) { return nil }
    if isExempt(person, in: opened) { return .exempt }
    return wasAway(person, in: opened) ? .lost : nil
  }

  /// Whether a turn in the scored role of a round was lost: nobody scored it, and its learner was
  /// away for more than half of the play.
  func hasLostTurn(_ person: PersonID, in opened: Rotation.Opened) -> Bool {
    let role = plan.activity(opened.key.activity)?.rolePlay?.scoredRole
    return session.rotation.seat(of: person, in: opened.key)?.role == role
      && exemption(of: person, in: opened) == .lost
  }

  /// Whether a turn's play has not begun and nobody has scored it.
  func isAhead(_ performance: Performance) -> Bool {
    let key = Rotation.RoundKey(performance.activity, performance.round)
    guard let opened = session.rotation.opened.first(where: { $0.key == key }),
      !isScored(performance.learner, in: key),
      let play = playTime(of: performance.learner, in: opened)
    else { return false }
    return now < play.start
  }

  /// Whether anybody scored somebody's turn, whichever try of it.
  private func isScored(_ person: PersonID, in key: Rotation.RoundKey) -> Bool {
    let first = Performance(learner: person, activity: key.activity, round: key.round)
    if session.scores.isScored(first, by: Set(Rater.Source.allCases)) { return true }
    return session.scores.sheets.keys.contains {
      $0.learner == person && $0.activity == key.activity && $0.round == key.round
    }
  }

  /// Whether somebody only observed from before the end of a round's play on, or said the stop-word
  /// in that round.
  private func isExempt(_ person: PersonID, in opened: Rotation.Opened) -> Bool {
    guard observersOnly.contains(person) else { return false }
    let stops = session.rotation.frozen.filter { $0.freeze.person == person }
    if stops.contains(where: { $0.freeze.key == opened.key }) { return true }
    let since = (stops.map(\.at) + [session.rules.optedOutSince[person]].compactMap { $0 }).min()
    guard let since, let play = playTime(of: person, in: opened) else { return false }
    return since < play.end
  }

  private func wasAway(_ person: PersonID, in opened: Rotation.Opened) -> Bool {
    guard let play = playTime(of: person, in: opened), now >= play.start else { return false }
    let end = session.closed ?? now
    let spans = session.presence.spans(person, until: end, limit: opening.window.end)
    let there = spans.compactMap { $0.clipped(to: Period(play.start, min(end, play.end))) }.seconds
    let gone = min(end, play.end).seconds(since: play.start) - there
    return gone * 2 > play.seconds
  }

  /// The stretch in which people play in somebody's room: the phase `play`, else the longest.
  private func playTime(of person: PersonID, in opened: Rotation.Opened) -> Period? {
    let room = session.rotation.seat(of: person, in: opened.key)?.room ?? 0
    var start = opened.at
    var periods: [(id: String, period: Period)] = []
    for phase in session.rotation.phases(of: room, in: opened) {
      periods.append((phase.id, Period(start, max(start, phase.end))))
      start = max(start, phase.end)
    }
    let longest = periods.max { $0.period.seconds < $1.period.seconds }
    return periods.first { $0.id == "play" }?.period ?? longest?.period
  }
}
