import Exports
import LineEditor
import Plans
import Workshop

extension Verb {
  static let help = Verb(
    "help", group: .screen, usage: "[VERB | now | at | keys | prompt]",
    moments: .anyTime, effects: [],
    summary: "what there is, or how one verb goes",
    examples: ["help score", "help now   the five that this hour needs"],
    details: [
      "help at tells about times, help keys about typing, help prompt about the line below."
    ], completes: .verbs
  ) { turn in
    let columns = turn.surroundings.columns
    guard let word = turn.words.first else {
      return HelpPage.lines(all, columns: columns).forEach(turn.say)
    }
    if turn.words.count > 1 { throw CommandProblem.usage("One verb at a time.") }
    switch word {
    case "now": NextCommands.lines(turn.situation, columns: columns).forEach(turn.say)
    case "at": turn.sayParagraph(HelpPage.timing)
    case "keys": HelpPage.sayRows(HelpPage.keys, turn)
    case "prompt": HelpPage.sayRows(HelpPage.prompt, turn)
    default:
      let name = SpokenWord.all[word.lowercased()]?.verb ?? word
      tell(try find(name, allowingBeginnings: true), turn)
    }
  }

  private static func tell(_ verb: Verb, _ turn: Turn) {
    let short = verb.short.map { " (\($0))" } ?? ""
    turn.sayAll("\(verb.usageLine)\(short)")
    turn.sayParagraph(verb.summary.prefix(1).uppercased() + verb.summary.dropFirst() + ".")
    let examples = verb.examples.map { Example.filled($0, turn.situation.plan) }
    for line in Example.lines(examples, columns: turn.surroundings.columns) { turn.say(line) }
    for detail in verb.details { turn.sayParagraph(detail) }
    if let line = shellLine(verb) { turn.sayAll("From the shell: \(line)") }
  }

  /// How a verb is carried out without a console, when it can be.
  private static func shellLine(_ verb: Verb) -> String? {
    guard verb.moments.contains(.shell) else { return nil }
    return Show(rawValue: verb.name) == nil
      ? "lectern \(verb.name) SESSION" : "lectern show SESSION \(verb.name)"
  }
}

/// Everything there is, on one screen.
enum HelpPage {
  /// What help tells about beside verbs.
  static let topics = [
    ("now", "the five that this hour needs"), ("at", "when something happened"),
    ("keys", "typing"), ("prompt", "the line that is typed, and what stands around it"),
  ]

  static let timing =
    "at 09:02 VERB or at -3 VERB says when it happened: any time from doors-open until now."

  /// The verbs by when they are needed, and what holds for all of them.
  static func lines(_ verbs: [Verb], columns: Int) -> [String] {
    var headings: [String] = []
    for group in Verb.Group.allCases where !headings.contains(group.heading) {
      headings.append(group.heading)
    }
    let width = headings.map { ColumnWidth.of($0) }.max() ?? 0
    var lines: [String] = []
    for heading in headings {
      let names = verbs.filter { $0.group.heading == heading }.map { verb in
        verb.name + (verb.short.map { " (\($0))" } ?? "")
      }
      if names.isEmpty { continue }
      let isNarrow = columns < 3 * width
      if isNarrow { lines.append(heading) }
      let indent = isNarrow ? 2 : width + 2
      for (number, line) in wrap(names, columns - indent).enumerated() {
        let first = number == 0 && !isNarrow ? heading : ""
        lines.append(first.padded(toColumns: indent) + line)
      }
    }
    let hints = [
      "help now: the five that this hour needs. help VERB: how it goes, with examples.",
      "Names: a number, an e-mail or part of a name; all, all -tess.", timing,
    ]
    return lines + [""] + hints.flatMap { Paragraph.lines($0, columns: columns) }
  }

  /// Says rows of two columns; what does not fit beside the first goes below it.
  static func sayRows(_ rows: [String], _ turn: Turn) {
    Example.lines(rows, columns: turn.surroundings.columns).forEach(turn.say)
  }

  /// The line that is typed, and what stands around it.
  static let prompt = [
    "10:51 Role play A · R2 play ❯                1:57  -14m  23/24  →13:00!",
    "10:51   the session's time, in its own zone",
    "Role play A   the item of the agenda that runs; doors before go, over at the end",
    "R2 play   the round and its phase; hold when everything stands still",
    "1:57   time left of the phase or the item: yellow near its end, red at it, with - when it is over",
    "-14m   ahead of the plan, +14m behind it; replan offers ways back",
    "23/24   people here, and people enrolled",
    "→13:00   when the session will end as things go; ! when that breaks a hard stop",
    "clip 0:38 → 0:40   where the clip is, and where it will stop",
    "[9 Wei H4 E3]   single keys are read: what they have made so far; Escape leaves",
    "On a narrow window the right side gives way first; status says it all in words.",
  ]

