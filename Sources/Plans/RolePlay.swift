/// A role play: who plays what, for how long, from which scenario cards.
public struct RolePlay: Equatable, Sendable {
  /// The seats of a room in order; exactly one is scored.
  public var roles: [Role]
  /// How many rounds are planned.
  public var rounds: Int
  /// The phases of a round in order.
  public var phases: [Phase]
  /// Ids of the scenarios it may use, one for each round, then from the first again.
  public var scenarios: [String]

  /// By how much a round's scenario may be more intense than the round's before; any when `nil`.
  public var maxJump: Int?
  /// How often somebody may play the customer of a scenario of the highest intensity, over all
  /// sessions; any number when `nil`.
  public var hostileLimit: Int?
  /// How many rooms each trainer watches in a round; two when `nil`, 0 when nobody is to be told.
  public var visits: Int?
  /// The share of the performances trainers see that two of them are to score, in percent; 20 when
  /// `nil`.
  public var doubleScored: Int?

  /// A seat's part in a room.
  public struct Role: Equatable, Sendable {
    /// The role's id, such as `advocate`.
    public var id: String
    /// The role's name people see.
    public var title: String
    /// One letter for tables and proof lines.
    public var key: String
    /// Whether who plays it is scored.
    public var scored: Bool
    /// What to do in this role.
    public var text: String

    /// Creates a role.
    public init(id: String, title: String, key: String, scored: Bool = false, text: String = "") {
      self.id = id
      self.title = title
      self.key = key
      self.scored = scored
      self.text = text
    }
  }

  /// A stretch of a round.
  public struct Phase: Equatable, Sendable {
    /// The phase's id, such as `play`.
    public var id: String
    /// Its length in minutes.
    public var minutes: Int
    /// What to tell all rooms when it ends, ready to paste.
    public var broadcast: String

    /// Creates a phase.
    public init(id: String, minutes: Int, broadcast: String = "") {
      self.id = id
      self.minutes = minutes
      self.broadcast = broadcast
    }
  }

  /// Creates a role play.
  public init(
    roles: [Role], rounds: Int, phases: [Phase], scenarios: [String] = [], maxJump: Int? = nil,
    hostileLimit: Int? = nil, visits: Int? = nil, doubleScored: Int? = nil
  ) {
    self.roles = roles
    self.rounds = rounds
    self.phases = phases
    self.scenarios = scenarios
    self.maxJump = maxJump
    self.hostileLimit = hostileLimit
    self.visits = visits
    self.doubleScored = doubleScored
  }

  /// How trainers go through the rooms of a round.
  public var roomVisits: RoomVisits { RoomVisits(rooms: visits ?? 2, double: doubleScored ?? 20) }

  /// The length of one round in minutes.
  public var roundMinutes: Int { phases.reduce(0) { $0 + $1.minutes } }

  /// The position of the role that is scored; the first when none is marked.
  public var scoredRole: Int { roles.firstIndex(where: \.scored) ?? 0 }

  /// Returns the role of a seat by its position in a room: who sits behind the last role has it too,
  /// as a second observer.
  public func role(at position: Int) -> Role? {
    roles.isEmpty || position < 0 ? nil : roles[min(position, roles.count - 1)]
  }

  /// The position of the customer's role: the first that is not scored.
  public var customerRole: Int { roles.firstIndex { !$0.scored } ?? 1 }

  /// Returns the scenario's id that a round is played from, counted from 1.
  public func scenario(round: Int) -> String? {
    scenarios.isEmpty ? nil : scenarios[(round - 1) % scenarios.count]
  }
}
