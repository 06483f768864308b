extension Editor {
  /// Completes at the cursor; again, goes through the candidates one by one.
  func complete(forward: Bool) {
    let line = engine.line
    if var current = menu, current.shown == line {
      engine.set(current.select(forward: forward))
      menu = current
    } else {
      offer(policy.completion(line.text, line.index), for: line)
    }
  }

  /// Puts in what is certain and shows a menu for the rest; nothing is ever run.
  private func offer(_ completion: Completion, for line: LineState) {
    guard let first = completion.candidates.first else { return }
    let typed = String(line.text[completion.replacing])
    var menu = CompletionMenu(completion, in: line.text, shown: line)
    if completion.candidates.count == 1 {
      let ending = menu.after.hasPrefix(first.ending) ? "" : first.ending
      return engine.set(CompletionMenu.line(menu.before, first.text + ending, menu.after))
    }
    if let common = completion.extending(typed) {
      menu.shown = CompletionMenu.line(menu.before, common, menu.after)
      engine.set(menu.shown)
    }
    self.menu = menu
  }
}
