import Desk
import Exports
import Workshop

extension Verb {
  static let export = Verb(
    "export", group: .after, usage: "FORMAT|all|roster [session] [exceptions] [explain] [out=PATH]",
    moments: [.live, .after, .review, .shell], effects: .writesFiles,
    summary: "files for the learning system, with who is held back and why",
    examples: [
      "export moodle-grades", "export all out=build/acme",
      "export all privacy=status   no times, minutes or shares",
      "export moodle-attendance explain   what attendance becomes in each system's words",
    ],
    details: [
      "The whole cohort, or with session this one alone; known=FILE is a list of the users "
        + "that the learning system exported.",
      "exceptions: only who differs, for learnupon-sheet.",
    ]
      + ExportFormat.all.map { "\($0.name)    \($0.summary)" },
    completes: .words(ExportRequest.names)
  ) { turn in
    let export = try ExportRequest(&turn.request)
    if export.isRoster {
      let roster = export.roster(turn.desk)
      try turn.write(roster.bytes, to: roster.path)
      return roster.words.forEach(turn.say)
    }
    if !export.explains { try turn.beginWriting() }
    let answer = try export.carryOut(
      cohort: turn.desk.cohort.path,
      session: export.isSessionOnly ? turn.desk.folder.name : nil, home: turn.desk.home,
      zones: turn.desk.zones, now: turn.situation.now, columns: turn.surroundings.columns)
    switch answer {
    case .words(let lines): for line in lines { turn.sayAll(line) }
    case .table(let lines): lines.forEach(turn.say)
    }
  }
}
