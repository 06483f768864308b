import Calendar

/// Something that the facilitator must know now without having asked.
public struct Alert: Equatable, Sendable {
  /// What it says.
  public let content: Content
  /// What makes it the same alert a second later.
  let cause: Cause

  /// What alerts say.
  public enum Content: Equatable, Sendable {
    /// The running item ends in so many seconds.
    case itemEnds(item: String, secondsLeft: Int)
    /// The running item has had its time.
    case itemIsOver(item: String)
    /// An item will run past its hard stop.
    case hardStop(Forecast.HardStop)
    /// An item will not start when it must.
    case lateStart(Forecast.LateStart)
    /// The debrief in the rooms has begun, and its scenario has questions for it.
    case debrief(Rotation.RoundKey)
    /// The phase in the rooms ends soon; what to tell them then, which may be empty.
    case phaseEnds(RoundProgress, broadcast: String)
    /// Rooms that nobody has scored, before people leave them.
    case unscored(Rotation.RoundKey, rooms: [Int])
    /// It is a break: somebody who said the stop-word is to be asked how they are.
    case checkIn(PersonID)
    /// Phases that ended while nothing was to be told.
    case phasesEnded([EndedPhase])
  }

  /// A phase that ended, and when.
  public struct EndedPhase: Equatable, Sendable {
    /// The round's number, from 1.
    public let round: Int
    /// The phase with its end.
    public let phase: RoundOpening.PhaseEnd
  }

  enum Cause: Hashable, Sendable {
    case itemEnds(move: Int)
    case itemIsOver(move: Int)
    case hardStop(item: String)
    case lateStart(item: String)
    case debrief(Rotation.RoundKey)
    case phaseEnds(Rotation.RoundKey, end: Instant)
    case unscored(Rotation.RoundKey)
    case checkIn(PersonID)
    case phasesEnded
  }
}
