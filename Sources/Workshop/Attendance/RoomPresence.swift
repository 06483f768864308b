public import Calendar

/// Who was in a room for how long: while a round runs a room is a place.
public struct RoomPresence: Equatable, Sendable {
  /// The role play's activity, its round and the room's number; `nil` of a room that a platform names.
  public let round: Rotation.RoundKey?
  /// The room's number or, in a platform's file, its name.
  public let room: String
  /// When the round ran up to the present moment; `nil` of a platform's room.
  public let period: Period?
  /// Seconds in it by person, those with a seat in it first.
  public let stays: [Stay]

  /// One person's time in a room.
  public struct Stay: Equatable, Sendable {
    /// Whose.
    public let person: PersonID
    /// Seconds.
    public let seconds: Int
  }
}

extension Situation {
  /// Presence in the rooms of each round that was opened: the part of the round for which those who
  /// have a seat there were in the session.
  public var roundPresences: [RoomPresence] {
    let presence = session.presence
    let end = session.closed ?? now
    return session.rotation.opened.flatMap { opened -> [RoomPresence] in
      guard let last = opened.opening.phases.last?.end else { return [] }
      let period = Period(opened.at, min(last, max(end, opened.at)))
      let rooms = session.rotation.rounds[opened.key] ?? []
      return rooms.enumerated().map { index, seats in
        let stays = seats.compactMap(\.learner).map { person in
          let spans = presence.spans(person, until: end, limit: opening.window.end)
          return RoomPresence.Stay(
            person: person, seconds: spans.compactMap { $0.clipped(to: period) }.seconds)
        }
        return RoomPresence(
          round: opened.key, room: String(index + 1), period: period, stays: stays)
      }
    }
  }

  /// Time in the breakout rooms that platforms' files name, by the room's name.
  public var platformRooms: [RoomPresence] {
    let people = Dictionary(uniqueKeysWithValues: attendees.enumerated().map { ($1.id, $0) })
    var rooms: [String: [PersonID: [Period]]] = [:]
    for (person, evidence) in session.presence.evidence.people where people[person] != nil {
      for (room, period) in evidence.stays(limit: opening.window.end) {
        guard let room, let inside = period.clipped(to: opening.window) else { continue }
        rooms[room, default: [:]][person, default: []].append(inside)
      }
    }
    return rooms.sorted { $0.key < $1.key }.map { room, stays in
      let sorted = stays.sorted { (people[$0.key] ?? 0) < (people[$1.key] ?? 0) }
      return RoomPresence(
        round: nil, room: room, period: nil,
        stays: sorted.map { RoomPresence.Stay(person: $0.key, seconds: $0.value.joined().seconds) })
    }
  }
}
