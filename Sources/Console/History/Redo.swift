import Desk
import Journal
import Workshop

extension Verb {
  static let redo = Verb(
    "redo", group: .history, usage: "[NUMBER]",
    moments: [.before, .live, .after], effects: .writesActs,
    summary: "bring back what you undid last, or any undone act by its number",
    examples: ["redo", "redo 12   the act with this number in log"],
    details: []
  ) { turn in
    let history = turn.desk.history
    let undoing = try undoing(turn, history)
    let act = history.subject(of: undoing) ?? undoing
    try Reversal.admit(undoing, history, turn)
    try turn.redo(undoing, in: history)
    turn.sayAll("redone: " + Reversal.words(act, history, turn, names: turn.voice))
  }

  /// The undoing to take back: one's own latest, or the one that holds an act by its number.
  private static func undoing(_ turn: Turn, _ history: History) throws -> History.Line {
    guard let line = try Reversal.numbered(turn, history) else {
      guard let own = turn.desk.writer.flatMap({ history.lastUndo(of: $0.name) }) else {
        throw CommandProblem.nothingToUndo(redo: true)
      }
      return own
    }
    let holds = line.act.undoes == nil ? history.holding(line) : line.isEffective ? line : nil
    guard let holds else { throw CommandProblem.plain("\(line.number) is not undone.") }
    return holds
  }
}
