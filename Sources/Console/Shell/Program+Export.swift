import Desk
import Exports

extension Program {
  /// Writes files for learning systems and says which, who was held back, and why.
  ///
  /// - Parameters:
  ///   - name: A session, or a cohort for all of its sessions.
  ///   - format: The format's name, or `all`.
  ///   - out: The folder the files go to; one under `build/exports` when left out.
  ///   - known: A list of users that the learning system exported.
  ///   - exceptionsOnly: Whether the marking sheet holds only the rows that differ.
  ///   - statusOnly: Whether files say only what attendance comes to, without times and minutes.
  ///   - explains: Whether to say what attendance becomes in each system's words and write nothing.
  public func export(
    _ name: String, to format: String, out: String? = nil, known: String? = nil,
    exceptionsOnly: Bool = false, statusOnly: Bool = false, explains: Bool = false
  ) throws -> Bool {
    let formats = try Self.formats(format)
    var options = ExportOptions(exceptionsOnly: exceptionsOnly, statusOnly: statusOnly)
    if let known { try options.takeKnown(known) }
    let (cohort, session) = try place(name)
    let run = try ExportRun(
      cohort: cohort, only: session, home: home, zones: Zones(), now: TimeSource().now, out: out)
    if explains {
      output.say(ExportWords.lines(run.explanation(statusOnly: statusOnly), columns: 80))
      return true
    }
    output.say(ExportWords.lines(try run.write(formats, options)))
    return true
  }

  private static func formats(_ text: String) throws(CommandProblem) -> [ExportFormat] {
    if text.lowercased() == "all" { return ExportFormat.all }
    return [try Choice.of(text, among: ExportFormat.all, what: "format", id: \.name)]
  }

  /// The cohort's folder, and the session's name when one is meant.
  private func place(_ name: String) throws -> (cohort: String, session: String?) {
    if let cohort = try? home.cohort(name) { return (cohort, nil) }
    let session = try home.session(name)
    return (Path.folder(of: session), Path.name(of: Path.absolute(session)))
  }
}
