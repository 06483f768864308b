import Workshop

extension Verb {
  static let lost = Verb(
    "lost", group: .rollCall, usage: "NAME…",
    moments: [.before, .live], effects: .writesActs,
    summary: "connection gone, seat kept", examples: ["lost omar", "at 09:41 lost wei zoe"],
    details: ["Their time stops counting until here brings them back; rooms keep their seat."],
    completes: .people
  ) { turn in
    let people = turn.presentPeople("lost")
    guard !people.isEmpty else { return try turn.needNames() }
    try turn.record(turn.situation.lost(people, at: turn.at))
    let voice = turn.voice
    turn.say(
      "\(voice.names(people)) lost \(voice.clock(turn.at)), seat kept · "
        + RollCallWords.presence(turn.situation, voice))
    for person in people { Roommates.say(person, turn) }
  }
}

/// Who waits in a room when somebody's connection goes.
enum Roommates {
  static func say(_ person: PersonID, _ turn: Turn) {
    let situation = turn.situation
    guard let running = situation.session.rotation.running(at: turn.at),
      let seat = situation.session.rotation.seat(of: person, in: running.key),
      let rooms = situation.session.rotation.rounds[running.key]
    else { return }
    let waiting = rooms[seat.room - 1].filter { $0 != .learner(person) }.map(turn.voice.name)
    turn.say("\(turn.voice.room(seat.room)): \(waiting.joined(separator: ", ")) waiting.")
  }
}
