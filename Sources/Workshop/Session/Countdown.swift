import Calendar
import Plans

/// The time until the phase, the item or, before the start, the waiting is over.
public struct Countdown: Equatable, Sendable {
  /// Whole seconds left; negative when it should be over.
  public let secondsLeft: Int
  /// How many seconds it is planned to take; `nil` for waiting.
  public let length: Int?

  /// How much of it is left.
  public enum Urgency: Equatable, Sendable {
    /// More than a fifth.
    case none
    /// A fifth or less.
    case soon
    /// A twentieth or less.
    case now
  }

  /// How much of it is left.
  public var urgency: Urgency {
    guard let length else { return .none }
    if secondsLeft * 20 <= length { return .now }
    return secondsLeft * 5 <= length ? .soon : .none
  }
}

extension Situation {
  /// What is being waited for; `nil` when the agenda is over.
  public var countdown: Countdown? {
    if !session.agenda.hasBegun {
      return Countdown(secondsLeft: opening.window.start.seconds(since: now), length: nil)
    }
    if let round = runningRound {
      let phases = plan.activity(round.key.activity)?.rolePlay?.phases ?? []
      let minutes = phases.first { $0.id == round.phase.id }?.minutes
      return Countdown(secondsLeft: round.secondsLeft, length: minutes.map { $0 * 60 })
    }
    guard let left = forecast.timeLeft else { return nil }
    return Countdown(secondsLeft: left, length: forecast.running.map { $0.planned * 60 })
  }
}
