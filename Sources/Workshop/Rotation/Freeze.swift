public import Calendar
import Plans

/// A room that stands still while the others play: somebody said the stop-word.
public struct Freeze: Equatable, Sendable {
  /// The role play's activity id.
  public var activity: String
  /// The round's number, from 1.
  public var round: Int
  /// The room's number, from 1.
  public var room: Int
  /// Who said the stop-word, when that is known; they only observe from now on.
  ///
  /// Once, such a freeze was private; now a note beside it says why.
  public var person: PersonID?

  /// Creates a freeze.
  public init(activity: String, round: Int, room: Int, person: PersonID? = nil) {
    self.activity = activity
    self.round = round
    self.room = room
    self.person = person
  }
}

/// How a room that stood still goes on.
public struct RoomResumption: Equatable, Sendable {
  /// The role play's activity id.
  public var activity: String
  /// The round's number, from 1.
  public var round: Int
  /// The room's number, from 1.
  public var room: Int
  /// How it goes on.
  public var way: Way
  /// The phases of this room from now on.
  public var phases: [RoundOpening.PhaseEnd]
  /// The room's seats when they changed.
  public var seats: Room?

  /// The ways on.
  public enum Way: String, CaseIterable, Equatable, Sendable {
    /// Somebody else takes the role, and the play goes on where it stopped.
    case swap
    /// The play begins anew.
    case restart
    /// The play is over; the room talks.
    case end
  }

  /// Creates a going on.
  public init(
    activity: String, round: Int, room: Int, way: Way, phases: [RoundOpening.PhaseEnd],
    seats: Room? = nil
  ) {
    self.activity = activity
    self.round = round
    self.room = room
    self.way = way
    self.phases = phases
    self.seats = seats
  }
}

/// A room that stands still: since when, who said so, who wrote it down.
public struct FrozenRoom: Equatable, Sendable {
  /// What was said.
  public let freeze: Freeze
  /// Since when.
  public let at: Instant
  /// Who wrote it down.
  public let writer: String
  /// Whether it goes on.
  public internal(set) var isOver = false
}

extension Situation {
  /// The room of the running round that a person sits in or that has a number stands still.
  public func freeze(room: Int?, person: PersonID?, at: Instant) throws(Refusal) -> Act {
    try admit(at)
    guard let key = session.rotation.running(at: at)?.key else { throw .practice(.noRound) }
    let rooms = session.rotation.rounds[key] ?? []
    let own = person.flatMap { session.rotation.seat(of: $0, in: key)?.room }
    if let person, own == nil { throw .practice(.noSeat(person, round: key.round)) }
    guard let number = room ?? own else { throw .rollCall(.nobody) }
    guard rooms.indices.contains(number - 1) else {
      throw .practice(.noRoom(number, rooms: rooms.count))
    }
    if frozen(number, in: key) != nil { throw .practice(.frozen(room: number, isFrozen: true)) }
    return .practice(
      .froze(
        Freeze(activity: key.activity, round: key.round, room: number, person: person)))
  }

  /// What its writer alone keeps of a freeze that names somebody; `nil` when it names nobody.
  public func stopNote(_ freeze: Freeze, at: Instant) throws(Refusal) -> Act? {
    guard let person = freeze.person else { return nil }
    return try note(
      .welfare, people: [person], text: "stop-word, round \(freeze.round)",
      facts: [Note.ofFreeze: freeze.activity], at: at)
  }

  /// The freeze of a room that still stands.
  public func frozen(_ room: Int, in key: Rotation.RoundKey) -> FrozenRoom? {
    session.rotation.frozen.last {
      !$0.isOver && $0.freeze.room == room && $0.freeze.activity == key.activity
        && $0.freeze.round == key.round
    }
  }

  /// The rooms that stand still now, in order.
  public var frozenRooms: [FrozenRoom] {
    session.rotation.frozen.filter { frozen in
      !frozen.isOver && session.rotation.latest?.key == frozen.freeze.key
    }.sorted { $0.freeze.room < $1.freeze.room }
  }

  /// Who would take the role of the person who said the stop-word: the room's observer.
  public func substitute(in freeze: Freeze) -> (seat: Int, observer: Int)? {
    let room = session.rotation.rounds[freeze.key]?[freeze.room - 1] ?? []
    let roles = plan.activity(freeze.activity)?.rolePlay?.roles.count ?? 3
    guard let person = freeze.person, let seat = room.firstIndex(of: .learner(person)),
      seat < roles - 1, room.indices.contains(roles - 1), room[roles - 1].learner != nil
    else { return nil }
    return (seat, roles - 1)
  }

  /// Lets a room go on that stood still.
  public func thaw(room: Int, _ way: RoomResumption.Way, at: Instant) throws(Refusal) -> Act {
    try admit(at)
    guard let latest = session.rotation.latest else { throw .practice(.noRound) }
    guard let frozen = frozen(room, in: latest.key) else {
      throw .practice(.frozen(room: room, isFrozen: false))
    }
    var seats: Room?
    if way != .end, let pair = substitute(in: frozen.freeze) {
      seats = session.rotation.rounds[latest.key]?[room - 1]
      seats?.swapAt(pair.seat, pair.observer)
    }
    let phases = session.rotation.phases(of: room, in: latest)
    return .practice(
      .thawed(
        RoomResumption(
          activity: latest.key.activity, round: latest.key.round, room: room, way: way,
          phases: Self.phases(phases, way, frozen.at, at, plan.activity(latest.key.activity)),
          seats: seats)))
  }

  /// When a room's phases end after it stood still.
  private static func phases(
    _ phases: [RoundOpening.PhaseEnd], _ way: RoomResumption.Way, _ stood: Instant, _ at: Instant,
    _ activity: Activity?
  ) -> [RoundOpening.PhaseEnd] {
    guard let current = phases.firstIndex(where: { $0.end > stood }) else { return phases }
    let planned = activity?.rolePlay?.phases ?? []
    let full = planned.first { $0.id == phases[current].id }?.minutes ?? 0
    let end =
      switch way {
      case .swap: phases[current].end.adding(seconds: at.seconds(since: stood))
      case .restart: at.adding(minutes: full)
      case .end: at
      }
    let later = max(0, end.seconds(since: phases[current].end))
    return phases.enumerated().map { index, phase in
      var phase = phase
      if index == current { phase.end = end }
      if index > current { phase.end = phase.end.adding(seconds: later) }
      return phase
    }
  }
}

extension Freeze {
  /// What names the round.
  public var key: Rotation.RoundKey { .init(activity, round) }
}
