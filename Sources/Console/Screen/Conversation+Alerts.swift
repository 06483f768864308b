import Desk
import LineEditor
import Workshop

extension Conversation {
  /// Every second: what others have written, and what must be known now.
  func tick(_ editor: Editor, _ now: Int64) -> Int64? {
    interpreter.surroundings.columns = editor.columns
    follow(editor)
    listen(editor)
    let situation = desk.situation
    if interpreter.screen.quietUntil.map({ situation.now >= $0 }) ?? true {
      let voice = Voice(situation, desk: desk)
      tell(fitted(arrivals.due(at: desk)), in: editor)
      for alert in alerts.due(situation, voice) {
        tell(fitted([alert.line]), in: editor)
        if let paste = alert.paste { interpreter.screen.latestPaste = paste }
      }
    }
    return (now / 1000 + 1) * 1000
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
