import Plans
import Wording
import Workshop

extension Verb {
  static let optout = Verb(
    "optout", group: .practice, usage: "NAME… [off]",
    moments: [.before, .live], effects: .writesActs,
    summary: "somebody only observes from now on",
    examples: ["optout ines", "optout ines off"],
    details: ["It holds for every later groups; optout NAME off lets them play again."],
    completes: .people
  ) { turn in
    let plays = turn.take("off")
    let suffix = plays ? " off" : ""
    let people = turn.people(turn.request.words, all: []) { "optout \($0)\(suffix)" }
    guard !people.isEmpty else { return try turn.needNames() }
    try turn.record(turn.situation.optOut(people, !plays))
    let isOne = people.count == 1
    let words =
      plays ? isOne ? "plays again" : "play again" : isOne ? "only observes" : "only observe"
    turn.say("\(turn.voice.names(people)) \(words).")
    RoundWords.sayRolesToCome(people, turn)
  }
}

extension RoundWords {
  /// Says which rounds to come give a role to people who only observe.
  static func sayRolesToCome(_ people: [PersonID], _ turn: Turn) {
    let places = turn.situation.rolesToCome(people).map {
      "R\($0.key.round) \(turn.voice.noun) \($0.room) \($0.role.title)"
    }
    if places.isEmpty { return }
    turn.sayAll(
      "Still to play: \(places.joined(separator: ", ")). groups gives these roles to others.")
  }
}
