/// Letters with accents written as one character each, as most systems compare them.
package enum ComposedLetters {
  /// Returns the text with every Latin, Greek and Cyrillic letter composed where Unicode has one
  /// character for it; other text stays as it is.
  package static func compose(_ text: String) -> String {
    if text.utf8.allSatisfy({ $0 < 0x80 }) { return text }
    var composed = ""
    for character in text {
      if character.unicodeScalars.count > 1, let index = letters.firstIndex(of: character) {
        composed.append(letters[index])
      } else {
        composed.append(character)
      }
    }
    return composed
  }

  /// The letters that are one character.
  ///
  /// Two spellings of a letter are equal in Swift, so a set of the short ones finds the short one
  /// for either; where two short ones are equal, the first is the one Unicode composes to.
  private static let letters: Set<Character> = {
    var letters: Set<Character> = []
    for value in [0x00C0...0x0587, 0x1E00...0x1FFF].joined() {
      if let scalar = UnicodeScalar(UInt32(value)) { letters.insert(Character(scalar)) }
    }
    return letters
  }()
}
