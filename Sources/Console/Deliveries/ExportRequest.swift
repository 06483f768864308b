import Calendar
import Desk
import Exports
import Wording
import Workshop

/// What `export` was asked for, in the same words at the console and at the shell.
public struct ExportRequest {
  /// What can be asked for: formats, all of them, or the people as a roster.
  public static let names = ExportFormat.all.map(\.name) + ["all", roster]
  /// The names in a sentence.
  public static let list = DisplayFormat.list(names)
  private static let roster = "roster"

  /// What was asked for, as it was typed.
  let name: String
  /// The folder the files go to, or a roster's file; one under `build/exports` when left out.
  let out: String?
  /// A list of users that the learning system exported.
  let known: String?
  /// Whether files say only what attendance comes to, without times and minutes.
  let statusOnly: Bool
  /// Whether the marking sheet holds only the rows that differ.
  let exceptionsOnly: Bool
  /// Whether only the session at hand is meant, not its whole cohort.
  let isSessionOnly: Bool
  /// Whether to say what attendance becomes in each system's words and write nothing.
  let explains: Bool
  /// Whether files are written from damaged journals, too.
  public let insists: Bool

  /// Reads the words of a shell's command line: `moodle-grades privacy=status explain`.
  public init(_ words: [String]) throws(CommandProblem) {
    var request = Request(verb: "export", words: words)
    try self.init(&request)
  }

  /// Takes the words out of a line.
  init(_ request: inout Request) throws(CommandProblem) {
    let pairs = request.takePairs(["out", "known", "privacy"])
    let flags = request.takeFlags(["session", "exceptions", "explain", "anyway"])
    guard let word = request.words.first, request.words.count == 1 else {
      throw .usage("Which format?")
    }
    name = word.text
    out = pairs["out"]
    known = pairs["known"]
    statusOnly = try Self.isStatus(pairs["privacy"])
    exceptionsOnly = flags.contains("exceptions")
    isSessionOnly = flags.contains("session")
    explains = flags.contains("explain")
    insists = flags.contains("anyway")
  }

  private static func isStatus(_ privacy: String?) throws(CommandProblem) -> Bool {
    guard let privacy else { return false }
    if privacy.isEmpty { return true }  // --privacy alone
    return try Choice.of(privacy, among: ["status", "times"], what: "privacy", id: { $0 })
      == "status"
  }

  /// Whether the people are asked for, as a roster that can be imported again.
  var isRoster: Bool { name.lowercased() == Self.roster }
}

extension ExportRequest {
  /// What a request was answered with.
  enum Answer {
    /// Sentences, which may be broken between words, and whether any of them is a doubt.
    case words([String], isDoubtful: Bool)
    /// Tables, which fit the screen.
    case table([String])
  }

  /// Gathers what is to be handed over of a cohort, or of one of its sessions.
  ///
  /// - Parameters:
  ///   - cohort: The cohort's folder.
  ///   - session: The name of the only session to take; all of them when `nil`.
  func gather(
    cohort: String, session: String?, home: Home, zones: Zones, now: Instant
  ) throws -> ExportRun {
    try ExportRun(cohort: cohort, only: session, home: home, zones: zones, now: now, out: out)
  }

  /// Writes the files, or explains what would be in them.
  func carryOut(_ run: ExportRun, columns: Int) throws -> Answer {
    let formats = try formats()
    let options = try options()
    if explains {
      return .table(ExportWords.lines(run.explanation(statusOnly: statusOnly), columns: columns))
    }
    let report = try run.write(formats, options)
    return .words(ExportWords.lines(report), isDoubtful: report.isDoubtful)
  }

  private func formats() throws(CommandProblem) -> [ExportFormat] {
    if name.lowercased() == "all" { return ExportFormat.all }
    return [try Choice.of(name, among: ExportFormat.all, what: "format", id: \.name)]
  }

  private func options() throws -> ExportOptions {
    var options = ExportOptions(exceptionsOnly: exceptionsOnly, statusOnly: statusOnly)
    guard let known else { return options }
    do {
      try options.takeKnown(known)
    } catch let problem as FileProblem {
      throw problem
    } catch {
      throw CommandProblem.plain("\(known): \(error). Nothing was written.")
    }
    return options
  }

  /// The people as a file: where it goes, what is in it, and what to say of it.
  func roster(_ desk: SessionDesk) -> (path: String, bytes: [UInt8], words: [String]) {
    let path = out ?? Path.join(desk.home.exports(of: desk.cohort.id), "roster.csv")
    let learners = desk.situation.roster.learners.count
    let others = desk.situation.attendees.count - learners
    let count = DisplayFormat.count(learners, "learner")
    let rest = others == 0 ? "" : "; walk-ins are not in it, as importing it would enrol them"
    return (path, desk.cohort.rosterFile, [path, count + rest])
  }
}
