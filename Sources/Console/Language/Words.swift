public import Workshop

/// Reads a typed line as words: separated by spaces, "quoted text" kept whole.
///
/// A quote may also follow `key=`. Curly quotes count as straight ones, as they arrive by paste.
public enum Words {
  /// A quote that was opened and not closed.
  public struct Unfinished: Error, Equatable {
    /// The text from the quote on.
    public let text: String
  }

  /// Returns the words of a line.
  public static func read(_ line: String) throws(Unfinished) -> [ScoreLine.Word] {
    var words: [ScoreLine.Word] = []
    var rest = Substring(line)
    while let first = rest.first {
      if first.isWhitespace {
        rest.removeFirst()
      } else {
        words.append(try word(&rest))
      }
    }
    return words
  }

  private static func word(_ rest: inout Substring) throws(Unfinished) -> ScoreLine.Word {
    if let first = rest.first, isQuote(first) {
      return ScoreLine.Word(try quoted(&rest), isQuoted: true)
    }
    var text = ""
    while let first = rest.first, !first.isWhitespace {
      if isQuote(first), text.hasSuffix("=") {
        text += try quoted(&rest)
      } else {
        text.append(rest.removeFirst())
      }
    }
    return ScoreLine.Word(text)
  }

  private static func quoted(_ rest: inout Substring) throws(Unfinished) -> String {
    let opened = rest
    rest.removeFirst()
    var text = ""
    while let first = rest.popFirst() {
      if isQuote(first) { return text }
      if first == "\\", let next = rest.first, next == "\\" || isQuote(next) {
        text.append(rest.removeFirst())
      } else {
        text.append(first)
      }
    }
    throw Unfinished(text: String(opened))
  }

  private static func isQuote(_ character: Character) -> Bool {
    character == "\"" || character == "\u{201C}" || character == "\u{201D}"
      || character == "\u{201E}"
  }

  /// Returns words as they can be typed again: what was quoted stays quoted.
  static func line(_ words: [ScoreLine.Word]) -> String {
    words.map { word in
      if word.isQuoted { return quote(word.text, always: true) }
      guard let equals = word.text.firstIndex(of: "=") else { return quote(word.text) }
      let value = word.text.index(after: equals)
      return word.text[..<value] + quote(String(word.text[value...]))
    }.joined(separator: " ")
  }

  /// Returns text as it can be typed as one word, in quotes when it needs them or always.
  public static func quote(_ text: String, always: Bool = false) -> String {
    let needsQuotes = text.isEmpty || text.contains { $0.isWhitespace || isQuote($0) || $0 == "\\" }
    guard needsQuotes || always else { return text }
    var quoted = "\""
    for character in text {
      if isQuote(character) || character == "\\" { quoted.append("\\") }
      quoted.append(character)
    }
    return quoted + "\""
  }

  /// Returns an argument of a shell's command line as one word; in `key=text` only the text is
  /// quoted.
  static func quoteArgument(_ text: String) -> String {
    guard let equals = text.firstIndex(of: "="), equals != text.startIndex,
      text[..<equals].allSatisfy({ $0.isLetter || $0 == "-" })
    else { return quote(text) }
    return String(text[...equals]) + quote(String(text[text.index(after: equals)...]))
  }
}
