import LineEditor

/// Rows in columns that fit the screen: wide characters are aligned, and no word is lost.
///
/// Where they do not fit, bars go first, then cells go on below; where even single words do not stand
/// beside each other, each row is a paragraph.
struct Table {
  /// How a column's cells stand; a bar shows what other cells say and can be left out.
  enum Side { case left, right, bar }

  /// The columns that a word gets in any case; a longer one, such as an address, may be broken.
  private static let longest = 16

  private let sides: [Side]
  private var rows: [[String]] = []

  /// Creates a table with a side for each column; a row may have fewer cells.
  init(_ sides: [Side]) { self.sides = sides }

  mutating func row(_ cells: [String]) { rows.append(cells) }

  /// The lines of the table, none wider than so many columns unless a single word is.
  func lines(columns: Int) -> [String] {
    var widths = widths { ColumnWidth.of($0) }
    let room = columns - 1 - 2 * max(0, sides.count - 1)
    if widths.reduce(0, +) <= room { return rows.flatMap { lines($0, widths) } }
    if sides.contains(.bar) { return withoutBars.lines(columns: columns) }
    let least = self.widths { cell in
      min(Self.longest, cell.split(separator: " ").map { ColumnWidth.of(String($0)) }.max() ?? 0)
    }
    guard shrink(&widths, to: room, least) else { return paragraphs(columns: columns) }
    return rows.flatMap { lines($0, widths) }
  }

  private func widths(_ width: (String) -> Int) -> [Int] {
    sides.indices.map { column in
      rows.map { column < $0.count ? width($0[column]) : 0 }.max() ?? 0
    }
  }

  private var withoutBars: Table {
    var table = Table(sides.filter { $0 != .bar })
    for row in rows {
      table.row(zip(row, sides).filter { $0.1 != .bar }.map(\.0))
    }
    return table
  }

  /// Takes columns from the widest one that can go on below; whether all fits then.
  private func shrink(_ widths: inout [Int], to room: Int, _ least: [Int]) -> Bool {
    while widths.reduce(0, +) > room {
      let candidates = widths.indices.filter { sides[$0] == .left && widths[$0] > least[$0] }
      guard let widest = candidates.max(by: { widths[$0] < widths[$1] }) else { return false }
      widths[widest] -= 1
    }
    return true
  }

  private func paragraphs(columns: Int) -> [String] {
    rows.flatMap { row in
      Paragraph.lines(row.joined(separator: " "), columns: columns - 2).enumerated().map {
        $0.offset == 0 ? $0.element : "  " + $0.element
      }
    }
  }

  private func lines(_ cells: [String], _ widths: [Int]) -> [String] {
    let parts = cells.enumerated().map { column, cell in
      ColumnWidth.of(cell) <= widths[column]
        ? [cell] : Paragraph.lines(broken(cell, widths[column]), columns: widths[column] + 1)
    }
    return (0..<max(1, parts.map(\.count).max() ?? 1)).map { number in
      line(parts.map { number < $0.count ? $0[number] : "" }, widths)
    }
  }

  /// The text with a space wherever a word would be wider than so many columns.
  private func broken(_ text: String, _ columns: Int) -> String {
    var result = ""
    var used = 0
    for character in text {
      let width = ColumnWidth.of(character)
      if character == " " {
        used = 0
      } else if used + width > columns, used > 0 {
        result.append(" ")
        used = width
      } else {
        used += width
      }
      result.append(character)
    }
    return result
  }

  private func line(_ cells: [String], _ widths: [Int]) -> String {
    var line = ""
    for (column, text) in cells.enumerated() {
      if column > 0 { line += "  " }
      line +=
        sides[column] == .left
        ? text.padded(toColumns: widths[column]) : text.indented(toColumns: widths[column])
    }
    while line.last == " " { line.removeLast() }
    return line
  }
}

/// A sentence set in lines that are no wider than the screen, broken between words; a word that is
/// wider stands alone, or behind a mark such as `!`.
enum Paragraph {
  static func lines(_ text: String, columns: Int, indent: String = "") -> [String] {
    wrap(text, width: max(1, columns - 1 - ColumnWidth.of(indent))).map {
      $0.isEmpty ? "" : indent + $0
    }
  }

  /// The most columns of a mark at the beginning of a message, such as `! warn`.
  private static let mark = 6

  private static func wrap(_ text: String, width: Int) -> [String] {
    var lines: [String] = []
    var line = ""
    for word in text.split(separator: " ", omittingEmptySubsequences: true) {
      let longer = line.isEmpty ? String(word) : "\(line) \(word)"
      // What fits on no line, such as a path, stays behind a mark that would stand alone.
      let isMark =
        line.hasPrefix("!") && ColumnWidth.of(line) <= mark
        && ColumnWidth.of(String(word)) > width
      if ColumnWidth.of(longer) > width, !line.isEmpty, !isMark {
        lines.append(line)
        line = String(word)
      } else {
        line = longer
      }
    }
    return lines + [line]
  }
}
