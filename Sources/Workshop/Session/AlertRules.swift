import Plans

/// What is an alert, and when.
extension Situation {
  /// Everything that a trainer must know at this moment; none before the agenda begins and after the
  /// session is closed.
  ///
  /// - Parameter trainer: The label of the trainer who gets the alerts.
  public func alerts(for trainer: String) -> [Alert] {
    guard session.closed == nil, session.agenda.hasBegun else { return [] }
    let alerts = [
      itemAlert, hardStopAlert, lateStartAlert, debriefAlert, phaseAlert, unscoredAlert,
    ]
    return alerts.compactMap { $0 } + checkInAlerts(for: trainer)
  }

  /// Seconds before its end at which an item raises an alert.
  private static let itemNotice = 120
  /// Seconds before its end at which a phase raises an alert.
  private static let phaseNotice = 20
  /// Seconds before the end of the last phase in rooms at which an alert names whom nobody saw.
  private static let unscoredNotice = 60

  /// An item raises an alert two minutes before its end, unless it is shorter, and at its end.
  private var itemAlert: Alert? {
    guard let row = forecast.running, let left = forecast.timeLeft,
      let move = session.agenda.moves.last?.move.number
    else { return nil }
    if left <= 0 {
      return Alert(content: .itemIsOver(item: row.id), cause: .itemIsOver(move: move))
    }
    guard left <= Self.itemNotice, row.planned * 60 > Self.itemNotice else { return nil }
    return Alert(
      content: .itemEnds(item: row.id, secondsLeft: left), cause: .itemEnds(move: move))
  }

  private var hardStopAlert: Alert? {
    guard let stop = forecast.hardStop, stop.isInDanger else { return nil }
    return Alert(content: .hardStop(stop), cause: .hardStop(item: stop.item))
  }

  private var lateStartAlert: Alert? {
    forecast.lateStarts.first.map {
      Alert(content: .lateStart($0), cause: .lateStart(item: $0.item))
    }
  }

  private var debriefAlert: Alert? {
    guard !debriefQuestions.isEmpty, let round = runningRound else { return nil }
    return Alert(content: .debrief(round.key), cause: .debrief(round.key))
  }

  private var phaseAlert: Alert? {
    guard let round = runningRound, round.secondsLeft <= Self.phaseNotice else { return nil }
    let phases = plan.activity(round.key.activity)?.rolePlay?.phases ?? []
    let broadcast = phases.first { $0.id == round.phase.id }?.broadcast ?? ""
    return Alert(
      content: .phaseEnds(round, broadcast: broadcast),
      cause: .phaseEnds(round.key, end: round.phase.end))
  }

  /// The last phase in rooms is the one before people change places, where there is such a phase.
  private var unscoredAlert: Alert? {
    guard let round = runningRound, session.rotation.latest?.key == round.key,
      let phases = plan.activity(round.key.activity)?.rolePlay?.phases
    else { return nil }
    let last = phases.count > 1 ? phases[phases.count - 2].id : phases.first?.id
    guard round.phase.id == last, round.secondsLeft <= Self.unscoredNotice else { return nil }
    let rooms = scoreCoverage(in: round.key).withoutAny.map(\.room)
    if rooms.isEmpty { return nil }
    return Alert(content: .unscored(round.key, rooms: rooms), cause: .unscored(round.key))
  }

  /// At a break: those who said the stop-word, for its writer.
  private func checkInAlerts(for trainer: String) -> [Alert] {
    guard let row = forecast.running, plan.item(row.id)?.kind == .break else { return [] }
    let people = session.rotation.frozen.filter {
      Session.label(ofWriter: $0.writer) == trainer && $0.at < row.start
    }.compactMap(\.freeze.person)
    return Set(people).sorted().map { Alert(content: .checkIn($0), cause: .checkIn($0)) }
  }
}
