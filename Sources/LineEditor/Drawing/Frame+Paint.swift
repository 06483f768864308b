extension Frame {
  /// The bytes that turn `old`, with the terminal's cursor where it left it, into this frame.
  func paint(over old: Frame?) -> String {
    if old == self { return "" }
    guard let old, !old.rows.isEmpty else { return paintAfresh() }
    var bytes = ""
    var at = old.cursor.row
    for (number, row) in rows.enumerated() {
      if number < old.rows.count {
        guard row != old.rows[number] else { continue }
        let change = RowChange(old: old.rows[number], new: row, columns: min(columns, old.columns))
        bytes += Self.vertical(number - at) + (change.bytes ?? "\r" + row.bytes)
      } else {  // a newline, since only that scrolls at the bottom of the screen
        bytes += Self.vertical(number - 1 - at) + "\r\n" + row.bytes
      }
      at = number
    }
    if old.rows.count > rows.count {
      bytes += Self.vertical(rows.count - at) + "\r\u{1b}[J"
      at = rows.count
    }
    return bytes + Self.move(fromRow: at, to: cursor)
  }

  private func paintAfresh() -> String {
    "\r\u{1b}[J" + rows.map(\.bytes).joined(separator: "\r\n")
      + Self.move(fromRow: rows.count - 1, to: cursor)
  }

  /// The bytes that remove this frame and leave the cursor where it began.
  ///
  /// After a resize, `reflowedTo` is the new width of a terminal that wraps old rows again.
  func erased(reflowedTo columns: Int? = nil) -> String {
    var up = cursor.row
    if let columns, columns > 0 {
      let above = rows.prefix(cursor.row).map { max(1, ($0.extent + columns - 1) / columns) }
      up = above.reduce(0, +) + cursor.column / columns
    }
    return Self.vertical(-up) + "\r\u{1b}[J"
  }

  /// The bytes that leave this frame on the screen and go on below it.
  func left() -> String { Self.vertical(rows.count - 1 - cursor.row) + "\r\n" }

  private static func vertical(_ distance: Int) -> String {
    switch distance {
    case 0: ""
    case ..<0: "\u{1b}[\(-distance)A"
    default: "\u{1b}[\(distance)B"
    }
  }

  private static func move(fromRow row: Int, to position: Position) -> String {
    vertical(position.row - row) + "\r"
      + (position.column > 0 ? "\u{1b}[\(position.column)C" : "")
  }
}

extension Frame.Row {
  /// The row's bytes, given the cursor in its first column.
  ///
  /// The row is cleared first: after a full row the cursor hangs over the last column, and clearing
  /// to the end would take the last character. The tail is placed by column, so that a terminal
  /// with other ideas of width does not shift it.
  fileprivate var bytes: String {
    "\u{1b}[K" + text + (tail.isEmpty ? "" : "\r\u{1b}[\(tailColumn)C" + tail)
  }
}
