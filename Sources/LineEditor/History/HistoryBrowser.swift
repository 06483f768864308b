/// Going through the history with Up and Down, from the line that was being typed.
///
/// Only entries that contain what was typed are shown, each text once.
struct HistoryBrowser {
  private let typed: LineState
  private var trail: [Int]
  /// The line as it was put last; any other line means that somebody typed on.
  private(set) var shown: LineState

  init(from line: LineState) {
    typed = line
    shown = line
    trail = []
  }

  /// Whether the line shown is the one that was being typed.
  var isAtTyped: Bool { trail.isEmpty }

  /// The next older entry, or nil when there is none.
  mutating func older(in history: LineHistory) -> LineState? {
    var index = trail.last ?? history.entries.count
    let seen = Set(trail.map { history.entries[$0] } + [typed.text])
    while let found = history.search(typed.text, before: index) {
      index = found
      guard !seen.contains(history.entries[found]) else { continue }
      trail.append(found)
      return show(history)
    }
    return nil
  }

  /// The entry seen before this one, at last the line that was typed; nil when that is shown.
  mutating func newer(in history: LineHistory) -> LineState? {
    guard trail.popLast() != nil else { return nil }
    return show(history)
  }

  private mutating func show(_ history: LineHistory) -> LineState {
    if let last = trail.last {
      let text = history.entries[last]
      shown = LineState(text: text, cursor: text.unicodeScalars.count)
    } else {
      shown = typed
    }
    return shown
  }
}
