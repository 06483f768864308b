import Wording
import Workshop

extension Verb {
  static let hold = Verb(
    "hold", group: .agenda, usage: "[REASON]",
    moments: .live, effects: .writesActs,
    summary: "everything stands still: an alarm, an outage",
    examples: ["hold", "hold \"fire alarm\""],
    details: ["The item's time and a round's phases go on where they stood when resume is typed."]
  ) { turn in
    let reason = turn.request.text
    try turn.record(
      turn.situation.hold(reason: reason.isEmpty ? nil : reason, at: turn.at))
    turn.say("Everything stands still since \(turn.voice.clockSeconds(turn.at)). resume goes on.")
  }
}
