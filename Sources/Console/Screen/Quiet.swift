import Calendar
import Wording
import Workshop

extension Verb {
  static let quiet = Verb(
    "quiet", group: .screen, usage: "[MINUTES]",
    moments: .anyTime, effects: [],
    summary: "no alerts for so many minutes; 0 ends it",
    examples: ["quiet 10", "quiet 0   alerts as they come"],
    details: [
      "Alerts are the lines above what you type: two minutes left, an item over, the hard stop in "
        + "danger, a phase that ends, a co-trainer's acts.",
      "What still holds afterwards is told then. quiet alone says how long it lasts.",
    ]
  ) { turn in
    if let word = turn.words.first {
      guard let minutes = Int(typed: word), (0...480).contains(minutes), turn.words.count == 1
      else {
        throw CommandProblem.number(turn.request.text, what: "number of minutes from 0 to 480")
      }
      turn.screen.quietUntil = minutes == 0 ? nil : turn.situation.now.adding(minutes: minutes)
    }
    guard let end = turn.screen.quietUntil, turn.situation.now < end else {
      return turn.say("Alerts are told as they come.")
    }
    turn.say("No alerts until \(turn.voice.exact(end)). quiet 0 ends it.")
  }
}
