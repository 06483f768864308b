import Desk
import LineEditor
import Workshop

extension Conversation {
  /// What the editor asks about the line: words, colours and times.
  func policy() -> Editor.Policy {
    var policy = Editor.Policy()
    let desk = desk
    let isReview = isReview
    let completer = Completer(desk: desk)
    policy.colour = Editor.usesColour(environment: environment)
    policy.terminalReflows = Editor.reflows(environment: environment)
    policy.prompt = { [weak interpreter] in
      if interpreter?.screen.isHidden ?? false { return Prompt.hidden(desk.situation) }
      let columns = interpreter?.surroundings.columns ?? 80
      let situation = desk.situation
      return Prompt.left(
        situation, columns: columns, isReading: isReview,
        keys: interpreter?.keyMode?.title(situation))
    }
    policy.right = { [weak interpreter] in
      Prompt.right(
        desk.situation, playback: interpreter?.screen.playback,
        columns: interpreter?.surroundings.columns ?? 80)
    }
    if Editor.hasTitle(environment: environment) {
      policy.title = { Prompt.title(desk.situation) }
    }
    if environment["LECTERN_SUGGEST"] == "off" { policy.suggestion = { _, _ in nil } }
    policy.masks = { [weak interpreter] in interpreter?.screen.isHidden ?? false }
    policy.above = { [unowned self] columns, rows in
      guard interpreter.screen.isHidden else { return [] }
      return Poster.rows(desk.situation, status: posterStatus, columns: columns, rows: rows)
    }
    policy.completion = { completer.completion($0, at: $1) }
    policy.missing = { Typed.missing($0) }
    return policy
  }
}
