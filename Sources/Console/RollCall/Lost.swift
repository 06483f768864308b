import Wording
import Workshop

extension Verb {
  static let lost = Verb(
    "lost", group: .rollCall, usage: "NAME…",
    moments: [.before, .live], effects: .writesActs,
    hours: [.round: 4],
    summary: "connection gone, seat kept", examples: ["lost omar", "at 09:41 lost wei zoe"],
    details: ["Their time stops counting until here brings them back; rooms keep their seat."],
    completes: .people
  ) { turn in
    let people = turn.presentPeople("lost")
    guard !people.isEmpty else { return try turn.needNames() }
    let changes = people.map { turn.situation.going(of: $0, at: turn.at) }
    try turn.record(turn.situation.lost(people, at: turn.at))
    let voice = turn.voice
    turn.say(
      "\(voice.names(people)) lost \(voice.clock(turn.at)), seat kept · "
        + RollCallWords.presence(turn.situation, voice))
    RollCallWords.sayGoing(people, changes, as: .lost, turn)
    WaitingWords.say(people, turn)
  }
}

/// Rooms that have lost somebody.
enum WaitingWords {
  /// Says who waits, such as `Room 6: Priya, Quinn waiting`.
  static func say(_ gone: [PersonID], _ turn: Turn) {
    for room in turn.situation.waitingRooms(for: gone, at: turn.at) {
      let names = room.waiting.map(turn.voice.name).joined(separator: ", ")
      turn.say("\(turn.voice.room(room.room)): \(names) waiting.")
    }
  }
}
