public import Calendar
public import Plans

/// The agenda at a moment: what has been, what runs, what is expected.
public struct Forecast: Equatable, Sendable {
  /// Every item in the plan's order.
  public let rows: [Row]
  /// Seconds behind the plan when positive, ahead when negative.
  public let drift: Int
  /// Seconds by which the session began late, negative when early, `nil` before it began.
  public let startDelay: Int?
  /// When the session would end if every item took its planned time.
  public let asPlanned: Instant
  /// When it would end if buffers gave up what they can.
  public let withBuffers: Instant
  /// Seconds of buffer that would be left.
  public let bufferLeft: Int
  /// Items still to come that must not run past their scheduled ends, in order.
  public let hardStops: [HardStop]
  /// Items still to come that must start at a time at which they cannot any more, in order.
  public let lateStarts: [LateStart]
  /// Seconds left of the running item, its rounds counted, negative when it is over, `nil` when none
  /// runs.
  public let timeLeft: Int?
  /// The same by its planned minutes alone.
  let plannedLeft: Int?

  /// An item that must not run past its scheduled end.
  public struct HardStop: Equatable, Sendable {
    /// The item's id.
    public let item: String
    /// Its scheduled end.
    public let due: Instant
    /// When it would end if buffers before it gave up all they can.
    public let earliest: Instant

    /// Whether it would end a minute or more too late; seconds are nobody's reason to cut practice.
    public var isInDanger: Bool { earliest >= due.adding(minutes: 1) }
  }

  /// An item that will not start when it must.
  public struct LateStart: Equatable, Sendable {
    /// The item's id.
    public let item: String
    /// When it must start.
    public let due: Instant
    /// When it is expected to.
    public let expected: Instant
    /// When it would start if buffers before it gave up all they can: a minute or more after `due`.
    public let earliest: Instant
  }

  /// One item.
  public struct Row: Equatable, Sendable {
    /// The item's id.
    public let id: String
    /// The item's title.
    public let title: String
    /// Planned minutes now.
    public let planned: Int
    /// Planned minutes in the workshop file.
    public let original: Int
    /// The fewest minutes.
    public let minimum: Int
    /// Minutes of its rounds that are still to come, 0 when there are none.
    public let roundMinutes: Int
    /// Where it stands.
    public let state: State
    /// When it began, or is expected to.
    public let start: Instant
    /// When it ended, or is expected to.
    public let end: Instant
    /// When the workshop file has it begin.
    public let scheduled: Instant
    /// How often it was begun.
    public let visits: Int
    /// Seconds it has had in all its goes, without what stood still.
    public let spent: Int

    /// ``spent`` in minutes, rounded half up.
    public var spentMinutes: Int { (spent + 30) / 60 }
    /// Minutes it takes if it is still to come: no fewer than its rounds do.
    public var length: Int { max(planned, roundMinutes) }
    /// Whether it began, or is expected to, a minute or more away from where it was planned.
    public var isMoved: Bool {
      state != .skipped && abs(start.seconds(since: scheduled)) >= 60
    }
  }

  /// Where an item stands.
  public enum State: String, Equatable, Sendable { case done, running, next, skipped }

  /// When the session is expected to end: buffers are used as long as that is enough.
  public var projectedEnd: Instant {
    let end = hardStops.last { $0.item == rows.last?.id }
    return end?.isInDanger == true ? asPlanned : withBuffers
  }

  /// The hard stop that matters: the first that is in danger, else the last.
  public var hardStop: HardStop? { hardStops.first(where: \.isInDanger) ?? hardStops.last }
  /// Whether an item is expected to run past its hard stop, even when buffers give what they can.
  public var isInDanger: Bool { hardStop?.isInDanger ?? false }
  /// Seconds behind the plan counted from when the session really began.
  public var driftSinceStart: Int? { startDelay.map { drift - $0 } }
  /// The running item.
  public var running: Row? { rows.first { $0.state == .running } }
}

extension Forecast {
  /// Computes the agenda at a moment.
  ///
  /// - Parameters:
  ///   - plan: The workshop.
  ///   - progress: What happened so far.
  ///   - rotation: The rounds that ran, run and are still to come.
  ///   - window: The scheduled window.
  ///   - now: The present moment.
  public init(
    plan: Plan, progress: AgendaProgress, rotation: Rotation = Rotation(), window: Period,
    now: Instant
  ) {
    var planner = Planner(
      plan: plan, progress: progress, rotation: rotation, window: window, now: now)
    rows = planner.rows()
    asPlanned = planner.expected
    bufferLeft = planner.bufferLeft
    withBuffers = planner.withBuffers
    hardStops = planner.hardStops
    lateStarts = planner.lateStarts
    drift = planner.drift
    startDelay = progress.moves.first?.at.seconds(since: window.start)
    timeLeft = planner.timeLeft
    plannedLeft = planner.plannedLeft
  }
}
