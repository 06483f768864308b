public import Calendar

/// Who sits where in one round: one list of seats a room, in the order of the role play's roles.
public typealias Room = [Seat]

/// A place in a room: a learner's, or one that somebody fills in for.
public enum Seat: Hashable, Sendable {
  /// A learner.
  case learner(PersonID)
  /// Somebody of the team, or an empty chair, by name.
  case standIn(String)

  /// The learner, when it is one.
  public var learner: PersonID? {
    if case .learner(let id) = self { id } else { nil }
  }
}

/// Rooms that were filled for some rounds of a role play.
public struct Grouping: Equatable, Sendable {
  /// The role play's activity id.
  public var activity: String
  /// The number of the first round they are for, from 1.
  public var firstRound: Int
  /// The rooms of each round from the first on.
  public var rounds: [[Room]]
  /// The scenario of each round where it is not the role play's own; empty when all are.
  public var scenarios: [String]
  /// Which rooms trainers are to watch.
  public var duties: [Duty]

  /// Creates a grouping.
  public init(
    activity: String, firstRound: Int = 1, rounds: [[Room]], scenarios: [String] = [],
    duties: [Duty] = []
  ) {
    self.activity = activity
    self.firstRound = firstRound
    self.rounds = rounds
    self.scenarios = scenarios
    self.duties = duties
  }
}

/// A round that was opened, with the moments at which its phases end.
public struct RoundOpening: Equatable, Sendable {
  /// The role play's activity id.
  public var activity: String
  /// The round's number, from 1.
  public var round: Int
  /// The phases in order.
  public var phases: [PhaseEnd]
  /// What was given more or less time, when the round was opened before.
  public var extended: Extension?

  /// More or less time for a phase.
  public struct Extension: Equatable, Sendable {
    /// The phase's id.
    public var phase: String
    /// How many minutes more, negative when it got less; 0 when the phase was ended at once.
    public var minutes: Int

    /// Creates more time.
    public init(phase: String, minutes: Int) {
      self.phase = phase
      self.minutes = minutes
    }
  }

  /// A phase with the moment it ends.
  public struct PhaseEnd: Equatable, Sendable {
    /// The phase's id, such as `play`.
    public var id: String
    /// When it ends.
    public var end: Instant

    /// Creates a phase's end.
    public init(id: String, end: Instant) {
      self.id = id
      self.end = end
    }
  }

  /// Creates an opening.
  public init(
    activity: String, round: Int, phases: [PhaseEnd], extended: Extension? = nil
  ) {
    self.activity = activity
    self.round = round
    self.phases = phases
    self.extended = extended
  }

  /// When the whole round was ended before its time, or `nil` when it was not.
  public var endedAt: Instant? {
    guard let extended, extended.minutes == 0,
      let phase = phases.firstIndex(where: { $0.id == extended.phase })
    else { return nil }
    let end = phases[phase].end
    return phases[phase...].allSatisfy { $0.end == end } ? end : nil
  }

  /// The phase that runs at a moment, or `nil` when the round is over.
  public func phase(at now: Instant) -> PhaseEnd? { phases.first { $0.end > now } }
}

/// A writer watching a room in a round.
public struct Watch: Equatable, Sendable {
  /// Who watches: the rater's name.
  public var rater: String
  /// The role play's activity id.
  public var activity: String
  /// The round's number, from 1.
  public var round: Int
  /// The room's number, from 1.
  public var room: Int

  /// Creates a watch.
  public init(rater: String, activity: String, round: Int, room: Int) {
    self.rater = rater
    self.activity = activity
    self.round = round
    self.room = room
  }
}
