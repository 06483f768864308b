/// An incremental search backwards through the history (Ctrl-R).
///
/// libedit has one of its own, but it looks keys up by the low byte of their code point, so that
/// typing 王 leaves it, and it is exact about case and accents.
struct HistorySearch {
  /// The line to return to when the search is called off.
  let origin: LineState
  private(set) var query = ""
  private(set) var found: Int?
  private(set) var hasFailed = false

  init(from line: LineState) {
    origin = line
  }

  /// Adds what was typed and looks further from where the search stands.
  mutating func type(_ text: String, in history: LineHistory) {
    query = (query + text).canonicallyComposed
    look(in: history, before: found.map { $0 + 1 } ?? history.entries.count)
  }

  /// Takes the last character back and looks again from the newest entry.
  mutating func eraseLast(in history: LineHistory) {
    guard !query.isEmpty else { return }
    query.removeLast()
    look(in: history, before: history.entries.count)
  }

  /// Looks for an older match with another text.
  mutating func goOlder(in history: LineHistory) {
    guard let found, !query.isEmpty else { return }
    look(in: history, before: found, skipping: history.entries[found])
  }

  /// Looks for a newer match with another text.
  mutating func goNewer(in history: LineHistory) {
    guard let current = found, !query.isEmpty else { return }
    let newer = history.search(query, after: current, skipping: history.entries[current])
    hasFailed = newer == nil
    found = newer ?? current
  }

  /// The line to show: the match, or where the search came from.
  func line(in history: LineHistory) -> LineState {
    guard let found else { return origin }
    let text = history.entries[found]
    let start = Folding(text).range(of: Folding.bytes(of: query))?.lowerBound ?? 0
    let cursor = text.prefix(start).unicodeScalars.count
    return LineState(text: text, cursor: cursor)
  }

  /// The line in spans, with what matches made plain to see.
  func highlighted(_ text: String) -> [Span] {
    guard found != nil, let match = Folding(text).range(of: Folding.bytes(of: query)) else {
      return [Span(text)]
    }
    let characters = Array(text)
    return [
      Span(String(characters[..<match.lowerBound])),
      Span(String(characters[match]), Style.bold.and(.underlined)),
      Span(String(characters[match.upperBound...])),
    ]
  }

  /// What stands in place of the prompt.
  var prompt: [Span] {
    let label = hasFailed ? "nothing in history for" : "history"
    return [Span(label, hasFailed ? .red : .cyan), Span(" ‘\(query)’ ", .bold)]
  }

  private mutating func look(in history: LineHistory, before index: Int, skipping: String? = nil) {
    guard !query.isEmpty else {
      found = nil
      hasFailed = false
      return
    }
    let match = history.search(query, before: index, skipping: skipping)
    hasFailed = match == nil
    found = match ?? found
  }
}
