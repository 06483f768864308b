import Desk
import Workshop

extension Verb {
  static let quit = Verb(
    "quit", short: "q", group: .session,
    moments: .anyTime, effects: [],
    summary: "leave; the session stays open",
    examples: ["q", "quit"],
    details: ["Nothing needs saving: lectern saves before it answers."]
  ) { turn in
    try turn.needNothing()
    if turn.desk.isRehearsal {
      turn.say("Nothing was saved: it was a rehearsal.")
      return turn.leave()
    }
    let isOpen = !turn.situation.isClosed
    turn.say(isOpen ? "All is saved. The session stays open; lectern resumes it." : "All is saved.")
    for line in UnreadLines.farewell(turn.screen.kept) { turn.sayAll(line, indent: "  ") }
    turn.leave()
  }
}
