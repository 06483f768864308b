/// The words of a line that was written by hand: parted by spaces, commas, semicolons and bars, what
/// stands in quotes kept whole; a quote that is not closed goes to the end.
struct WrittenWords {
  private let words: [Placed]
  private var position = 0
  private let text: String

  /// A word with where it begins.
  private struct Placed {
    let word: ScoreLine.Word
    let start: String.Index
  }

  init(_ text: String) {
    self.text = text
    words = Self.words(text)
  }

  /// The next word as it stands, when it is not quoted.
  var peek: String? {
    guard words.indices.contains(position), !words[position].word.isQuoted else { return nil }
    return words[position].word.text
  }

  mutating func next() -> ScoreLine.Word? {
    guard words.indices.contains(position) else { return nil }
    position += 1
    return words[position - 1].word
  }

  /// The text from the word that was taken last to the end, without quotes around parts of it.
  func all(from word: ScoreLine.Word) -> String {
    guard position > 0 else { return word.text }
    let rest = text[words[position - 1].start...].filter { !Self.isQuote($0) }
    return rest.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  private static func words(_ text: String) -> [Placed] {
    var words: [Placed] = []
    var place = text.startIndex
    while place < text.endIndex {
      let character = text[place]
      if isSeparator(character) {
        place = text.index(after: place)
      } else if isQuote(character) {
        let start = text.index(after: place)
        let end = text[start...].firstIndex(where: isQuote) ?? text.endIndex
        words.append(
          Placed(word: ScoreLine.Word(String(text[start..<end]), isQuoted: true), start: start))
        place = end == text.endIndex ? end : text.index(after: end)
      } else {
        let end =
          text[place...].firstIndex { isSeparator($0) || isQuote($0) } ?? text.endIndex
        words.append(Placed(word: ScoreLine.Word(String(text[place..<end])), start: place))
        place = end
      }
    }
    return words
  }

  private static func isSeparator(_ character: Character) -> Bool {
    character.isWhitespace || ",;|".contains(character)
  }

  private static func isQuote(_ character: Character) -> Bool {
    "\"\u{201C}\u{201D}\u{201E}\u{00AB}\u{00BB}".contains(character)
  }
}
