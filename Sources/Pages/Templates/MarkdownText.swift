import Text

/// A value on its way into a Markdown page, as one line that cannot change the page around it.
enum MarkdownText {
  /// Returns a text as one line of Markdown that reads exactly as the text does.
  ///
  /// HTML is written as entities and not as backslash escapes, because not every program that
  /// shows Markdown knows `\<`.
  static func inline(_ text: String) -> String {
    let line = Array(oneLine(text))
    var result = ""
    for (index, character) in line.enumerated() {
      switch character {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "_" where isInsideWord(index, of: line): result.append(character)
      case "\\", "`", "*", "_", "[", "]", "|", "~", "#": result += "\\\(character)"
      default: result.append(character)
      }
    }
    return guardingStart(of: result)
  }

  /// Joins the words of a text by single blanks and leaves out what is not meant to be seen.
  private static func oneLine(_ text: String) -> String {
    var visible = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      if scalar.properties.isWhitespace {
        visible.append(" ")
      } else if !isInvisible(scalar) {
        visible.append(scalar)
      }
    }
    return String(visible).split(separator: " ").joined(separator: " ")
  }

  /// Whether a scalar is a control character or one that nobody sees.
  private static func isInvisible(_ scalar: Unicode.Scalar) -> Bool {
    Invisible.contains(scalar) || scalar.properties.generalCategory == .control
  }

  /// Whether a character has letters or digits on both sides, as `_` has in many addresses, where
  /// it means nothing and an escape would break the link.
  private static func isInsideWord(_ index: Int, of line: [Character]) -> Bool {
    guard index > 0, index + 1 < line.count else { return false }
    return [line[index - 1], line[index + 1]].allSatisfy { $0.isLetter || $0.isNumber }
  }

  /// Escapes what would make a list or a rule at the start of a line.
  private static func guardingStart(of line: String) -> String {
    guard let first = line.first else { return line }
    if "+-=".contains(first) { return "\\" + line }
    let digits = line.prefix { $0.isASCII && $0.isNumber }
    let rest = line.dropFirst(digits.count)
    guard !digits.isEmpty, let mark = rest.first, mark == "." || mark == ")" else { return line }
    return digits + "\\" + rest
  }
}
