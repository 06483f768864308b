import Calendar
import Wording
import Workshop

/// Presence in each agenda item.
enum ItemPresenceWords {
  static func say(_ turn: Turn) throws {
    guard let chosen = try turn.chosenAttendees("roll items") else { return }
    let items = turn.situation.itemPresences
    if items.isEmpty { return turn.say("No agenda item has begun.") }
    var table = Table(chosen.isEmpty ? [.left, .left, .right, .left] : [.left, .left, .left])
    for item in items { table.row(row(item, chosen, turn.voice)) }
    for line in table.lines(columns: turn.surroundings.columns) { turn.say(line) }
  }

  private static func row(_ item: ItemPresence, _ chosen: [PersonID], _ voice: DisplayFormat)
    -> [String]
  {
    let time = "\(voice.clock(item.period.start))–\(voice.clock(item.period.end))"
    guard chosen.isEmpty else {
      let shares = item.seconds.filter { chosen.contains($0.person) }.map { person, seconds in
        "\(voice.name(person)) \(seconds / 60) of \(item.period.seconds / 60) min"
      }
      return [time, voice.item(item.item), shares.joined(separator: ", ")]
    }
    let missed = item.missed
    return [
      time, voice.item(item.item), "\(item.present.count)/\(item.seconds.count)",
      missed.isEmpty ? "" : "without " + SummaryWords.names(missed, voice),
    ]
  }
}

/// Presence in breakout rooms: those of rounds, and those that platforms name.
enum RoomPresenceWords {
  static func say(_ turn: Turn) {
    let (situation, voice) = (turn.situation, turn.voice)
    let rounds = situation.roundPresences
    let rooms = situation.platformRooms
    if rounds.isEmpty, rooms.isEmpty {
      return turn.say("No round was opened, and no report names breakout rooms.")
    }
    var last: Rotation.RoundKey?
    for room in rounds {
      if let key = room.round, key != last, let period = room.period {
        turn.say(
          "\(voice.activity(key.activity)) round \(key.round), \(voice.clock(period.start))–"
            + "\(voice.clock(period.end))")
        last = key
      }
      turn.sayAll("  \(voice.noun) \(room.room)  \(stays(room, voice))")
    }
    if !rooms.isEmpty { turn.say("In the reports:") }
    for room in rooms { turn.sayAll("  \(room.room)  \(stays(room, voice))") }
  }

  private static func stays(_ room: RoomPresence, _ voice: DisplayFormat) -> String {
    room.stays.map { "\(voice.name($0.person)) \($0.seconds / 60) min" }.joined(separator: ", ")
  }
}
