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
    selected = next % count
    shown = Self.line(before, candidates[next % count].text, after)
    return shown
  }

  /// A line put together, with the cursor behind its middle part.
  static func line(_ before: String, _ middle: String, _ after: String) -> LineState {
    let cursor = before.unicodeScalars.count + middle.unicodeScalars.count
    return LineState(text: before + middle + after, cursor: cursor)
  }

  /// The menu as rows: with descriptions one a row, without them in columns.
  func rows(columns: Int, limit: Int) -> [[Span]] {
    let described = candidates.contains { !$0.description.isEmpty }
    let across = described ? 1 : max(1, (columns - 1) / cellWidth)
    let height = (candidates.count + across - 1) / across
    let visible = window(height: height, limit: max(1, limit))
    let rows = visible.map { row in
      stride(from: row, to: candidates.count, by: height).flatMap { cell($0, described: described) }
    }
    let shown = visible.reduce(0) { $0 + (candidates.count - $1 + height - 1) / height }
    let hidden = candidates.count - shown
    return hidden > 0 ? rows + [[Span("… \(hidden) more", .dim)]] : rows
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
