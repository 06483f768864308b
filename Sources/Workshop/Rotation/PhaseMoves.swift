public import Calendar
import Plans

/// Deciding on the phases of the round that runs.
extension Situation {
  /// Gives the phase that runs more minutes, or fewer when negative; those after it end so much later
  /// or earlier.
  public func extendPhase(by minutes: Int, at: Instant) throws(Refusal) -> Act {
    let (running, current) = try roundRunning(at: at)
    var opening = running
    let phase = opening.phases[current]
    if phase.end.adding(minutes: minutes) <= at {
      throw .practice(.phaseLeft(phase: phase.id, seconds: phase.end.seconds(since: at)))
    }
    opening.shift(from: current, milliseconds: Int64(minutes) * 60_000)
    opening.extended = RoundOpening.Extension(phase: phase.id, minutes: minutes)
    return .practice(.round(opening))
  }

  /// Ends the phase that runs, so that the next one begins.
  ///
  /// - Parameter phase: Its id, so that what two people end is ended once.
  public func endPhase(_ phase: String, at: Instant) throws(Refusal) -> Act {
    if session.agenda.isHeld { throw .agenda(.hold(isHeld: true)) }
    let (running, current) = try roundRunning(at: at)
    var opening = running
    guard opening.phases[current].id == phase else {
      throw .practice(.otherPhase(round: opening.round, runs: opening.phases[current].id))
    }
    opening.shift(
      from: current,
      milliseconds: at.milliseconds - opening.phases[current].end.milliseconds)
    opening.extended = RoundOpening.Extension(phase: phase, minutes: 0)
    return .practice(.round(opening))
  }

  /// Ends the round that runs: all its phases are over.
  public func endRound(at: Instant) throws(Refusal) -> Act {
    if session.agenda.isHeld { throw .agenda(.hold(isHeld: true)) }
    let (running, current) = try roundRunning(at: at)
    var opening = running
    for index in opening.phases.indices where index >= current { opening.phases[index].end = at }
    opening.extended = RoundOpening.Extension(phase: opening.phases[current].id, minutes: 0)
    return .practice(.round(opening))
  }

  /// The opening of the round that runs at a moment, and the position of its phase.
  private func roundRunning(
    at: Instant
  ) throws(Refusal) -> (opening: RoundOpening, phase: Int) {
    try admit(at)
    guard let latest = session.rotation.running(at: at),
      let current = latest.opening.phases.firstIndex(where: { $0.end > at })
    else { throw .practice(.noPhase) }
    if let opened = session.rotation.latest?.at, at < opened { throw .practice(.noPhase) }
    return (latest.opening, current)
  }
}

extension RoundOpening {
  /// Moves the ends of phases from one on.
  fileprivate mutating func shift(from current: Int, milliseconds: Int64) {
    for index in phases.indices where index >= current {
      let end = phases[index].end.milliseconds
      phases[index].end = Instant(milliseconds: end + milliseconds)
    }
  }
}

extension Situation {
  /// The questions of the scenario that the running round is played from, while its debrief runs.
  public var debriefQuestions: [String] {
    guard let round = runningRound, let play = plan.activity(round.key.activity)?.rolePlay,
      play.debrief == round.phase.id
    else { return [] }
    return scenario(of: round.key)?.debrief ?? []
  }
}

extension RolePlay {
  /// The phase in which rooms talk about what they played: the one of that name, else the one behind
  /// `play`.
  var debrief: String? {
    if phases.contains(where: { $0.id == "debrief" }) { return "debrief" }
    let play = phases.firstIndex { $0.id == "play" }
    return play.flatMap { phases.indices.contains($0 + 1) ? phases[$0 + 1].id : nil }
  }
}
