import LineEditor
import Wording

extension Conversation {
  /// Says an answer; while the screen is hidden only whether it was done.
  func say(_ answer: Interpreter.Answer, through editor: Editor? = nil) {
    let words = carryOut(answer, through: editor)
    guard interpreter.screen.isHidden else {
      output.say(fitted(answer.lines) + words.lines)
      output.say(fitted(waiting))
      waiting = []
      return
    }
    if answer.isLast { return output.say(fitted(answer.lines)) }
    waiting += (answer.lines + words.lines).filter { $0.hasPrefix("!") }
    if answer.lines.isEmpty && answer.copy == nil { return }  // an empty line says nothing new
    status = answer.isDone && words.isDone ? "done" : "not done"
  }

  /// Lets a key that is read by itself be answered above the prompt; whether it was one.
  func take(_ key: Keystroke, _ editor: Editor) -> Bool {
    let wasHidden = interpreter.screen.isHidden
    guard let answer = interpreter.answer(to: key) else { return false }
    face = nil
    let words = carryOut(answer, through: editor)
    if wasHidden {
      status = answer.isDone && words.isDone ? "done" : "not done"
    } else {
      tell(fitted(answer.lines) + words.lines, in: editor)
    }
    return true
  }

  /// Copies and shows what an answer asks for; what there is to say of it is not wrapped.
  private func carryOut(
    _ answer: Interpreter.Answer, through editor: Editor?
  ) -> (lines: [String], isDone: Bool) {
    var problems = present(answer.showings, in: editor)
    guard let copy = answer.copy else { return (problems, problems.isEmpty) }
    if let way = Clipboard(environment: environment).take(copy.content, through: editor) {
      return (problems + [way], problems.isEmpty)
    }
    if !copy.isAsked { return (problems, problems.isEmpty) }
    problems += Clipboard.printed(copy.content)
    return (problems, false)
  }

  /// Tells lines above what is being typed; while the screen is hidden they wait.
  func tell(_ lines: [String], in editor: Editor) {
    if interpreter.screen.isHidden {
      waiting += lines
    } else {
      lines.forEach(editor.post)
    }
  }

  /// The poster's last row: how the latest line went, and how much waits to be told.
  var posterStatus: String {
    let alerts =
      waiting.isEmpty ? [] : [DisplayFormat.count(waiting.count, "alert") + " for unhide"]
    return ([status].filter { !$0.isEmpty } + alerts).joined(separator: " · ")
  }
}
