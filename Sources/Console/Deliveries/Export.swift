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
    completes: .words(ExportFormat.all.map(\.name) + ["all", "roster"])
  ) { turn in
    let pairs = turn.request.takePairs(["out", "known", "privacy"])
    let flags = takeFlags(turn)
    guard let word = turn.request.words.first, turn.request.words.count == 1 else {
      throw CommandProblem.usage("Which format?")
    }
    if word.text.lowercased() == "roster" { return try roster(pairs["out"], turn) }
    let privacy = try pairs["privacy"].map {
      try Choice.of($0, among: ["status", "times"], what: "privacy", id: { $0 })
    }
    var options = ExportOptions(
      exceptionsOnly: flags.contains("exceptions"), statusOnly: privacy == "status")
    if let known = pairs["known"] { try takeKnown(known, &options) }
    let only = flags.contains("session") ? turn.desk.folder.name : nil
    let run = try ExportRun(
      cohort: turn.desk.cohort.path, only: only, home: turn.desk.home, zones: turn.desk.zones,
      now: turn.situation.now, out: pairs["out"])
    if flags.contains("explain") {
      _ = try formats(word.text)
      let explanation = run.explanation(statusOnly: options.statusOnly)
      for line in ExportWords.lines(explanation, columns: turn.surroundings.columns) {
        turn.say(line)
      }
      return
    }
    try turn.beginWriting()
    let report = try run.write(formats(word.text), options)
    for line in ExportWords.lines(report) { turn.sayAll(line) }
  }

  private static func takeFlags(_ turn: Turn) -> Set<String> {
    let flags = turn.request.words.map { $0.text.lowercased() }
      .filter { ["session", "exceptions", "explain"].contains($0) }
    turn.request.words.removeAll { flags.contains($0.text.lowercased()) }
    return Set(flags)
  }

  private static func formats(_ text: String) throws(CommandProblem) -> [ExportFormat] {
    if text.lowercased() == "all" { return ExportFormat.all }
    return [try Choice.of(text, among: ExportFormat.all, what: "format", id: \.name)]
  }

  private static func takeKnown(_ path: String, _ options: inout ExportOptions) throws {
    do {
      try options.takeKnown(path)
    } catch let problem as FileProblem {
      throw problem
    } catch {
      throw CommandProblem.plain("\(path.harmless): \("\(error)".harmless). Nothing was written.")
    }
  }

  private static func roster(_ out: String?, _ turn: Turn) throws {
    let folder = turn.desk.home.exports(of: turn.desk.cohort.id)
    let path = out ?? Path.join(folder, "roster.csv")
    try turn.write(turn.desk.cohort.rosterFile, to: path)
    let learners = turn.situation.roster.learners.count
    let others = turn.situation.attendees.count - learners
    turn.say("\(path.harmless)")
    turn.say(
      Voice.count(learners, "learner")
        + (others == 0 ? "" : "; walk-ins are not in it, as importing it would enrol them"))
  }
}
