import Calendar
import Desk
import Wording
import Workshop

extension Verb {
  static let shift = Verb(
    "shift", group: .history, usage: "NAME MINUTES [NUMBER-NUMBER]",
    moments: [.before, .live, .after], effects: .writesActs,
    summary: "correct the times of what somebody typed whose clock was wrong",
    examples: [
      "shift bo -12   bo's clock was 12 minutes fast", "shift bo 0:40   40 seconds slow",
      "shift bo -12 14-30   only the acts with these numbers in log",
    ],
    details: [
      "It moves what was typed without a time; what bo typed with at stays. A later shift of the same "
        + "acts stands in its place, and undo takes it back. Who overrides whom stays as it is.",
      "NAME is what the console was opened with: open --as NAME.",
    ]
  ) { turn in
    guard (2...3).contains(turn.words.count) else {
      throw CommandProblem.usage("Whose clock, and by how many minutes?")
    }
    guard let seconds = ShiftWords.seconds(turn.words[1]) else {
      throw CommandProblem.number(turn.words[1], what: "number of minutes, such as -12 or 0:40")
    }
    let writer = try writer(turn.words[0], turn)
    let numbers = try turn.words.count == 3 ? range(turn.words[2]) : nil
    let acts = try acts(of: writer, numbers, turn)
    try turn.record(
      .session(.shifted(ClockShift(writer: writer, acts: acts.runs, seconds: seconds))))
    let label = turn.voice.label(ofWriter: writer)
    let count = acts.runs.reduce(0) { $0 + $1.count }
    let first = turn.voice.clockSeconds(acts.first)
    let then = turn.voice.clockSeconds(acts.first.adding(seconds: seconds))
    turn.say(
      "\(DisplayFormat.count(count, "act")) of \(label) moved by \(ShiftWords.length(seconds)): "
        + "the first from \(first) to \(then).")
  }

  /// The writer whom a name means: the one whose clock is off, else the one with the latest act.
  private static func writer(_ name: String, _ turn: Turn) throws -> String {
    let writers = turn.desk.history.lines.filter { !$0.act.isPeople }.map(\.id.writer)
    if writers.contains(name) { return name }
    let label = Writers.label(name)
    let off = turn.desk.clockGaps.map(\.ahead).filter(writers.contains)
    if let writer = (writers + off).last(where: { Session.label(ofWriter: $0) == label }) {
      return writer
    }
    let known = Set(writers.map { turn.voice.label(ofWriter: $0) }).sorted()
    throw CommandProblem.plain(
      "\(name) has typed nothing here; \(DisplayFormat.list(known, "and")) "
        + "\(known.count == 1 ? "has" : "have").")
  }

  private static func range(_ text: String) throws -> ClosedRange<Int> {
    let ends = text.split { "-–".contains($0) }.compactMap { Int($0) }
    guard ends.count == 2, ends[0] > 0, ends[0] <= ends[1] else {
      throw CommandProblem.number(text, what: "pair of numbers in log, such as 14-30")
    }
    return ends[0]...ends[1]
  }

  /// The acts that have a time of the writer's clock, as runs of their counts, and the first moment.
  private static func acts(
    of writer: String, _ numbers: ClosedRange<Int>?, _ turn: Turn
  ) throws -> (runs: [ClosedRange<Int>], first: Instant) {
    let history = turn.desk.history
    // An act about people may have the same count in the journal of people.
    let meant = numbers.map { numbers in
      Set(history.lines.filter { numbers.contains($0.number) && !$0.act.isPeople }.map(\.id))
    }
    let acts = turn.desk.stamped(by: writer, again: true).filter { meant?.contains($0.id) ?? true }
    guard let first = acts.map(\.at).min() else {
      let label = turn.voice.label(ofWriter: writer)
      throw CommandProblem.plain(
        "\(label) has typed nothing\(numbers == nil ? "" : " there") without a time.")
    }
    return (ShiftWords.runs(acts.map(\.id.seq).sorted()), first)
  }
}
