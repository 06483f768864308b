import Desk
import Workshop

extension Verb {
  static let `import` = Verb(
    "import", group: .before,
    usage: ImportKind.all.map(\.name).joined(separator: "|") + " FILE [KEY=…]",
    moments: [.before, .live, .after], effects: .writesActs,
    summary: "people, attendance, e-learning, tests, surveys or observers' scores from a file",
    examples: [
      "import roster acme.csv",
      "import roster acme.csv same=19 apart=22   line 19 is who it may be, 22 is not",
      "import elearning lms.csv   who has done the e-learning",
      "import attendance zoom.csv   what the meeting platform says of who was connected when",
      "import attendance zoom.csv order=dmy shift=+60 zone=America/Lima   how to read its times",
      "import attendance   whom platforms saw, whom not, what is left to settle",
      "import test pretest.csv test=pre", "import survey survey.csv",
      "import scores observers.csv   the export of an observers' form",
    ],
    details: [
      "Any encoding, any separator; the same file again adds nothing.",
      "Attendance takes reports of Zoom, Teams, Meet, Webex, BigBlueButton or any table of people "
        + "and times. Several files add up, a newer download stands in for the older one.",
      "Scores: a rater, a learner or a room, and the criteria, in any order of columns. Steps in "
        + "columns of other names are asked about; steps=\"Hört zu\" says where they begin.",
      "What belongs to nobody on the roster is listed with its line; nothing is guessed.",
    ],
    completes: .files
  ) { turn in
    var file = try ImportRequest(&turn.request)
    let kind = try Choice.of(file.kind, among: ImportKind.all, what: "import", id: \.name)
    file.kind = kind.name
    if file.path.isEmpty, let overview = kind.overview { return overview(turn) }
    if file.path.isEmpty { throw CommandProblem.usage("Which file?") }
    try kind.take(file, turn)
  }
}
