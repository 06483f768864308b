import Desk
import Workshop

extension Verb {
  static let `import` = Verb(
    "import", group: .files, usage: "roster|attendance|elearning|test|survey FILE [KEY=…]",
    summary: "people, attendance, e-learning, tests or surveys from a file",
    details: [
      "import roster acme.csv    any encoding, any separator; the same file again adds nothing",
      "import roster acme.csv same=19 apart=22    line 19 is who it was asked to be, line 22 is not",
      "import attendance zoom.csv    what Zoom, Teams, Meet, Webex, BigBlueButton or any table of "
        + "people and times says of who was connected when; several files add up",
      "import attendance FILE [order=dmy|mdy] [shift=+60] [zone=America/Lima]    how to read its "
        + "times; import attendance alone lists whom platforms saw",
      "import elearning lms.csv    who has done the e-learning; roll and chase show it",
      "import test pretest.csv test=pre-test", "import survey survey.csv",
      "What belongs to nobody on the roster is listed with its line; nothing is guessed.",
    ],
    completes: .files
  ) { turn in
    let pairs = turn.request.takePairs([
      "same", "apart", "test", "survey", "order", "shift", "zone",
    ])
    guard let kind = turn.request.words.first else { throw CommandProblem.usage("What?") }
    let path = turn.request.words.dropFirst().map(\.text).joined(separator: " ")
    let kinds = ["roster", "attendance", "elearning", "test", "survey"]
    let chosen = try Choice.of(kind.text, among: kinds, what: "import", id: { $0 })
    if path.isEmpty, chosen == "attendance" { return SeenWords.say(turn) }
    if path.isEmpty { throw CommandProblem.usage("Which file?") }
    switch chosen {
    case "roster": try RosterEntry.take(path, pairs, turn)
    case "attendance": try AttendanceEntry.take(path, pairs, turn)
    case "elearning": try ELearningEntry.take(path, turn)
    case "test": try ResultEntry.takeTest(path, pairs["test"], turn)
    default: try ResultEntry.takeSurvey(path, pairs["survey"], turn)
    }
  }
}
