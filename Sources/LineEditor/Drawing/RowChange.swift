/// The cells of a row that differ from what the terminal shows there.
///
/// A row is painted from the first cell that has changed: on a slow line a key costs a few bytes, and
/// a screen reader hears what is new. A terminal may have ideas of its own about the width of emoji
/// and of combined characters, so behind such a one the row is painted whole.
struct RowChange {
  let old: Frame.Row
  let new: Frame.Row
  let columns: Int

  /// The bytes that turn the old row into the new one, given the cursor in its first column; nil
  /// when it must be painted whole.
  var bytes: String? {
    // After a full row the cursor hangs over the last column, where nothing can be cleared.
    guard old.extent < columns, new.extent < columns, let text = textBytes else { return nil }
    return text + (tailBytes ?? "")
  }

  private var textBytes: String? {
    if old.text == new.text { return "" }
    guard let start = Divergence(common: old.text, new.text) else { return nil }
    let rest = new.text[start.index...]
    // What stood further right goes, but not the tail behind it.
    let blanks = String(repeating: " ", count: max(0, old.width - new.width))
    return "\r" + Self.column(start.column) + start.style + rest
      + (keepsTail || old.tail.isEmpty ? blanks : "\u{1b}[K")
  }

  private var keepsTail: Bool { old.tail == new.tail && old.tailColumn == new.tailColumn }

  private var tailBytes: String? {
    if keepsTail { return nil }
    if old.tail.isEmpty { return "\r" + Self.column(new.tailColumn) + new.tail }
    let isTextSame = old.text == new.text
    // A changed text has cleared the old tail already.
    guard isTextSame, old.tailColumn == new.tailColumn, !new.tail.isEmpty,
      let start = Divergence(common: old.tail, new.tail)
    else {
      let clear = isTextSame ? "\r" + Self.column(min(old.tailColumn, new.width)) + "\u{1b}[K" : ""
      return (clear.isEmpty && new.tail.isEmpty ? "" : clear)
        + (new.tail.isEmpty ? "" : "\r" + Self.column(new.tailColumn) + new.tail)
    }
    return "\r" + Self.column(new.tailColumn + start.column) + start.style
      + new.tail[start.index...]
  }

  private static func column(_ column: Int) -> String { column > 0 ? "\u{1b}[\(column)C" : "" }
}

/// Where two texts with styles begin to differ.
private struct Divergence {
  /// The place in the newer text.
  var index: String.Index
  /// The columns before it.
  var column = 0
  /// The sequence that sets the style that is in force there.
  var style = ""

  /// Finds the place; nil when the width of what they have in common is not certain everywhere.
  init?(common old: String, _ new: String) {
    let length = zip(old.utf8, new.utf8).prefix { $0 == $1 }.count
    let end = new.utf8.index(new.startIndex, offsetBy: length)
    index = new.startIndex
    var position = new.startIndex
    var style = ""
    while position < end {
      let character = new[position]
      let next = new.index(after: position)
      if character == "\u{1b}" {
        guard let close = new[position...].firstIndex(of: "m"), close < end else { return }
        let sequence = new[position...close]
        style = sequence == "\u{1b}[0m" ? "" : style + sequence
        position = new.index(after: close)
        continue
      }
      // The last one may be going to be combined with what follows.
      guard next < end else { return }
      guard Self.isCertain(character) else { return nil }
      (index, self.style) = (next, style)
      column += 1
      position = next
    }
  }

  /// Whether every terminal gives a character one column.
  private static func isCertain(_ character: Character) -> Bool {
    let scalars = character.unicodeScalars
    guard scalars.count == 1, let scalar = scalars.first, scalar.value < 0x2e80 else {
      return false
    }
    return ColumnWidth.of(character) == 1
  }
}
