import Plans
import Text
import Workshop

/// Neighbouring columns of a table of scores that hold the framework's steps in order although their
/// headers do not say so, as in a form in another language.
struct StepColumns {
  private let titles: [String]
  private let columns: [ScoreColumn]
  private let rows: ArraySlice<CSV.Row>
  private let scoring: Scoring

  /// Creates a look at a table.
  init(
    titles: [String], columns: [ScoreColumn], rows: ArraySlice<CSV.Row>, _ scoring: Scoring
  ) {
    self.titles = titles
    self.columns = columns
    self.rows = rows
    self.scoring = scoring
  }

  /// How many places are worth a question.
  private static let most = 3

  /// The headers of columns that may be the steps: as many neighbours as there are steps, each of
  /// them unknown or that very step, with nothing but levels in them, and no step elsewhere; none
  /// when every step has its column, or when there are too many such places to choose from.
  var guesses: [[String]] {
    let known = columns.count { steps.contains($0) }
    guard steps.count > 1, known < steps.count, columns.count >= steps.count else { return [] }
    let places = (0...(columns.count - steps.count)).filter { first in
      mayBegin(at: first)
        && columns[first..<(first + steps.count)].count { steps.contains($0) } == known
    }
    if places.count > Self.most { return [] }
    return places.map { Array(titles[$0..<($0 + steps.count)]) }
  }

  /// The columns when the steps begin at a header; `nil` when there is none of that name, or fewer
  /// columns behind it than there are steps.
  func columns(from title: String) -> [ScoreColumn]? {
    let wanted = HeaderText.key(title)
    let keys = titles.map(HeaderText.key)
    guard let first = keys.firstIndex(of: wanted) ?? only(keys, beginning: wanted),
      first + steps.count <= columns.count
    else { return nil }
    var columns = columns.map { steps.contains($0) ? ScoreColumn.unused : $0 }
    for (offset, step) in steps.enumerated() { columns[first + offset] = step }
    return columns
  }

  private func only(_ keys: [String], beginning: String) -> Int? {
    let found = keys.indices.filter { keys[$0].hasPrefix(beginning) }
    return found.count == 1 && !beginning.isEmpty ? found[0] : nil
  }

  private var steps: [ScoreColumn] { scoring.steps.map { .criterion($0.key) } }

  private func mayBegin(at first: Int) -> Bool {
    let places = first..<(first + steps.count)
    return zip(places, steps).allSatisfy { place, step in
      (columns[place] == .unused && !titles[place].isEmpty || columns[place] == step)
        && hasLevelsAlone(place)
    }
  }

  /// Whether a column has levels, and besides them only cells that say nothing.
  private func hasLevelsAlone(_ column: Int) -> Bool {
    var hasLevel = false
    for row in rows {
      let cell = RosterCell.plain(row[column])
      if ResultNumber.isBlank(cell) || ["n/o", "n/a"].contains(cell.lowercased()) { continue }
      guard let level = ResultNumber.leading(cell) ?? Int(typed: cell),
        scoring.levels.contains(level)
      else { return false }
      hasLevel = true
    }
    return hasLevel
  }
}
