import Desk
import Workshop

extension Verb {
  static let preflight = Verb(
    "preflight", group: .session,
    moments: [.before, .live, .review, .shell], effects: [.writesFiles, .startsPrograms],
    summary: "all that can go wrong today, before it does",
    examples: ["preflight", "agenda   is the next thing to read"],
    details: [
      "Times, minimums, clips with their cues, the player, transcripts and rights, handouts, ids for "
        + "the learning system, the disk, a test write. It needs no network.",
      "From the shell it ends with 1 when a line says FAIL.",
    ]
  ) { turn in
    try turn.needNothing()
    let preflight = SessionPreflight(turn.desk, environment: turn.surroundings.environment)
    let columns = turn.surroundings.columns
    for line in SessionPreflight.lines(preflight.findings, columns: columns) { turn.say(line) }
  }
}

extension ShellCommand {
  /// `lectern preflight`.
  public static let preflight = ShellCommand("preflight", damage: .ends)
}

extension Program {
  /// Looks at all that can go wrong with a session today and says it line by line.
  ///
  /// - Returns: Whether nothing failed; a warning is no failure.
  public func preflight(_ session: String) throws -> Bool {
    // Damage is among the findings.
    let desk = try desk(session, writes: false, isGreeted: true)
    let findings = SessionPreflight(desk, environment: environment).findings
    output.say(SessionPreflight.lines(findings, columns: 80))
    return !findings.contains { $0.level == .fail }
  }
}
