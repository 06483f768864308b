import Seating

/// What rooms are wanted for: who takes part, in rooms of which size, and what must be heeded.
public struct RoomWishes: Sendable {
  /// Who takes part, in the order in which rooms are filled.
  public var people: [PersonID]
  /// Those of them who only observe.
  public var observers: Set<PersonID> = []
  /// How many sit in a room.
  public var sizes = RoomSizes.standIns
  /// Whether everybody keeps their room and only roles change.
  public var stays = false
  /// How many rounds.
  public var rounds: Int
  /// How many roles a room has.
  public var roles = 3
  /// Pairs who must not share a room.
  public var apart: Set<PersonPair> = []
  /// Pairs who must share one at least once.
  public var together: Set<PersonPair> = []
  /// Rooms of other role plays and sessions, whose pairs should not meet again.
  public var before: [[Room]] = []
  /// Rounds of this role play that were opened: their pairs and roles count.
  public var played: [[Room]] = []
  /// The round of any role play that was opened last, and which turn of its role play it was, from
  /// 0.
  public var last: (rooms: [Room], turn: Int)?
  /// Rounds that were shown and not opened: as little of them changes as possible.
  public var shown: [[Room]] = []
  /// How often anybody may play the hostile customer; `nil` when any number of times.
  public var hostile: HostileLimit?
  /// The position of the customer's role.
  public var customer = 1
  /// Names for the seats that are left over, in order; an empty chair when they run out.
  public var standIns: [String] = []

  /// Creates wishes.
  public init(people: [PersonID], rounds: Int) {
    self.people = people
    self.rounds = rounds
  }

  /// How many people are so few that they cannot but meet again.
  public static let small = SmallRooms.sizes

  /// Whether nothing is asked for beyond rooms of three that stand-ins fill.
  var isPlain: Bool {
    sizes == .standIns && !stays && roles == 3 && observers.isEmpty && apart.isEmpty
      && together.isEmpty
  }
}

/// Two people, in either order.
public struct PersonPair: Hashable, Comparable, Sendable {
  /// The one whose id comes first.
  public let first: PersonID
  /// The other.
  public let second: PersonID

  /// Creates a pair.
  public init(_ a: PersonID, _ b: PersonID) {
    first = min(a, b)
    second = max(a, b)
  }

  /// Orders pairs by their ids.
  public static func < (a: PersonPair, b: PersonPair) -> Bool {
    (a.first, a.second) < (b.first, b.second)
  }
}

extension [Room] {
  /// The pairs of learners who share a room of a round.
  public var pairs: [PersonPair] {
    flatMap { room in
      let people = room.compactMap(\.learner)
      return people.indices.flatMap { index in
        people[(index + 1)...].map { PersonPair(people[index], $0) }
      }
    }
  }
}
