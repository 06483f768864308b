import Calendar
import Wording
import Workshop

extension Verb {
  static let resume = Verb(
    "resume", group: .agenda,
    moments: .live, effects: .writesActs,
    summary: "go on after hold", examples: ["resume", "at -1 resume"]
  ) { turn in
    try turn.needNothing()
    let since = turn.situation.session.agenda.holds.last?.start ?? turn.at
    try turn.record(turn.situation.resume(at: turn.at))
    turn.say(
      "Stood still for \(DisplayFormat.countdown(turn.at.seconds(since: since))) · "
        + ItemWords.pace(turn.situation, turn.voice))
    if let hint = ReplanWords.hint(turn.situation, turn.voice) { turn.say(hint) }
    if let round = turn.situation.runningRound { turn.say(RoundWords.running(round, turn)) }
  }
}
