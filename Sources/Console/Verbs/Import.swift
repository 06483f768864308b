import Desk
import Workshop

extension Verb {
  static let `import` = Verb(
    "import", group: .before, usage: "roster|test|survey FILE [test=ID] [survey=ID]",
    summary: "people, test results or survey answers from a file",
    examples: [
      "import roster acme.csv",
      "import roster acme.csv same=19 apart=22   line 19 is who it may be, 22 is not",
      "import test pretest.csv test=pre", "import survey survey.csv",
    ],
    details: [
      "Any encoding, any separator; the same file again adds nothing.",
      "What belongs to nobody on the roster is listed with its line; nothing is guessed.",
    ],
    completes: .files
  ) { turn in
    let pairs = turn.request.takePairs(["same", "apart", "test", "survey"])
    guard let kind = turn.request.words.first else { throw CommandProblem.usage("What?") }
    let path = turn.request.words.dropFirst().map(\.text).joined(separator: " ")
    let kinds = ["roster", "test", "survey"]
    let chosen = try Choice.of(kind.text, among: kinds, what: "import", id: { $0 })
    if path.isEmpty { throw CommandProblem.usage("Which file?") }
    switch chosen {
    case "roster": try RosterEntry.take(path, pairs, turn)
    case "test": try ResultEntry.takeTest(path, pairs["test"], turn)
    default: try ResultEntry.takeSurvey(path, pairs["survey"], turn)
    }
  }
}
