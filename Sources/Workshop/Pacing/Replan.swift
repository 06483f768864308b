public import Calendar

/// What can be done when the session is not where its plan is: options, best first.
///
/// Each option is one choice of minutes for every item still to come, or leaving it out, that keeps
/// every minimum, fixed start and hard stop. ``ReplanPrices`` says what each minute costs.
public struct Replan: Equatable, Sendable {
  /// What can be done, in the order of what it costs; running over comes last.
  public let options: [Option]
  /// Whether time must be won or has been.
  public let need: Need
  /// When the session ends if everything takes its planned minutes.
  public let inFull: Instant
  /// When it ends if buffers give all they can.
  public let squeezed: Instant
  /// When what matters must be over or begin: the stop in danger, else the session's end.
  public let due: Instant
  /// The item whose stop or start that is, unless it is the session's end.
  public let item: String?
  /// What must be met by then.
  public let stop: Stop
  /// Whether something other than running over is enough.
  public let isFeasible: Bool
  /// What no option touches.
  public let protected: [Protection]

  /// What must be met.
  public enum Stop: Equatable, Sendable {
    /// A hard stop.
    case hard
    /// The scheduled end.
    case scheduled
    /// The time at which an item must start.
    case start
  }

  /// Which way the session is off its plan.
  public enum Need: Equatable, Sendable {
    /// So many whole minutes must be won.
    case win(Int)
    /// So many whole minutes are to spare, buffers apart.
    case spare(Int)
    /// Neither: buffers cover what there is.
    case nothing
  }

  /// One thing that can be done.
  public struct Option: Equatable, Sendable {
    /// What it does.
    public let kind: Kind
    /// The changes.
    public let change: Replanning
    /// When the session then ends, buffers at their minimum; when time is to spare, in full.
    public let end: Instant
    /// What it costs by ``ReplanPrices``; negative when it gives time back.
    public let cost: Int
    /// Minutes past the hard stop that everybody must agree to, 0 when none.
    public let overrun: Int
  }

  /// What an option does.
  public enum Kind: Equatable, Sendable {
    /// Takes minutes off items and leaves nothing out.
    case shorten
    /// Leaves items out, and takes minutes off others when that is not enough.
    case drop
    /// Keeps everything and ends late.
    case runOver
    /// Gives back minutes that were taken off, and items that were left out.
    case restore
    /// Gives one item the time that is to spare.
    case lengthen
  }

  /// What no option touches.
  public enum Protection: Equatable, Sendable {
    /// A role play's rounds keep their phases.
    case rounds
    /// Tests keep their minutes.
    case tests
    /// Surveys keep theirs.
    case surveys
    /// No break is shorter than its minimum, of which this is the smallest.
    case breaks(minimum: Int)
  }
}

extension Situation {
  /// What can be done about the agenda now.
  public var replan: Replan { ReplanOptions(self).replan }
}
