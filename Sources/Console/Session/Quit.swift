import Desk
import Wording
import Workshop

extension Verb {
  static let quit = Verb(
    "quit", short: "q", group: .session,
    moments: .anyTime, effects: [],
    hours: [.closed: 5],
    summary: "leave; the session stays open",
    examples: ["q", "quit"],
    details: ["Nothing needs saving: lectern answers an act when it is on the disk."]
  ) { turn in
    try turn.needNothing()
    if turn.desk.isRehearsal {
      turn.say("Nothing was saved: it was a rehearsal.")
      return turn.leave()
    }
    let words = SavedWords.lines(turn.desk.saved)
    words.dropLast().forEach(turn.say)
    let isOpen = !turn.situation.isClosed
    turn.say((words.last ?? "") + (isOpen ? " " + SavedWords.comeBack(turn.desk) : ""))
    for line in UnreadLines.farewell(turn.screen.kept) { turn.sayAll(line, indent: "  ") }
    turn.leave()
  }
}

/// Where the acts are that were typed in a console, when it is left.
enum SavedWords {
  /// One line for each place that is not the session's folder, and one for what no place took; else
  /// that all is saved.
  static func lines(_ saved: SavedActs) -> [String] {
    let lost = saved.lost
    if lost == 0, saved.elsewhere.isEmpty { return ["All is saved."] }
    let elsewhere = saved.elsewhere.sorted { $0.key < $1.key }.map { path, count in
      "\(acts(count)) saved in \(path), not in the session's folder. The next opening on this "
        + "computer brings \(count == 1 ? "it" : "them") back."
    }
    return elsewhere
      + (lost == 0 ? [] : ["\(acts(lost)) NOT saved anywhere; the answers say which."])
  }

  private static func acts(_ count: Int) -> String {
    DisplayFormat.count(count, "act") + (count == 1 ? " is" : " are")
  }

  /// How to go on with a session that stays open.
  static func comeBack(_ desk: SessionDesk) -> String {
    "The session stays open: lectern open \(desk.cohort.id)/\(desk.folder.name)"
  }
}
