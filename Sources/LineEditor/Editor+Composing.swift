extension Editor {
  /// Hands the line to whatever the application edits texts with, and takes back what came of it.
  ///
  /// The terminal is ordinary meanwhile, and the clock stands: the other program has the screen.
  func compose() {
    guard let edit = policy.onCompose else { return }
    send((frame?.left() ?? "") + "\u{1b}[?2004l")
    flush()
    terminal.restore()
    terminal.disarmGuard()
    let text = edit(held.filled(engine.line.text))
    terminal.armGuard()
    resume()
    guard let text else { return }
    let whole = InputText.cleaned(text)
    let cleaned = Canvas.holds(whole) ? whole : held.hold(whole)
    engine.set(LineState(text: cleaned, cursor: cleaned.unicodeScalars.count))
  }
}
