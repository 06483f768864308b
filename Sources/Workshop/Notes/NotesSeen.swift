/// Who may see what was written down.
extension Situation {
  /// What was written down of a kind and a writer may see: all but what only somebody else may.
  ///
  /// - Parameter writer: Who asks; `nil` for somebody who only reads.
  public func notes(_ kind: Note.Kind, seenBy writer: String?) -> [Session.Noted] {
    session.notes.filter {
      $0.note.kind == kind && ($0.audience != .private || $0.writer == writer)
    }
  }

  /// What was written down of a kind and everybody may see.
  public func notesForEverybody(_ kind: Note.Kind) -> [Session.Noted] {
    session.notes.filter { $0.note.kind == kind && $0.audience == .everyone }
  }

  /// Those who have pledged something.
  public var pledged: Set<PersonID> {
    Set(session.notes.filter { $0.note.kind == .pledge }.flatMap(\.note.people))
  }
}
