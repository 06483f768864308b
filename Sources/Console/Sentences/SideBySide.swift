import LineEditor

/// Two texts beside each other, each set in half of the screen.
enum SideBySide {
  /// The narrowest screen that has room for two texts.
  static let least = 60
  private static let gap = 3

  /// The lines of both, none wider than so many columns; wide characters keep the columns aligned.
  ///
  /// - Parameters:
  ///   - left: Paragraphs of the left text.
  ///   - right: Paragraphs of the right text; those of the same number begin in the same line.
  static func lines(_ left: [String], _ right: [String], columns: Int) -> [String] {
    let width = (columns - 1 - gap) / 2
    return (0..<max(left.count, right.count)).flatMap { index in
      let one = left.indices.contains(index) ? set(left[index], width) : []
      let other = right.indices.contains(index) ? set(right[index], width) : []
      return (0..<max(one.count, other.count)).map { line in
        let start = one.indices.contains(line) ? one[line] : ""
        guard other.indices.contains(line), !other[line].isEmpty else { return start }
        return start.padded(toColumns: width + gap) + other[line]
      }
    }
  }

  /// A paragraph in lines of a width; a word that is wider, as in scripts without spaces, is cut.
  private static func set(_ text: String, _ width: Int) -> [String] {
    var lines: [String] = []
    var line = ""
    for word in text.split(separator: " ") {
      for piece in pieces(word, width) {
        let longer = line.isEmpty ? piece : "\(line) \(piece)"
        if ColumnWidth.of(longer) > width {
          lines.append(line)
          line = piece
        } else {
          line = longer
        }
      }
    }
    return line.isEmpty ? lines : lines + [line]
  }

  private static func pieces(_ word: Substring, _ width: Int) -> [String] {
    var pieces = [""]
    var used = 0
    for character in word {
      let columns = ColumnWidth.of(character)
      if used + columns > width, used > 0 {
        pieces.append("")
        used = 0
      }
      pieces[pieces.count - 1].append(character)
      used += columns
    }
    return pieces
  }
}
