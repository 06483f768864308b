import Workshop

extension Verb {
  static let hold = Verb(
    "hold", group: .agenda, usage: "[REASON]",
    summary: "everything stands still: an alarm, an outage",
    examples: ["hold", "hold \"fire alarm\""],
    details: ["The item's time and a round's phases go on where they stood when resume is typed."]
  ) { turn in
    let reason = turn.request.text
    try turn.record(
      turn.situation.hold(reason: reason.isEmpty ? nil : reason, at: turn.at))
    turn.say("Everything stands still since \(turn.voice.clockSeconds(turn.at)). resume goes on.")
  }

  static let resume = Verb(
    "resume", group: .agenda, summary: "go on after hold", examples: ["resume", "at -1 resume"]
  ) { turn in
    try turn.needNothing()
    let since = turn.situation.session.agenda.holds.last?.start ?? turn.at
    try turn.record(turn.situation.resume(at: turn.at))
    turn.say(
      "Stood still for \(Voice.countdown(turn.at.seconds(since: since))) · "
        + ItemWords.pace(turn.situation, turn.voice))
    if let hint = ReplanWords.hint(turn.situation, turn.voice) { turn.say(hint) }
    if let round = turn.situation.runningRound { turn.say(RoundWords.running(round, turn)) }
  }
}
