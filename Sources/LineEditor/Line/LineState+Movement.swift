extension LineState {
  /// The place of the cursor in the text.
  var index: String.Index { text.unicodeScalars.index(text.startIndex, offsetBy: cursor) }

  var textBeforeCursor: Substring { text[..<index] }

  var isAtEnd: Bool { index == text.endIndex }

  /// How many scalars the grapheme cluster before the cursor has; 0 at the start.
  var clusterBefore: Int { text[..<index].last?.unicodeScalars.count ?? 0 }

  /// How many scalars the grapheme cluster after the cursor has; 0 at the end.
  var clusterAfter: Int { text[index...].first?.unicodeScalars.count ?? 0 }

  /// How many scalars there are up to the end of the next word: letters and digits with what stands
  /// before them.
  var wordAfter: Int { Self.wordLength(text[index...]) }

  /// How many scalars there are back to the beginning of the word before the cursor.
  var wordBefore: Int { Self.wordLength(text[..<index].reversed()) }

  /// How many scalars there are up to the end of the row; the newline itself when the cursor is
  /// there.
  var rowAfter: Int {
    let rest = text[index...].unicodeScalars
    let row = rest.prefix { $0 != "\n" }.count
    return row == 0 ? min(1, rest.count) : row
  }

  /// How many scalars there are back to the beginning of the row.
  var rowBefore: Int {
    let row = text[..<index].unicodeScalars.reversed().prefix { $0 != "\n" }.count
    return row == 0 ? min(1, cursor) : row
  }

  private static func wordLength(_ characters: some Sequence<Character>) -> Int {
    var count = 0
    var isInWord = false
    for character in characters {
      let belongs = character.isLetter || character.isNumber
      if isInWord, !belongs { break }
      isInWord = isInWord || belongs
      count += character.unicodeScalars.count
    }
    return count
  }

  /// The cursor one row up or down in a text of several rows, or nil when there is no such row.
  func movedByRow(_ distance: Int) -> LineState? {
    let rows = text.split(separator: "\n", omittingEmptySubsequences: false)
    let before = textBeforeCursor.split(separator: "\n", omittingEmptySubsequences: false)
    let target = before.count - 1 + distance
    guard rows.indices.contains(target) else { return nil }
    let column = before.last?.count ?? 0
    let place = rows[target].index(
      rows[target].startIndex, offsetBy: column, limitedBy: rows[target].endIndex)
    let cursor = text[..<(place ?? rows[target].endIndex)].unicodeScalars.count
    return LineState(text: text, cursor: cursor)
  }
}
