import Plans
import Wording
import Workshop

extension Verb {
  static let `in` = Verb(
    "in", group: .scores, usage: "[ROOM]",
    moments: [.live, .review], effects: [.mayWriteActs, .isPrivate],
    hours: [.round: 2],
    summary: "I am watching this room: score needs no name",
    examples: ["in 6", "s 4 4 3 4 2 g3   scores who plays there", "in   where you have been"],
    details: [
      "It holds for the round that runs; say it again after round open. in alone says which rooms "
        + "groups gave you to watch, and where you have been."
    ]
  ) { turn in
    if turn.request.words.isEmpty { return visits(turn) }
    _ = turn.words.count > 1 && (turn.take("room") || turn.take("table"))
    guard turn.request.words.count == 1, let word = turn.request.words.first else {
      throw CommandProblem.usage("Which \(turn.voice.noun)?")
    }
    guard let room = Int(typed: word.text) else {
      throw CommandProblem.number(word.text, what: turn.voice.noun)
    }
    let act = try turn.situation.watch(room, rater: turn.voice.rater)
    try turn.record(act)
    if case .practice(.watching(let watch)) = act { turn.sayAll(scene(watch, turn)) }
  }

  /// The rooms that the user has been in, by round, with those scored there.
  private static func visits(_ turn: Turn) {
    let situation = turn.situation
    let visits = situation.visits(of: turn.voice.rater)
    if let latest = situation.latestRound, let words = DutyWords(turn).own(latest) {
      turn.sayAll(words)
    }
    if visits.isEmpty {
      return turn.say(
        "You have been \(turn.voice.inside("no \(turn.voice.noun)")) yet. in "
          + "\(turn.voice.noun.uppercased()) says where you are.")
    }
    let words = ScoreWords(turn.voice)
    let parts = visits.map { key, rooms in
      (situation.hasSeveralRolePlays ? "\(words.play(key.activity)) " : "")
        + "R\(key.round) \(turn.voice.noun) \(rooms.map(String.init).joined(separator: ", "))"
    }
    turn.sayAll("You have been \(turn.voice.inside(parts.joined(separator: " · ")))")
  }

  /// Who plays what there, and from which scenario.
  private static func scene(_ watch: Watch, _ turn: Turn) -> String {
    let situation = turn.situation
    let key = Rotation.RoundKey(watch.activity, watch.round)
    let seats = situation.session.rotation.seats(of: watch.room, in: key)
    guard let rolePlay = situation.plan.activity(watch.activity)?.rolePlay, !seats.isEmpty else {
      return ""
    }
    let words = ScoreWords(turn.voice)
    let scored = rolePlay.scoredRole
    let named = zip(rolePlay.roles, seats).map { "\($0.title) \(words.voice.occupant($1))" }
    let isLearner = seats.indices.contains(scored) && seats[scored].learner != nil
    let others = named.enumerated().filter { $0.offset != scored }.map(\.element)
    let first = named.indices.contains(scored) ? named[scored] : "nobody"
    let scenario = situation.scenario(of: key)
    let parts =
      [
        "\(turn.voice.room(watch.room)), round \(watch.round): \(first)\(isLearner ? "" : ", not scored")"
      ]
      + (others.isEmpty ? [] : [others.joined(separator: ", ")])
      + (scenario.map { ["\"\($0.title)\""] } ?? [])
    return parts.joined(separator: " · ")
  }
}
