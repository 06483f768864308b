import Calendar
import Desk
import Wording
import Workshop

extension Verb {
  static let log = Verb(
    "log", group: .history, usage: "[COUNT] [all]",
    moments: [.anyTime, .shell], effects: [],
    hours: [.closed: 4],
    summary: "what was done, numbered for undo, the newest last", examples: ["log", "log 50 all"],
    details: [
      "log 50 shows more. Scores, results, notes and reasons show only their verb; all shows them."
    ],
    completes: .words(["all"])
  ) { turn in
    let showsAll = turn.request.words.contains { $0.text.lowercased() == "all" }
    turn.request.words.removeAll { $0.text.lowercased() == "all" }
    let lines = turn.desk.history.lines
    let count = try count(turn) ?? (showsAll ? lines.count : 20)
    if lines.isEmpty { return turn.say("Nothing was done yet.") }
    if lines.count > count { turn.say("… \(lines.count - count) earlier; log COUNT shows more") }
    let table = table(lines.suffix(count), turn, showsAll)
    for line in table.lines(columns: turn.surroundings.columns) { turn.say(line) }
  }

  private static func count(_ turn: Turn) throws -> Int? {
    guard let word = turn.request.words.first else { return nil }
    guard turn.request.words.count == 1, let count = Int(typed: word.text), count > 0 else {
      throw CommandProblem.number(turn.request.text, what: "count of lines")
    }
    return count
  }

  /// Whether an act counts, and whether its time is that of a clock that was wrong.
  private static func note(_ line: History.Line) -> String {
    let shift = line.shift == 0 ? nil : "clock corrected by \(ShiftWords.length(line.shift))"
    return [line.isEffective ? nil : "undone", shift].compactMap { $0 }.joined(separator: ", ")
  }

  private static func table(
    _ lines: ArraySlice<History.Line>, _ turn: Turn, _ showsAll: Bool
  ) -> Table {
    let voice = turn.voice
    let words = ActWords(voice: voice, history: turn.desk.history)
    var table = Table([.right, .left, .left, .left, .left])
    for line in lines {
      let isToday = voice.date(line.at) == voice.date(turn.situation.opening.window.start)
      let day = isToday ? "" : voice.date(line.at) + " "
      table.row([
        "\(line.number)", day + voice.clockSeconds(line.at),
        voice.label(ofWriter: line.id.writer), words.line(line, showsAll: showsAll),
        note(line),
      ])
    }
    return table
  }
}
