public import Calendar

/// The rooms of every round so far and to come, and which round runs.
public struct Rotation: Equatable, Sendable {
  /// The rooms by activity and round.
  public private(set) var rounds: [RoundKey: [Room]]
  /// The scenarios of rounds that are not played from their role play's own.
  public private(set) var scenarios: [RoundKey: String]
  /// Who is to watch which rooms of a round, one for each trainer.
  public private(set) var duties: [RoundKey: [RoundDuty]]
  /// The rounds that were opened, in the order in which they were.
  public private(set) var opened: [Opened]
  /// The last room each rater said to watch.
  public private(set) var watching: [String: Watch]
  /// The rooms that stood still, in the order in which they did.
  public private(set) var frozen: [FrozenRoom]
  /// The phases of rooms that stood still, by their place: they end later than the round's.
  private var roomPhases: [RoomKey: [RoundOpening.PhaseEnd]]

  private struct RoomKey: Hashable {
    let round: RoundKey
    let room: Int
  }

  /// What names a round.
  public struct RoundKey: Hashable, Comparable, Sendable {
    /// The role play's activity id.
    public let activity: String
    /// The round's number, from 1.
    public let round: Int

    /// Creates a key.
    public init(_ activity: String, _ round: Int) {
      self.activity = activity
      self.round = round
    }

    /// Orders by activity, then round.
    public static func < (a: RoundKey, b: RoundKey) -> Bool {
      (a.activity, a.round) < (b.activity, b.round)
    }
  }

  /// A round that was opened, and when.
  public struct Opened: Equatable, Sendable {
    /// The opening.
    public let opening: RoundOpening
    /// When it was opened.
    public let at: Instant
  }

  /// The rooms a trainer is to watch in one round, in order.
  public struct RoundDuty: Equatable, Sendable {
    /// The trainer's label.
    public let trainer: String
    /// The rooms' numbers, from 1.
    public let rooms: [Int]
  }

  /// Creates a rotation without rounds.
  public init() {
    rounds = [:]
    scenarios = [:]
    duties = [:]
    opened = []
    watching = [:]
    frozen = []
    roomPhases = [:]
  }

  /// Rounds that were opened stay as they were played.
  mutating func apply(_ grouping: Grouping) {
    for (offset, rooms) in grouping.rounds.enumerated() {
      let key = RoundKey(grouping.activity, grouping.firstRound + offset)
      if isOpened(key) { continue }
      rounds[key] = rooms
      scenarios[key] =
        grouping.scenarios.indices.contains(offset) ? grouping.scenarios[offset] : nil
      duties[key] = grouping.duties.compactMap { duty in
        duty.rooms.indices.contains(offset)
          ? RoundDuty(trainer: duty.trainer, rooms: duty.rooms[offset]) : nil
      }
    }
    let last = grouping.firstRound + grouping.rounds.count - 1
    for key in rounds.keys
    where key.activity == grouping.activity && key.round > last && !isOpened(key) {
      rounds[key] = nil
      scenarios[key] = nil
      duties[key] = nil
    }
  }

  mutating func apply(_ opening: RoundOpening, at: Instant) {
    let key = RoundKey(opening.activity, opening.round)
    if let position = opened.firstIndex(where: { $0.key == key }) {
      opened[position] = Opened(opening: opening, at: opened[position].at)
      if let extended = opening.extended { extend(key, extended) }
      if let end = opening.endedAt { endRooms(of: key, at: end) }
    } else {
      opened.append(Opened(opening: opening, at: at))
    }
  }

  /// Gives rooms whose phases end at times of their own as many minutes more.
  private mutating func extend(_ round: RoundKey, _ extended: RoundOpening.Extension) {
    for key in roomPhases.keys where key.round == round {
      let phases = roomPhases[key] ?? []
      guard let first = phases.firstIndex(where: { $0.id == extended.phase }) else { continue }
      for index in phases.indices where index >= first {
        roomPhases[key]?[index].end = phases[index].end.adding(minutes: extended.minutes)
      }
    }
  }

  /// Ends the round that was opened last: its phases that were not over are.
  mutating func endRound(at: Instant) {
    guard let last = opened.indices.last else { return }
    var opening = opened[last].opening
    for phase in opening.phases.indices {
      opening.phases[phase].end = min(opening.phases[phase].end, at)
    }
    opened[last] = Opened(opening: opening, at: opened[last].at)
    endRooms(of: opened[last].key, at: at)
  }

