/// A line and its cursor, in scalars from the start.
struct LineState: Equatable {
  var text = ""
  var cursor = 0
}

/// The earlier states of a line, to go back to and forth again.
///
/// A word typed, or a run of deletions, is one step.
struct UndoStack {
  private enum Change: Equatable {
    case typing, deleting, other
  }

  private var past: [LineState] = []
  private var future: [LineState] = []
  private(set) var latest = LineState()
  private var latestChange = Change.other

  init() {}

  /// The states of a new line; undoing in it brings `refused` back.
  init(before refused: String?) {
    guard let refused else { return }
    past = [LineState(text: refused, cursor: refused.unicodeScalars.count)]
  }

  /// Notes the line as it stands after a key.
  mutating func note(_ state: LineState) {
    guard state.text != latest.text else {
      if state.cursor != latest.cursor { latestChange = .other }
      latest = state
      return
    }
    let change = Self.change(from: latest, to: state)
    let endsWord = change == .typing && latest.text.last?.isWhitespace == true
    if change == .other || change != latestChange || endsWord { past.append(latest) }
    future = []
    latest = state
    latestChange = change
  }

  /// The state before the latest step, or nil at the beginning.
  mutating func undo() -> LineState? {
    guard let state = past.popLast() else { return nil }
    future.append(latest)
    return goTo(state)
  }

  /// The state that was undone last, or nil.
  mutating func redo() -> LineState? {
    guard let state = future.popLast() else { return nil }
    past.append(latest)
    return goTo(state)
  }

  private mutating func goTo(_ state: LineState) -> LineState {
    latest = state
    latestChange = .other
    return state
  }

  private static func change(from old: LineState, to new: LineState) -> Change {
    let grown = new.text.unicodeScalars.count - old.text.unicodeScalars.count
    if grown == 1, new.cursor == old.cursor + 1 { return .typing }
    return new.text.count == old.text.count - 1 ? .deleting : .other
  }
}
