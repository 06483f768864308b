import Wording
import Workshop

extension Verb {
  static let kept = Verb(
    "kept", group: .screen, usage: "[VERB | drop]",
    moments: .anyTime, effects: .mayWriteActs,
    summary: "pasted lines that no verb has understood yet", examples: ["kept here", "kept drop"],
    details: [
      "kept lists them, kept VERB gives them to a verb that takes lines, kept drop lets them go. "
        + "They last as long as this console; Up brings back what was pasted."
    ]
  ) { turn in
    let lines = turn.screen.kept
    guard let word = turn.words.first, !lines.isEmpty else {
      if lines.isEmpty { return turn.say("Nothing is kept.") }
      for line in lines { turn.sayAll(line) }
      return
    }
    if turn.words.count > 1 { throw CommandProblem.usage("One verb.") }
    turn.screen.kept = []
    if word == "drop" { return turn.say("\(DisplayFormat.count(lines.count, "line")) dropped.") }
    try turn.pass(lines, to: word)
  }
}

/// How lines that were not understood are told.
enum UnreadLines {
  static func words(_ lines: [String]) -> [String] {
    if lines.isEmpty { return [] }
    let rest = lines.count - shown
    return ["Not understood and kept:"] + lines.prefix(shown).map { "  \($0)" }
      + (rest > 0 ? ["  and \(rest) more. kept lists them."] : [])
  }

  /// The kept lines when the user leaves: all of them, since they go.
  static func farewell(_ lines: [String]) -> [String] {
    lines.isEmpty
      ? [] : ["Pasted, not understood and not saved:"] + lines.map { "  \($0)" }
  }

  /// What is wrong when a script ends among a command's lines.
  static func unfinished(_ interpreter: Interpreter) -> [String] {
    interpreter.unfinished.map {
      ["The lines of '\($0.line)' do not end: a line with only \($0.end) ends them."]
    } ?? []
  }

  private static let shown = 6
}

extension Turn {
  /// Lets another verb carry out this turn with some lines.
  fileprivate func pass(_ lines: [String], to name: String) throws {
    do {
      let verb = try Verb.find(name, allowingBeginnings: !surroundings.isScript)
      request = Request(verb: verb.name, block: lines)
      try verb.carryOut(self)
    } catch {
      screen.kept = lines
      throw error
    }
  }
}
