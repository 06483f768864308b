import Plans
import Wording
import Workshop

extension Verb {
  static let swap = Verb(
    "swap", group: .practice, usage: "NAME NAME [round=N]",
    moments: [.before, .live], effects: .writesActs,
    summary: "two people change seats in one round",
    examples: ["swap ana ben", "swap ana ben round=2"],
    details: [
      "In the running round, else the next. The second name can be a stand-in: swap omar "
        + "co-trainer. It names every rule it breaks; undo takes it back."
    ], completes: .people
  ) { turn in
    let key = try roundMeant(turn)
    guard turn.words.count == 2 else { throw CommandProblem.usage("Who with whom?") }
    let (first, second) = (turn.request.words[0].text, turn.request.words[1].text)
    guard let one = turn.person(first, line: { "swap \($0) \(Words.quote(second))" }) else {
      return
    }
    let exchange: SeatExchange
    if let place = turn.situation.standIn(second, for: one, in: key) {
      exchange = try turn.situation.exchange(one, with: place, in: key)
    } else {
      guard let other = turn.person(second, line: { "swap \(turn.voice.reference(one)) \($0)" })
      else { return }
      if one == other { throw CommandProblem.usage("Two people, please.") }
      exchange = try turn.situation.exchange(one, other, in: key)
    }
    try turn.record(.practice(.reseated(exchange.reseating)))
    report(exchange, turn)
  }

  private static func roundMeant(_ turn: Turn) throws -> Rotation.RoundKey {
    let situation = turn.situation
    guard let key = situation.roundToReseat else {
      throw Refusal.practice(.noRooms(activity: situation.rolePlay?.id ?? ""))
    }
    guard let text = turn.request.takePairs(["round"])["round"] else { return key }
    guard let round = Int(typed: text) else {
      throw CommandProblem.number(text, what: "round's number")
    }
    let named = Rotation.RoundKey(key.activity, round)
    guard situation.rounds(of: key.activity).contains(named) else {
      throw CommandProblem.plain("There is no round \(round).")
    }
    return named
  }

  /// The rooms as they are now, and what that breaks.
  private static func report(_ exchange: SeatExchange, _ turn: Turn) {
    let reseating = exchange.reseating
    let key = Rotation.RoundKey(reseating.activity, reseating.round)
    let lines = RoundWords.rooms(key, marks: true, turn.situation, turn.voice)
    for number in reseating.rooms.keys.sorted() where lines.indices.contains(number - 1) {
      turn.say("R\(key.round) \(lines[number - 1])")
    }
    if !exchange.broken.isEmpty {
      turn.sayAll("Not kept apart: \(turn.voice.pairs(exchange.broken)).")
    }
    if !exchange.repeats.isEmpty {
      turn.sayAll("Meet again: \(turn.voice.pairs(exchange.repeats)).")
    }
    if exchange.isOpened { turn.say("Round \(key.round) was opened: tell the \(turn.voice.noun).") }
  }
}
