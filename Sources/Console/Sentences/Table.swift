import LineEditor

/// Rows in columns that fit the screen: wide characters are aligned, and nothing wraps.
struct Table {
  /// How a column's cells stand.
  enum Side { case left, right }

  private let sides: [Side]
  private var rows: [[String]] = []

  /// Creates a table with a side for each column; a row may have fewer cells.
  init(_ sides: [Side]) { self.sides = sides }

  mutating func row(_ cells: [String]) { rows.append(cells) }

  /// The lines of the table, none wider than so many columns: the widest left column gives way.
  func lines(columns: Int) -> [String] {
    var widths = sides.indices.map { column in
      rows.map { column < $0.count ? ColumnWidth.of($0[column]) : 0 }.max() ?? 0
    }
    shrink(&widths, to: columns - 1 - 2 * max(0, sides.count - 1))
    return rows.map { line($0, widths) }
  }

  private func shrink(_ widths: inout [Int], to room: Int) {
    while widths.reduce(0, +) > room {
      let candidates = widths.indices.filter { sides[$0] == .left && widths[$0] > 4 }
      guard let widest = candidates.max(by: { widths[$0] < widths[$1] }) else { return }
      widths[widest] -= 1
    }
  }

  private func line(_ cells: [String], _ widths: [Int]) -> String {
    var line = ""
    for (column, cell) in cells.enumerated() {
      let text = cell.truncated(toColumns: widths[column])
      if column > 0 { line += "  " }
      line +=
        sides[column] == .left
        ? text.padded(toColumns: widths[column]) : text.indented(toColumns: widths[column])
    }
    while line.last == " " { line.removeLast() }
    return line
  }
}

/// A sentence set in lines that are no wider than the screen, broken between words.
enum Paragraph {
  static func lines(_ text: String, columns: Int, indent: String = "") -> [String] {
    wrap(text, width: max(20, columns - 1 - ColumnWidth.of(indent))).map {
      $0.isEmpty ? "" : indent + $0
    }
  }

  private static func wrap(_ text: String, width: Int) -> [String] {
    var lines: [String] = []
    var line = ""
    for word in text.split(separator: " ", omittingEmptySubsequences: true) {
      let longer = line.isEmpty ? String(word) : "\(line) \(word)"
      if ColumnWidth.of(longer) > width, !line.isEmpty {
        lines.append(line)
        line = String(word)
      } else {
        line = longer
      }
    }
    return lines + [line]
  }
}
