extension Editor {
  /// Lets an incremental search take a key; returns false when the key ends it and means more.
  func takeInSearch(_ key: Key) -> Bool {
    guard var current = search else { return false }
    switch key {
    case .scalar("\u{12}"): current.goOlder(in: history)  // Ctrl-R
    case .scalar("\u{13}"): current.goNewer(in: history)  // Ctrl-S
    case .scalar("\u{7f}"), .scalar("\u{8}"): current.eraseLast(in: history)
    case .scalar("\u{3}"), .scalar("\u{7}"):
      engine.set(current.origin)
      search = nil
      return true
    case .scalar("\u{1b}"):
      search = nil
      return true
    case .scalar("\r"), .scalar("\n"):
      search = nil
      return current.hasFailed  // Enter must not run a line that does not match
    case .scalar(let scalar) where scalar.value >= 0x20: current.type(String(scalar), in: history)
    case .paste(let text):
      let firstRow = InputText.cleaned(text).prefix { $0 != "\n" }
      current.type(String(firstRow), in: history)
    case .scalar, .alt, .named:
      search = nil
      return false
    }
    search = current
    engine.set(current.line(in: history))
    return true
  }
}
