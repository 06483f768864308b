import Desk
import LineEditor
import Workshop

extension Conversation {
  /// Every second: what others have written, and what must be known now.
  func tick(_ editor: Editor, _ now: Int64) -> Int64? {
    interpreter.surroundings.columns = editor.columns
    let before = interpreter.screen.playback
    listen(editor)
    if interpreter.screen.playback != before { face = nil }
    let next = (now / 1000 + 1) * 1000
    guard now / 1000 != lookedAt else { return next }
    lookedAt = now / 1000
    follow(editor)
    face = nil
    let situation = desk.situation
    let isQuiet = interpreter.screen.quietUntil.map { situation.now < $0 } ?? false
    if isQuiet {
      alerts.pass(situation)
    } else {
      let voice = Voice(situation, desk: desk)
      tell(fitted(arrivals.due(at: desk)), in: editor)
      for alert in alerts.due(situation, voice) {
        tell(fitted([alert.line]), in: editor)
        if let paste = alert.paste { interpreter.screen.latestPaste = paste }
      }
    }
    return next
  }

  /// Reads what others have written; what keeps it from being read is told once.
  private func follow(_ editor: Editor) {
    do {
      arrivals.add(try desk.refresh(), at: desk)
      problem = nil
    } catch {
      if problem != "\(error)" { tell(fitted(["! \(error)"]), in: editor) }
      problem = "\(error)"
    }
  }
}
