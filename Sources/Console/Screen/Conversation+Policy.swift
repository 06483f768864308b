import Desk
import LineEditor
import Workshop

extension Conversation {
  /// What the editor asks about the line: words, colours and times.
  func policy() -> Editor.Policy {
    var policy = Editor.Policy()
    let desk = desk
    let completer = Completer(desk: desk)
    policy.colour = Editor.usesColour(environment: environment)
    policy.terminalReflows = Editor.reflows(environment: environment)
    policy.prompt = { [unowned self] in currentFace.left }
    policy.right = { [unowned self] in currentFace.right }
    if Editor.hasTitle(environment: environment) {
      policy.title = { [unowned self] in currentFace.title }
    }
    if environment["LECTERN_SUGGEST"] == "off" { policy.suggestion = { _, _ in nil } }
    policy.masks = { [weak interpreter] in interpreter?.screen.isHidden ?? false }
    policy.above = { [unowned self] columns, rows in
      guard interpreter.screen.isHidden else { return [] }
      return HiddenScreen.rows(desk.situation, status: posterStatus, columns: columns, rows: rows)
    }
    policy.completion = { completer.completion($0, at: $1) }
    policy.highlight = { [unowned self] in
      LineColours(situation: desk.situation, isAsked: interpreter.isAsked).spans($0)
    }
    policy.onCompose = Composer(environment: environment, in: desk.home.state).map { composer in
      { composer.edit($0) }
    }
    policy.missing = { Typed.missing($0) }
    return policy
  }

  /// What stands around the line now.
  var currentFace: PromptFrame {
    let columns = interpreter.surroundings.columns
    let playback = interpreter.screen.playback
    if let face, face.holds(at: desk.time.now, columns: columns, playback: playback) {
      return face
    }
    let situation = desk.situation
    let new = PromptFrame(
      situation, columns: columns, isHidden: interpreter.screen.isHidden, mode: mode,
      keys: interpreter.keyMode?.title(situation), playback: playback,
      isCalm: environment["LECTERN_CLOCK"] == "minutes")
    face = new
    return new
  }
}
