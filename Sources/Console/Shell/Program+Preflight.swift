import Desk

extension Program {
  /// Looks at all that can go wrong with a session today and says it line by line.
  ///
  /// - Returns: Whether nothing failed; a warning is no failure.
  public func preflight(_ session: String) throws -> Bool {
    let findings = SessionPreflight(try desk(session, writes: false), environment: environment)
      .findings
    output.say(SessionPreflight.lines(findings, columns: 80))
    return !findings.contains { $0.level == .fail }
  }
}
