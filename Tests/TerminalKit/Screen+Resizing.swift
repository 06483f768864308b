extension Screen {
  /// Gives the screen another size; with `reflow` rows too long for it wrap again, without it they
  /// are cut, as xterm does.
  public mutating func resize(columns: Int, rows rowCount: Int, reflow: Bool = true) {
    if reflow { wrapAgain(at: columns) }
    self.columns = columns
    self.rowCount = rowCount
    for number in rows.indices where !reflow {
      rows[number].cells = Array(rows[number].cells.prefix(columns))
    }
    while rows.count > rowCount, row < rows.count - 1, rows.last?.text.isEmpty == true {
      rows.removeLast()
    }
    while rows.count > rowCount {
      scrollback.append(rows.removeFirst().text)
      row = max(0, row - 1)
    }
    while rows.count < rowCount { rows.append(Row()) }
    column = min(column, columns - 1)
    hangsOverEdge = false
  }

  private mutating func wrapAgain(at width: Int) {
    var result: [Row] = []
    var newRow = 0
    var newColumn = column
    var number = 0
    while number < rows.count {
      var cells: [Character?] = []
      var cursor: Int?
      repeat {
        if number == row { cursor = cells.count + column }
        cells += rows[number].cells
        number += 1
      } while rows[number - 1].wraps && number < rows.count
      let pieces = Self.pieces(of: cells, width: width, cursor: cursor)
      if let cursor {
        newRow = result.count + cursor / width
        newColumn = cursor % width
      }
      result += pieces
    }
    (rows, row, column) = (result, newRow, newColumn)
  }

  private static func pieces(of cells: [Character?], width: Int, cursor: Int?) -> [Row] {
    var rest = cells[...]
    while let last = rest.last, last == " " { rest.removeLast() }
    var pieces: [Row] = []
    repeat {
      var count = min(width, rest.count)
      if count < rest.count, rest[rest.startIndex + count] == nil { count -= 1 }
      pieces.append(Row(cells: Array(rest.prefix(count)), wraps: true))
      rest = rest.dropFirst(count)
    } while !rest.isEmpty
    while let cursor, pieces.count <= cursor / width { pieces.append(Row(wraps: true)) }
    pieces[pieces.count - 1].wraps = false
    return pieces
  }
}
