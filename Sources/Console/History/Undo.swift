import Desk
import Journal
import Wording
import Workshop

extension Verb {
  static let undo = Verb(
    "undo", short: "u", group: .history, usage: "[NUMBER]",
    moments: [.before, .live, .after], effects: .writesActs,
    hours: [.ahead: 5, .item: 5, .clip: 5, .rolePlay: 5, .round: 5, .danger: 5],
    summary: "take back your latest act, or any by its number in log",
    examples: ["u", "undo 12   the act with this number in log"],
    details: [
      "The act stays in the journal; redo brings it back.",
      "Your latest act may be of an earlier day. A roster is taken back only by its number, or when "
        + "you say so.",
    ]
  ) { turn in
    let history = turn.desk.history
    let line = try undoable(turn, history)
    if turn.request.words.isEmpty, try isAsked(line, history, turn) { return }
    try Reversal.admit(line, history, turn)
    let before = turn.voice
    try turn.undo(line, in: history)
    turn.sayAll("undone: " + Reversal.words(line, history, turn, names: before))
  }

  /// Asks before a roster goes that nobody named by its number; whether it is one.
  private static func isAsked(
    _ line: History.Line, _ history: History, _ turn: Turn
  ) throws -> Bool {
    guard case .people(.roster(let roster)) = line.act else { return false }
    let act = ActWords(voice: turn.voice, history: history).line(line, showsAll: false)
    let people = DisplayFormat.count(roster.people.count, "person", "people")
    let words = "That would take back \(act) with \(people), of \(turn.voice.moment(line.at))."
    if turn.surroundings.isScript {
      throw CommandProblem.plain("\(words) undo \(line.number) does.")
    }
    turn.ask(
      Question(
        kind: .menu, word: words, choices: ["take the roster back"],
        lines: ["undo \(line.number)"]))
    return true
  }

  private static func undoable(_ turn: Turn, _ history: History) throws -> History.Line {
    guard let line = try Reversal.numbered(turn, history) else {
      guard let own = turn.desk.writer.flatMap({ history.lastAct(of: $0.name) }) else {
        throw CommandProblem.nothingToUndo(redo: false)
      }
      return own
    }
    if line.act.isErasing {
      throw CommandProblem.plain("Nobody can undo that somebody was erased.")
    }
    if !line.isEffective {
      throw CommandProblem.plain(
        "\(line.number) is undone already. redo \(line.number) brings it back.")
    }
    return line
  }
}

/// What undo and redo share.
enum Reversal {
  /// The act whose number was typed; `nil` when none was.
  static func numbered(_ turn: Turn, _ history: History) throws -> History.Line? {
    guard let word = turn.request.words.first else { return nil }
    guard turn.request.words.count == 1, let number = Int(typed: word.text) else {
      throw CommandProblem.number(turn.request.text, what: "number of an act; log shows them")
    }
    guard let line = history[number] else {
      throw CommandProblem.noAct(word.text, last: history.lines.count)
    }
    return line
  }

  /// What moved the agenda is taken back, or brought back, by the lead alone.
  static func admit(_ line: History.Line, _ history: History, _ turn: Turn) throws {
    guard case .session(let act) = history.subject(of: line)?.act ?? line.act,
      let writer = turn.desk.writer
    else { return }
    try turn.situation.admit(act, from: writer.name)
  }

  /// The act, whose it is when it is somebody else's, and what is true now.
  static func words(
    _ line: History.Line, _ history: History, _ turn: Turn, names: DisplayFormat
  ) -> String {
    let act = ActWords(voice: names, history: history).line(line, showsAll: false)
    let isOwn = line.id.writer == turn.desk.writer?.name
    let whose = isOwn ? "" : "\(names.label(ofWriter: line.id.writer))'s "
    let deed = history.subject(of: line)?.act ?? line.act
    let state = StateAfterUndo(turn.situation, voice: names).words(deed)
    return "\(whose)\(act) → \(state) (\(names.clockSeconds(line.at)))"
  }
}
