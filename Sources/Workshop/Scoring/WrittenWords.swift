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
        continue
      }
      let start = place
      let word = isQuote(character) ? quoted(text, &place) : plain(text, &place)
      words.append(Placed(word: word, start: start))
    }
    return words
  }

  /// A word up to a separator or quote; a quote right behind `=` is its value.
  private static func plain(_ text: String, _ place: inout String.Index) -> ScoreLine.Word {
    let start = place
    place = text[place...].firstIndex { isSeparator($0) || isQuote($0) } ?? text.endIndex
    let word = String(text[start..<place])
    guard word.hasSuffix("="), place < text.endIndex, isQuote(text[place]) else {
      return ScoreLine.Word(word)
    }
    return ScoreLine.Word(word + quoted(text, &place).text)
  }

  private static func quoted(_ text: String, _ place: inout String.Index) -> ScoreLine.Word {
    var word = ""
    place = text.index(after: place)
    while place < text.endIndex {
      let character = text[place]
      place = text.index(after: place)
      if isQuote(character) { break }
      if character == "\\", place < text.endIndex, text[place] == "\\" || isQuote(text[place]) {
        word.append(text[place])
        place = text.index(after: place)
      } else {
        word.append(character)
      }
    }
    return ScoreLine.Word(word, isQuoted: true)
  }

  private static func isSeparator(_ character: Character) -> Bool {
    character.isWhitespace || ",;|".contains(character)
  }

  private static func isQuote(_ character: Character) -> Bool {
    "\"\u{201C}\u{201D}\u{201E}\u{00AB}\u{00BB}".contains(character)
  }
}
