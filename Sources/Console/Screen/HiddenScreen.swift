import LineEditor
import Wording
import Workshop

/// What a shared screen shows while everything else is hidden: the item and its countdown, large.
enum HiddenScreen {
  /// The rows of the poster.
  ///
  /// - Parameters:
  ///   - situation: The session now.
  ///   - status: A word about the latest line.
  ///   - columns: How wide the screen is.
  ///   - rows: How high it is; a low one gets small figures.
  static func rows(_ situation: Situation, status: String, columns: Int, rows: Int) -> [[Span]] {
    let time = DisplayFormat.countdown(max(0, situation.countdown?.secondsLeft ?? 0))
    let figures = rows < 12 ? [time] : BigFigures.rows(time, columns: columns - 1) ?? [time]
    let lines = [title(situation, columns: columns - 1), ""] + figures + ["", status]
    return lines.map { [Span($0, .bold)] }
  }

  /// The title in spaced capitals where they fit.
  private static func title(_ situation: Situation, columns: Int) -> String {
    let title = Prompt.place(situation, 80)
    let spaced = title.uppercased().map(String.init).joined(separator: " ")
    return ColumnWidth.of(spaced) <= columns ? spaced : title.truncated(toColumns: columns)
  }
}

/// Figures five rows high.
enum BigFigures {
  private static let figures: [Character: [String]] = [
    "0": ["█████", "█   █", "█   █", "█   █", "█████"],
    "1": ["  █  ", " ██  ", "  █  ", "  █  ", "█████"],
    "2": ["█████", "    █", "█████", "█    ", "█████"],
    "3": ["█████", "    █", " ████", "    █", "█████"],
    "4": ["█   █", "█   █", "█████", "    █", "    █"],
    "5": ["█████", "█    ", "█████", "    █", "█████"],
    "6": ["█████", "█    ", "█████", "█   █", "█████"],
    "7": ["█████", "    █", "   █ ", "  █  ", "  █  "],
    "8": ["█████", "█   █", "█████", "█   █", "█████"],
    "9": ["█████", "█   █", "█████", "    █", "█████"],
    ":": [" ", "█", " ", "█", " "],
  ]

  /// A time such as `12:34` in five rows; `nil` when it does not fit or cannot be drawn.
  static func rows(_ text: String, columns: Int) -> [String]? {
    let shapes = text.compactMap { figures[$0] }
    guard shapes.count == text.count else { return nil }
    let rows = (0..<5).map { row in shapes.map { $0[row] }.joined(separator: "  ") }
    return rows.allSatisfy { ColumnWidth.of($0) <= columns } ? rows : nil
  }
}
