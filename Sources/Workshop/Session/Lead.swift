/// Who moves the agenda: one person, at any of their consoles.
extension Session {
  /// What people call a writer: the part of the id before its random characters.
  public static func label(ofWriter writer: String) -> String {
    writer.lastIndex(of: "-").map { String(writer[..<$0]) } ?? writer
  }

  /// Whether starting the agenda makes the lead: nobody has started it or passed the lead on.
  ///
  /// A session is often made by somebody else than who runs it.
  public var isLeadOpen: Bool { !agenda.hasBegun && lead == opening?.lead }

  /// Whether a writer is the lead, or another console of the same person; a session that names
  /// nobody is led by all.
  public func isLed(by writer: String) -> Bool {
    guard let lead, !lead.isEmpty, !isLeadOpen else { return true }
    return Self.label(ofWriter: lead) == Self.label(ofWriter: writer)
  }
}

extension Situation {
  /// Refuses an act that moves the agenda to everybody but the lead.
  public func admit(_ act: Act, from writer: String) throws(Refusal) {
    guard act.movesAgenda, !session.isLed(by: writer) else { return }
    throw .session(.notLead(session.lead ?? "", writer: writer))
  }

  /// Passes the lead on; who does not have it must insist, as when the lead's console is gone.
  public func handOver(to next: String, from writer: String, insisting: Bool) throws(Refusal) -> Act
  {
    guard session.isLed(by: writer) || insisting else {
      throw .session(.notLead(session.lead ?? "", writer: writer))
    }
    if let lead = session.lead, Session.label(ofWriter: lead) == Session.label(ofWriter: next) {
      throw .session(.leadsAlready(next))
    }
    return .session(.lead(writer: next))
  }
}
