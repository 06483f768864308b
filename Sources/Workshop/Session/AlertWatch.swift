/// Which alerts were told to somebody: each once, when it comes.
///
/// An alert that goes away, as when an item gets more minutes, appears again when it comes back.
public struct AlertWatch: Sendable {
  private var told: Set<Alert.Cause> = []
  /// The phase that ran when nothing was to be told, and those that ended meanwhile.
  private var running: Alert.EndedPhase?
  private var missed: [Alert.EndedPhase] = []

  /// Creates a watch that has told nothing.
  public init() {}

  /// What has come since the last time.
  ///
  /// - Parameter trainer: The label of the trainer who gets the alerts.
  public mutating func due(_ situation: Situation, for trainer: String) -> [Alert] {
    let now = situation.alerts(for: trainer)
    let new = now.filter { !told.contains($0.cause) }
    told = Set(now.map(\.cause))
    return takeMissed(situation) + new
  }

  /// Lets a moment pass in which nothing is to be told.
  public mutating func pass(_ situation: Situation) {
    let round = situation.runningRound
    if let before = running, before.phase.end <= situation.now,
      round?.phase.end != before.phase.end
    {
      missed.append(before)
    }
    running = round.map { Alert.EndedPhase(round: $0.key.round, phase: $0.phase) }
  }

  /// One alert about the phases that ended while nothing was told.
  private mutating func takeMissed(_ situation: Situation) -> [Alert] {
    if running != nil { pass(situation) }
    running = nil
    guard !missed.isEmpty else { return [] }
    defer { missed = [] }
    return [Alert(content: .phasesEnded(missed), cause: .phasesEnded)]
  }
}
