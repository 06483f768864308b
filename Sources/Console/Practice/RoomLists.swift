import Desk
import Exports
import Plans
import Wording
import Workshop

/// Rooms of a round as what people get: text to choose a room by, to read out, cards, a file.
struct RoomLists {
  let key: Rotation.RoundKey
  let turn: Turn
  private var voice: DisplayFormat { turn.voice }
  private var play: RolePlay? { turn.situation.plan.activity(key.activity)?.rolePlay }
  private var rooms: [Room] { turn.situation.rooms(in: key) }

  /// The kinds of lists.
  enum Kind: String, CaseIterable {
    case text, read, cards, zoom
  }

  /// Says a list, or writes it to a file.
  func hand(out kind: Kind, to path: String?) throws {
    switch kind {
    case .text: turn.hand(out: text)
    case .read: for line in read { turn.sayAll(line) }
    case .cards:
      let text = RoomText(cards).text + "\n"
      try write(Array(text.utf8), to: path, "cards.txt")
    case .zoom: try zoom(path)
    }
  }

  /// For people who choose their room themselves.
  private var text: [String] {
    ["\(RoundWords.title(key, turn.situation, voice)). Find your name, join that \(voice.noun):"]
      + rooms.enumerated().map { number, room in
        "\(voice.room(number + 1)): \(room.map(voice.name).joined(separator: ", "))"
      }
  }

  /// To read out, one sentence a room.
  private var read: [String] {
    rooms.enumerated().map { number, room in
      let seats = room.enumerated().map { position, seat in
        "\(voice.name(seat)), \(play?.role(at: position)?.title ?? "")"
      }
      return "\(voice.room(number + 1)): \(seats.joined(separator: "; "))."
    }
  }

  /// One card for each table, with all rounds.
  private var cards: [String] {
    let rounds = turn.situation.rounds(of: key.activity).map { ($0, turn.situation.rooms(in: $0)) }
    let count = rounds.map(\.1.count).max() ?? 0
    return (0..<count).flatMap { number in
      ["\(voice.room(number + 1).uppercased())  \(voice.activity(key.activity))"]
        + rounds.compactMap { key, rooms in
          guard rooms.indices.contains(number) else { return nil }
          let seats = rooms[number].enumerated().map { position, seat in
            "\(play?.role(at: position)?.title ?? "") \(voice.name(seat))"
          }
          return "  Round \(key.round)  \(seats.joined(separator: " · "))"
        } + [""]
    }
  }

  private func zoom(_ path: String?) throws {
    let roster = turn.situation.roster
    let learners = rooms.map { $0.compactMap(\.learner) }
    let named = learners.enumerated().map { number, people in
      (name: voice.room(number + 1), emails: people.compactMap { roster[$0]?.emails.first })
    }
    try write(ZoomRooms.file(named), to: path, "zoom-r\(key.round).csv")
    turn.sayAll(
      "For Zoom's web portal, before the meeting starts: once it runs it takes no file. Everybody "
        + "must be signed in with that address.")
    let without = learners.joined().filter { roster[$0]?.emails.isEmpty ?? true }
    turn.list("No address", Array(without))
  }

  private func write(_ bytes: [UInt8], to path: String?, _ name: String) throws {
    let folder = turn.desk.home.exports(of: turn.desk.cohort.id, session: turn.desk.folder.name)
    let path = path ?? Path.join(folder, name)
    try turn.write(bytes, to: path)
    turn.sayAll("Written: \(path)")
  }
}
