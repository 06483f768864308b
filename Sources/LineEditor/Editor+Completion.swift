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

  /// The directions of the arrows.
  enum Direction {
    case up, down, left, right
  }

  /// Goes through an open menu by an arrow; false when there is none.
  func moveInMenu(_ direction: Direction) -> Bool {
    guard var current = menu, current.shown == engine.line else { return false }
    guard let line = current.select(direction, columns: size.columns) else { return false }
    engine.set(line)
    menu = current
    return true
  }

  /// Closes the menu over the row that was chosen in it: the first Enter says "this one", the next
  /// runs the line.
  func takeMenuRow() -> Bool {
    guard let current = menu, current.shown == engine.line, let line = current.chosen else {
      return false
    }
    engine.set(line)
    menu = nil
    return true
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
