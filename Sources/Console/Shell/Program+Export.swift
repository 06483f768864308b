import Desk
import Workshop

extension ShellCommand {
  /// `lectern export`.
  public static let export = ShellCommand("export", damage: .withholds, canDoubt: true)
}

extension Program {
  /// Writes files for learning systems and says which, who was held back, and why.
  ///
  /// - Parameter name: A session, or a cohort for all of its sessions.
  public func export(_ name: String, _ request: ExportRequest) throws -> Bool {
    if request.isRoster {
      let roster = request.roster(try desk(name, writes: false))
      try admitFiles()
      try Files.makeFolder(Path.folder(of: roster.path))
      try Files.write(roster.bytes, to: roster.path)
      output.say(roster.words)
      return true
    }
    let (cohort, session) = try place(name)
    if request.isSessionOnly, session == nil {
      throw CommandProblem.plain("Which session? Name it, such as acme-3/2026-12-01.")
    }
    let run = try request.gather(
      cohort: cohort, session: session, home: home, zones: Zones(), now: TimeSource().now)
    tell(run.damage)
    if !request.explains { try admitFiles() }
    switch try request.carryOut(run, columns: 80) {
    case .words(let lines, let isDoubtful):
      output.say(lines)
      current.isHoldingBack = isDoubtful
    case .table(let lines): output.say(lines)
    }
    return true
  }

  /// The cohort's folder, and the session's name when one is meant.
  private func place(_ name: String) throws -> (cohort: String, session: String?) {
    if let cohort = try? home.cohort(name) { return (cohort, nil) }
    let session = try home.session(name)
    return (Path.folder(of: session), Path.name(of: Path.absolute(session)))
  }
}
