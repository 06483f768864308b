extension Editor {
  /// Cuts some scalars before or behind the cursor out of the line, for Ctrl-Y.
  ///
  /// What is killed while the screen is hidden is gone: it must not come back when it is shown.
  func cut(backwards: Bool, _ count: Int) {
    let line = engine.line
    let scalars = Array(line.text.unicodeScalars)
    let start = backwards ? line.cursor - count : line.cursor
    var text = String.UnicodeScalarView()
    text.append(contentsOf: scalars[start..<start + count])
    if !backwards { engine.move(by: count) }
    engine.deleteBackwards(count)
    guard !policy.masks() else { return }
    kills.take(String(text), backwards: backwards, from: line, leaving: engine.line)
  }

  /// Puts back what was killed last.
  func yank() {
    guard let text = kills.newest, Canvas.holds(engine.line.text + text) else { return }
    engine.insert(text)
    kills.noteYank(leaving: engine.line)
  }

  /// Puts what was killed before in place of what was put back last.
  func yankOlder() {
    guard let (length, text) = kills.older(than: engine.line) else { return }
    engine.deleteBackwards(length)
    engine.insert(text)
    kills.noteChange(leaving: engine.line)
  }

  /// Inserts the last word of the newest command; again, that of the one before in its place.
  func insertLastWord() {
    var current = lastWords.flatMap { $0.shown == engine.line ? $0 : nil } ?? LastWords()
    guard let word = current.next(in: history) else { return }
    engine.deleteBackwards(current.length)
    engine.insert(word)
    current.length = word.unicodeScalars.count
    current.shown = engine.line
    lastWords = current
  }
}

/// Going through the last words of earlier commands.
struct LastWords {
  /// How many scalars of the line are the word that was put in last.
  var length = 0
  /// The line as it was left; any other line means that somebody typed on.
  var shown = LineState()
  private var index: Int?

  /// The last word of the next older command that has one, quotes and all.
  mutating func next(in history: LineHistory) -> String? {
    let older = history.entries.indices.prefix(index ?? history.entries.count)
    for number in older.reversed() {
      index = number
      if let word = Self.lastWord(of: history.entries[number]) { return word }
    }
    return nil
  }

  /// What stands behind the last blank that is not within quotes.
  private static func lastWord(of command: String) -> String? {
    var isQuoted = false
    var word = ""
    var last: String?
    for character in command {
      if character == "\"" { isQuoted.toggle() }
      if character.isWhitespace, !isQuoted {
        if !word.isEmpty { last = word }
        word = ""
      } else {
        word.append(character)
      }
    }
    return word.isEmpty ? last : word
  }
}
