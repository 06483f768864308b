import Glibc

extension Editor {
  /// Carries out one of our commands for libedit.
  func perform(_ command: Command) -> Command.Reply {
    if policy.masks(), command.showsOtherText { return .goOn }
    switch command {
    case .accept: return accept()
    case .interrupt: return finish(.interrupted)
    case .endOfInput: return endOfInput()
    case .suspend: suspend()
    case .newline: engine.insert("\n")
    case .complete: complete(forward: true)
    case .completeBack: complete(forward: false)
    case .undo: undoStack.undo().map(engine.set)
    case .redo: undoStack.redo().map(engine.set)
    case .search: search = HistorySearch(from: engine.line)
    case .clear: clearScreen()
    case .older: if !moveInMenu(.up) { goOlder() }
    case .newer: if !moveInMenu(.down) { goNewer() }
    case .left: if !moveInMenu(.left) { engine.move(by: -engine.line.clusterBefore) }
    case .right: if !moveInMenu(.right) { goRight() }
    case .end: engine.line.isAtEnd ? takeSuggestion() : engine.moveToEnd()
    case .backspace: engine.deleteBackwards(engine.line.clusterBefore)
    case .delete: deleteForwards()
    case .wordRight: goRightByWord()
    case .killWordBack: cut(backwards: true, engine.line.wordBefore)
    case .killWord: cut(backwards: false, engine.line.wordAfter)
    case .killToStart: cut(backwards: true, engine.line.rowBefore)
    case .killToEnd: cut(backwards: false, engine.line.rowAfter)
    case .yank: yank()
    case .yankOlder: yankOlder()
    case .lastWord: insertLastWord()
    case .compose: compose()
    case .copy: policy.onCopy()
    }
    return .goOn
  }

  private func accept() -> Command.Reply {
    if takeMenuRow() { return .goOn }
    let text = held.filled(engine.line.text)
    guard policy.missing(text) == nil else {
      engine.moveToEnd()
      engine.insert("\n")
      return .goOn
    }
    return finish(.line(text))
  }

  private func finish(_ result: Outcome) -> Command.Reply {
    outcome = result
    return .finish
  }

  private func endOfInput() -> Command.Reply {
    if engine.line.text.isEmpty { return finish(.endOfInput) }
    deleteForwards()
    return .goOn
  }

  private func deleteForwards() {
    let count = engine.line.clusterAfter
    engine.move(by: count)
    engine.deleteBackwards(count)
  }

  private func takeSuggestion() {
    guard let full = suggestion(for: engine.line) else { return }
    engine.set(LineState(text: full, cursor: full.unicodeScalars.count))
  }

  private func goRight() {
    engine.line.isAtEnd ? takeSuggestion() : engine.move(by: engine.line.clusterAfter)
  }

  /// Behind the next word; at the end of the line the next word of the suggestion is taken.
  private func goRightByWord() {
    let line = engine.line
    guard line.isAtEnd, let full = suggestion(for: line) else {
      return engine.move(by: line.wordAfter)
    }
    let ahead = LineState(text: full, cursor: line.cursor)
    let end = line.cursor + ahead.wordAfter
    engine.set(LineState(text: String(full.unicodeScalars.prefix(end)), cursor: end))
  }

  /// Empties the window; the line, when one is edited, is drawn again at its top.
  public func clearScreen() {
    send("\u{1b}[H\u{1b}[2J")
    frame = nil
    flush()
  }

  /// Stops the process group as the terminal would have done on Ctrl-Z, and goes on after `fg`.
  private func suspend() {
    send((frame?.left() ?? "") + "\u{1b}[?2004l")
    flush()
    terminal.restore()
    terminal.disarmGuard()
    kill(0, SIGTSTP)
    _ = takeSignal(SIGCONT)
    terminal.armGuard()
    resume()
  }
}
