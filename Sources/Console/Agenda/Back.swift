import Calendar
import Workshop

extension Verb {
  static let back = Verb(
    "back", group: .agenda, usage: "[MINUTES | 10:35]",
    moments: [.live, .review], effects: [],
    summary: "a line for the chat: when the break ends, in the zones of the cohort",
    examples: ["back", "back 10"],
    details: [
      "Without a word it gives the end of the running item, as for a break; MINUTES counts from now. "
        + "cohort.yaml lists the zones. copy puts the line on the clipboard."
    ]
  ) { turn in
    guard let word = turn.words.first else {
      guard let running = turn.situation.forecast.running else {
        throw turn.situation.session.agenda.hasEnded
          ? Refusal.agenda(.ended) : Refusal.agenda(.notBegun)
      }
      return turn.hand(out: [turn.back(at: running.end)])
    }
    if turn.words.count > 1 { throw CommandProblem.usage("One number or time.") }
    if let minutes = Int(typed: word), (1...1440).contains(minutes) {
      return turn.hand(out: [turn.back(at: turn.at.adding(minutes: minutes))])
    }
    guard let moment = turn.situation.coming(word) else {
      throw CommandProblem.number(word, what: "number of minutes or time such as 10:35")
    }
    turn.hand(out: [turn.back(at: moment)])
  }
}
