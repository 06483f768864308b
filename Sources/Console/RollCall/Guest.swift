import Desk
import Wording
import Workshop

extension Verb {
  static let guest = Verb(
    "guest", group: .rollCall, usage: "\"NAME\" [E-MAIL] [KEY=TEXT…] [anyway]",
    moments: [.before, .live, .after], effects: .writesActs,
    summary: "somebody only watches: from HR, an interpreter, an auditor",
    examples: ["guest \"Lena Hart\" role=interpreter", "guest #25   who walked in only watches"],
    details: [
      "A guest is never counted, seated or exported. roll and summary name them below the count.",
      "walkin lets a guest take part. A name that fits somebody known is asked about; anyway takes in "
        + "somebody else.",
    ],
    completes: .people
  ) { turn in
    if let known = Newcomer.known(turn) { return try watch(known, turn) }
    if !turn.take("anyway"), try Newcomer.isAsked(turn) { return }
    let facts = try Newcomer.facts(turn)
    _ = try turn.situation.guest(facts.id, at: turn.at)
    try turn.record(.person(facts))
    try watch(facts.id, turn)
  }

  private static func watch(_ person: PersonID, _ turn: Turn) throws {
    try turn.record(turn.situation.guest(person, at: turn.at))
    turn.say(
      "\(turn.voice.full(person)) is a guest: not counted, seated or exported · "
        + RollCallWords.presence(turn.situation, turn.voice))
  }
}

extension RollCallWords {
  /// Those who only watch, with what was said of them; `nil` when nobody does.
  static func guests(_ situation: Situation, _ voice: DisplayFormat) -> String? {
    let guests = situation.guests
    if guests.isEmpty { return nil }
    let names = guests.map { guest in
      let tags = guest.tags.sorted { $0.key < $1.key }.map(\.value).joined(separator: ", ")
      return voice.full(guest.id) + (tags.isEmpty ? "" : " (\(tags))")
    }
    return "Guests, not counted: \(names.joined(separator: ", "))"
  }
}
