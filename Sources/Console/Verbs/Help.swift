import LineEditor
import Workshop

extension Verb {
  static let help = Verb(
    "help", group: .screen, usage: "[VERB]", summary: "what there is, or how one verb goes",
    writes: false
  ) { turn in
    guard let word = turn.words.first else { return list(turn) }
    if word == "at" { return turn.sayParagraph(timing) }
    if turn.words.count > 1 { throw CommandProblem.usage("One verb at a time.") }
    let verb = try find(word, allowingBeginnings: true)
    let short = verb.short.map { " (\($0))" } ?? ""
    turn.say("\(verb.usageLine)\(short)")
    turn.sayParagraph(verb.summary.prefix(1).uppercased() + verb.summary.dropFirst() + ".")
    for detail in verb.details { turn.sayParagraph(detail) }
  }

  private static func list(_ turn: Turn) {
    let width = Group.allCases.map { ColumnWidth.of($0.rawValue) }.max() ?? 0
    for group in Group.allCases {
      let names = all.filter { $0.group == group }.map { verb in
        verb.name + (verb.short.map { " (\($0))" } ?? "")
      }
      if names.isEmpty { continue }
      let head = group.rawValue.padded(toColumns: width) + "  "
      let room = turn.surroundings.columns - ColumnWidth.of(head)
      for (number, line) in wrap(names, room).enumerated() {
        turn.say((number == 0 ? head : String(repeating: " ", count: width + 2)) + line)
      }
    }
    turn.say("")
    turn.sayParagraph(
      "help VERB says more. Names: a number, an e-mail or part of a name; all, all -tess.")
    turn.sayParagraph(timing)
  }

  private static let timing =
    "at 09:02 VERB or at -3 VERB says when it happened: any time from doors-open until now."

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
