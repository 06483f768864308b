import Desk
import Exports
import Workshop

extension Verb {
  static let export = Verb(
    "export", group: .after,
    usage: "FORMAT|all|roster [session] [exceptions] [explain] [anyway] [out=PATH]",
    moments: [.live, .after, .review, .shell], effects: .writesFiles,
    hours: [.agendaOver: 4, .closed: 3],
    summary: "files for the learning system, with who is held back and why",
    examples: [
      "export moodle-grades", "export all out=build/acme",
      "export all privacy=status   no times, minutes or shares",
      "export moodle-attendance explain   what attendance becomes in each system's words",
    ],
    details: [
      "The whole cohort, or with session this one alone; known=FILE is a list of the users "
        + "that the learning system exported.",
      "exceptions: only who differs, for learnupon-sheet. anyway: from damaged files, too.",
    ]
      + ExportFormat.all.map { "\($0.name)    \($0.summary)" },
    completes: .words(ExportRequest.names)
  ) { turn in
    let export = try ExportRequest(&turn.request)
    if export.isRoster {
      try turn.admitFiles(over: turn.desk.damage, insists: export.insists)
      let roster = export.roster(turn.desk)
      try turn.write(roster.bytes, to: roster.path)
      return roster.words.forEach(turn.say)
    }
    let run = try export.gather(
      cohort: turn.desk.cohort.path,
      session: export.isSessionOnly ? turn.desk.folder.name : nil, home: turn.desk.home,
      zones: turn.desk.zones, now: turn.situation.now)
    if !export.explains { try turn.beginWriting() }
    try turn.admitFiles(over: run.damage, insists: export.insists || export.explains)
    switch try export.carryOut(run, columns: turn.surroundings.columns) {
    case .words(let lines, _): for line in lines { turn.sayAll(line) }
    case .table(let lines): lines.forEach(turn.say)
    }
  }
}

extension Turn {
  /// Names what is wrong with files before others are written from them, which needs `anyway`.
  fileprivate func admitFiles(over damage: Damage, insists: Bool) throws {
    if damage.isEmpty { return }
    guard insists else { throw WithheldFiles(damage) }
    for line in DamageWords.lines(damage) { sayAll(line) }
  }
}
