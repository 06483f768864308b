import Wording
import Workshop

extension ActWords {
  /// An act about the session as a whole, as a line of the command language.
  func words(_ act: SessionAct) -> String {
    switch act {
    case .opened(let opening): "new \(Words.quote(opening.cohort))"
    case .joined: "(joins the session)"
    case .lead(let writer): "handover \(Words.quote(voice.label(ofWriter: writer)))"
    case .closed: "close"
    case .shifted(let shift):
      "shift \(Words.quote(voice.label(ofWriter: shift.writer))) \(ShiftWords.typed(shift.seconds))"
    }
  }
}

extension StateAfterUndo {
  /// Who leads the session, and whether it is open.
  func words(_ act: SessionAct) -> String {
    switch act {
    case .lead: "\(voice.label(ofWriter: session.lead ?? "")) moves the agenda"
    case .shifted(let shift): shifted(shift)
    case .opened, .joined, .closed:
      session.closed == nil ? "the session is open" : "the session is closed"
    }
  }

  private func shifted(_ shift: ClockShift) -> String {
    let acts = shift.acts.reduce(0) { $0 + $1.count }
    let label = voice.label(ofWriter: shift.writer)
    let first = shift.acts.first.map { ActID(writer: shift.writer, seq: $0.lowerBound) }
    return first.flatMap(session.clockShifts.seconds) == shift.seconds
      ? "\(DisplayFormat.count(acts, "act")) of \(label) moved by \(ShiftWords.length(shift.seconds))"
      : "what \(label)'s clock showed counts"
  }
}