  /// Ends the phases of rooms that have times of their own.
  private mutating func endRooms(of round: RoundKey, at: Instant) {
    for key in roomPhases.keys where key.round == round {
      roomPhases[key] = roomPhases[key]?.map { phase in
        var phase = phase
        phase.end = min(phase.end, at)
        return phase
      }
    }
  }

  /// Lets the phases that were not over when everything stood still end so much later.
  mutating func postpone(during hold: Period) {
    guard let last = opened.indices.last else { return }
    let still = Period(max(hold.start, opened[last].at), hold.end)
    var opening = opened[last].opening
    for phase in opening.phases.indices where opening.phases[phase].end > still.start {
      opening.phases[phase].end = opening.phases[phase].end.adding(seconds: still.seconds)
    }
    for key in roomPhases.keys where key.round == opened[last].key {
      roomPhases[key] = roomPhases[key]?.map { phase in
        var phase = phase
        if phase.end > still.start { phase.end = phase.end.adding(seconds: still.seconds) }
        return phase
      }
    }
    opened[last] = Opened(opening: opening, at: opened[last].at)
  }

  mutating func apply(_ watch: Watch) { watching[watch.rater] = watch }

  /// Seats that were changed by hand change in a round that was opened, too.
  mutating func apply(_ reseating: Reseating) {
    let key = RoundKey(reseating.activity, reseating.round)
    for (number, room) in reseating.rooms where rounds[key]?.indices.contains(number - 1) == true {
      rounds[key]?[number - 1] = room
    }
  }

  mutating func apply(_ freeze: Freeze, at: Instant, by writer: String) {
    frozen.append(FrozenRoom(freeze: freeze, at: at, writer: writer))
  }

  mutating func apply(_ thaw: RoomResumption) {
    let key = RoundKey(thaw.activity, thaw.round)
    for index in frozen.indices
    where frozen[index].freeze.key == key && frozen[index].freeze.room == thaw.room {
      frozen[index].isOver = true
    }
    roomPhases[RoomKey(round: key, room: thaw.room)] = thaw.phases
    if let seats = thaw.seats {
      apply(Reseating(activity: thaw.activity, round: thaw.round, rooms: [thaw.room: seats]))
    }
  }

  /// The phases of a room in a round: the round's, unless the room stood still.
  public func phases(of room: Int, in opened: Opened) -> [RoundOpening.PhaseEnd] {
    roomPhases[RoomKey(round: opened.key, room: room)] ?? opened.opening.phases
  }

  /// The rooms whose phases end at times of their own.
  public func roomsApart(in key: RoundKey) -> [Int] {
    roomPhases.keys.filter { $0.round == key }.map(\.room).sorted()
  }

  /// Those who said the stop-word: they only observe.
  public var exempt: Set<PersonID> { Set(frozen.compactMap(\.freeze.person)) }

  /// Whether a round was opened.
  public func isOpened(_ key: RoundKey) -> Bool { opened.contains { $0.key == key } }

  /// The round that was opened last, also after its phases are over.
  public var latest: Opened? { opened.last }

  /// The round that runs at a moment.
  public func running(at now: Instant) -> Opened? {
    opened.last.flatMap { $0.opening.phase(at: now) == nil ? nil : $0 }
  }

  /// The next round of an activity that has rooms and was not opened.
  public func next(_ activity: String) -> Int? {
    rounds.keys.filter { $0.activity == activity && !isOpened($0) }.map(\.round).min()
  }

  /// The seats of a room in a round, by its number from 1; none when there is no such room.
  public func seats(of room: Int, in key: RoundKey) -> Room {
    let rooms = rounds[key] ?? []
    return rooms.indices.contains(room - 1) ? rooms[room - 1] : []
  }

  /// Returns a room's number and seat position of a learner in a round.
  public func seat(of learner: PersonID, in key: RoundKey) -> (room: Int, role: Int)? {
    for (number, room) in (rounds[key] ?? []).enumerated() {
      if let role = room.firstIndex(of: .learner(learner)) { return (number + 1, role) }
    }
    return nil
  }
}

extension Rotation.Opened {
  /// What names the round.
  public var key: Rotation.RoundKey { .init(opening.activity, opening.round) }
}
