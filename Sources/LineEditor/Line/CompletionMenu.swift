/// The candidates shown below the line, and which of them stands in the line.
struct CompletionMenu {
  let candidates: [Completion.Candidate]
  /// The line without what is being completed: before and after it.
  let before: String
  let after: String
  /// The line as the menu left it; any other line means that somebody typed on.
  var shown: LineState
  private(set) var selected: Int?

  init(_ completion: Completion, in line: String, shown: LineState) {
    candidates = completion.candidates
    before = String(line[..<completion.replacing.lowerBound])
    after = String(line[completion.replacing.upperBound...])
    self.shown = shown
  }

  /// Goes to the next candidate, or the one before, and returns the line with it.
  mutating func select(forward: Bool) -> LineState {
    let count = candidates.count
    let next = forward ? (selected ?? -1) + 1 : (selected ?? count) - 1 + count
    return choose(next % count)
  }

  /// Goes to the candidate that an arrow points at, around the ends; the line with it.
  ///
  /// Returns nil for an arrow to the side in a menu of one column: it moves the cursor as usual.
  mutating func select(_ direction: Editor.Direction, columns: Int) -> LineState? {
    let height = height(columns: columns)
    switch direction {
    case .down: return select(forward: true)
    case .up: return select(forward: false)
    case .left, .right:
      guard height < candidates.count else { return nil }
      let step = direction == .right ? height : -height
      guard let selected else { return select(forward: true) }
      guard candidates.indices.contains(selected + step) else { return shown }
      return choose(selected + step)
    }
  }

  /// The line with the chosen candidate and what ends it; nil while none is chosen.
  var chosen: LineState? {
    guard let selected else { return nil }
    let candidate = candidates[selected]
    let ending = after.hasPrefix(candidate.ending) ? "" : candidate.ending
    return Self.line(before, candidate.text + ending, after)
  }

  private mutating func choose(_ number: Int) -> LineState {
    selected = number
    shown = Self.line(before, candidates[number].text, after)
    return shown
  }

  /// A line put together, with the cursor behind its middle part.
  static func line(_ before: String, _ middle: String, _ after: String) -> LineState {
    let cursor = before.unicodeScalars.count + middle.unicodeScalars.count
    return LineState(text: before + middle + after, cursor: cursor)
  }

  /// The menu as rows: with descriptions one a row, without them in columns.
  func rows(columns: Int, limit: Int) -> [[Span]] {
    let described = isDescribed
    let height = height(columns: columns)
    let visible = window(height: height, limit: max(1, limit))
    let rows = visible.map { row in
      stride(from: row, to: candidates.count, by: height).flatMap { cell($0, described: described) }
    }
    let shown = visible.reduce(0) { $0 + (candidates.count - $1 + height - 1) / height }
    let hidden = candidates.count - shown
    return hidden > 0 ? rows + [[Span("… \(hidden) more", .dim)]] : rows
  }

  private var isDescribed: Bool { candidates.contains { !$0.description.isEmpty } }

  /// How many rows the whole menu has.
  private func height(columns: Int) -> Int {
    let across = isDescribed ? 1 : max(1, (columns - 1) / cellWidth)
    return (candidates.count + across - 1) / across
  }

  private var cellWidth: Int {
    2 + candidates.reduce(0) { max($0, ColumnWidth.of($1.text.withVisibleControls)) }
  }

  /// The rows to show: around the selected one when not all fit.
  private func window(height: Int, limit: Int) -> Range<Int> {
    guard height > limit else { return 0..<height }
    let row = (selected ?? 0) % height
    let first = min(max(0, row - limit / 2), height - limit)
    return first..<(first + limit)
  }

  private func cell(_ number: Int, described: Bool) -> [Span] {
    let candidate = candidates[number]
    let text = candidate.text.withVisibleControls
    let style = number == selected ? Style.reversed : .cyan
    let gap = String(repeating: " ", count: cellWidth - ColumnWidth.of(text))
    return [Span(text, style), Span(gap)] + (described ? [Span(candidate.description, .dim)] : [])
  }
}
