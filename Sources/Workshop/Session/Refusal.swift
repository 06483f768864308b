public import Calendar

/// Why something cannot be done now: the facts; `Wording` has the sentences.
///
/// Each family is a file in the folder of its noun, as for ``Act``.
public enum Refusal: Error, Equatable, Sendable {
  /// Why a session, its moments or its lead stand in the way.
  case session(SessionRefusal)
  /// Why somebody cannot be said to be here, gone or absent.
  case rollCall(RollCallRefusal)
  /// Why the agenda cannot be changed in that way.
  case agenda(AgendaRefusal)
  /// Why something cannot be shown, asked or spotted.
  case clips(ClipsRefusal)
  /// Why rooms, rounds or seats cannot be so.
  case practice(PracticeRefusal)
  /// Why a score cannot be saved, placed or settled.
  case scoring(ScoringRefusal)
  /// Why a test or a survey cannot have that result.
  case results(ResultsRefusal)
  /// Why something cannot be written down.
  case notes(NotesRefusal)
}

extension Situation {
  /// Refuses a moment outside the session, and anything once it is closed.
  func admit(_ at: Instant) throws(Refusal) {
    if let closed = session.closed { throw .session(.closed(at: closed)) }
    try check(at)
  }

  /// Refuses a moment before the doors opened or in the future.
  public func check(_ at: Instant) throws(Refusal) {
    if at > now { throw .session(.inTheFuture(at: at, now: now)) }
    if at < opening.doors { throw .session(.beforeDoors(at: at, doors: opening.doors)) }
  }
}
