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
    }
  }
}

extension StateAfterUndo {
  /// Who leads the session, and whether it is open.
  func words(_ act: SessionAct) -> String {
    switch act {
    case .lead: "\(voice.label(ofWriter: session.lead ?? "")) moves the agenda"
    case .opened, .joined, .closed:
      session.closed == nil ? "the session is open" : "the session is closed"
    }
  }
}