  /// Keys worth knowing.
  static let keys = [
    "Tab   completes verbs, names, items, files; again goes through them",
    "Up, Down   earlier commands that contain what stands in the line",
    "Ctrl-R   searches earlier commands by any part; a leading space keeps a line out",
    "Right, End   takes the grey suggestion, Alt-Right one word of it; Enter never does",
    "Alt-Enter   a new row; an open quote makes one by itself",
    "Ctrl-_   undoes typing, Alt-_ brings it back; on an empty line a refused line comes back",
    "Ctrl-W/U/K   cut a word, to the start, to the end; what is cut in a row is one piece",
    "Ctrl-Y, Alt-Y   put back what was cut last, and what was cut before",
    "Alt-.   the last word of the command before",
    "Ctrl-X Ctrl-E   edits the line with $VISUAL or $EDITOR; alerts wait meanwhile",
    "Alt-C   copy, without touching the line (vi: Ctrl-Y)",
    "Ctrl-C   clears the line; Ctrl-D on an empty one leaves; Ctrl-Z and fg come back",
    "LECTERN_SUGGEST=off   turns the grey suggestions off",
    "LECTERN_CLOCK=minutes   tells times in minutes, for screen readers",
    "~/.editrc   bind -v in it chooses vi's keys",
  ]

  /// Names separated by dots in lines that are no wider than so many columns.
  private static func wrap(_ names: [String], _ columns: Int) -> [String] {
    var lines = [""]
    for name in names {
      let last = lines[lines.count - 1]
      let longer = last.isEmpty ? name : "\(last) · \(name)"
      if ColumnWidth.of(longer) < columns || last.isEmpty {
        lines[lines.count - 1] = longer
      } else {
        lines.append(name)
      }
    }
    return lines
  }
}

/// A line as it is typed, with what it does behind three spaces.
enum Example {
  /// An example with the session's own ids in place of `{survey}`, a question with a scale of it
  /// (`{scale}`) and one without (`{words}`).
  static func filled(_ example: String, _ plan: Plan) -> String {
    guard example.contains("{") else { return example }
    let survey = plan.surveys.first
    let scaled = survey?.items.first { if case .numbers = $0.scale { true } else { false } }
    let worded = survey?.items.first { $0.scale == .text }
    return example.replacing("{survey}", with: survey?.id ?? "survey")
      .replacing("{scale}", with: scaled?.id ?? "useful")
      .replacing("{words}", with: worded?.id ?? "best")
  }

  /// What is typed.
  static func line(_ example: String) -> String { parts(example).line }

  /// Examples below each other, what they do in a column of its own.
  static func lines(_ examples: [String], columns: Int) -> [String] {
    let parts = examples.map(parts)
    let width = parts.filter { !$0.remark.isEmpty }.map { ColumnWidth.of($0.line) }.max() ?? 0
    return parts.flatMap { part -> [String] in
      let row = "  " + part.line.padded(toColumns: width) + "   " + part.remark
      if !part.remark.isEmpty, ColumnWidth.of(row) < columns { return [row] }
      let remark =
        part.remark.isEmpty ? [] : Paragraph.lines(part.remark, columns: columns, indent: "      ")
      return typed(part.line, columns: columns) + remark
    }
  }

  /// What is typed as it stands, or in several lines where it is wider than the screen.
  private static func typed(_ line: String, columns: Int) -> [String] {
    if ColumnWidth.of(line) + 2 < columns { return ["  " + line] }
    return Paragraph.lines(line, columns: columns, indent: "    ").enumerated().map {
      $0.offset == 0 ? String($0.element.dropFirst(2)) : $0.element
    }
  }

  private static func parts(_ example: String) -> (line: String, remark: String) {
    // Bytes: every start shows some of these, and searching a text for another one takes long.
    let bytes = Array(example.utf8)
    guard let gap = bytes.indices.first(where: { bytes[$0...].starts(with: "   ".utf8) }) else {
      return (example, "")
    }
    let remark = bytes[gap...].drop { $0 == UInt8(ascii: " ") }
    return (String(decoding: bytes[..<gap], as: UTF8.self), String(decoding: remark, as: UTF8.self))
  }
}
