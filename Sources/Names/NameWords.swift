/// The words of a name as all comparisons of names see them.
///
/// Case, accents, apostrophes within a word and invisible characters do not count, wide letters are
/// the usual ones, and letters that Arabic and Persian keyboards write differently are one.
public enum NameWords {
  /// Returns the words of a text in their order.
  public static func of(_ text: String) -> [String] {
    var words: [String] = []
    var word = ""
    for scalar in NameFolding.fold(text).unicodeScalars where !isSilent(scalar) {
      if let letter = letter(scalar) {
        word.unicodeScalars.append(letter)
      } else if !word.isEmpty {
        words.append(word)
        word = ""
      }
    }
    if !word.isEmpty { words.append(word) }
    return words
  }

  /// Returns keys of which two spellings of one name share one: the words in any order and, for
  /// scripts that write names without spaces, the letters in theirs.
  public static func keys(_ words: [String]) -> Set<String> {
    guard !words.isEmpty else { return [] }
    var keys: Set<String> = [words.sorted().joined(separator: " ")]
    let joined = words.joined()
    if joined.unicodeScalars.contains(where: isUnspaced) { keys.insert(joined) }
    return keys
  }

  /// Returns the keys of a whole name; one that has no letters is its own key.
  public static func keys(ofName name: String) -> Set<String> {
    let keys = keys(of(name))
    return keys.isEmpty && !name.isEmpty ? [NameFolding.fold(name)] : keys
  }

  /// The letter or digit a scalar stands for, or `nil` when it parts words or says nothing.
  private static func letter(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
    switch scalar.value {
    case 0x61...0x7A, 0x30...0x39: return scalar
    case 0..<0x80: return nil
    case 0xFF10...0xFF19, 0xFF41...0xFF5A: return Unicode.Scalar(scalar.value - 0xFEE0)
    case 0x0643: return "\u{06A9}"
    case 0x0649, 0x064A: return "\u{06CC}"
    default: break
    }
    switch scalar.properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
      .decimalNumber, .letterNumber, .spacingMark, .nonspacingMark:
      return scalar
    default: return nil
    }
  }

  /// Whether a scalar stands between letters of one word without parting it: apostrophes, the
  /// tatweel, joiners and other controls that nobody sees.
  private static func isSilent(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.isASCII { return scalar == "'" || scalar == "`" }
    switch scalar {
    case "\u{2019}", "\u{02BC}", "\u{00B4}", "\u{0640}": return true
    default:
      return scalar.properties.generalCategory == .format
        || scalar.properties.isVariationSelector
    }
  }

  /// Whether names in a scalar's script are written without spaces: Han, kana, Hangul, Thai.
  private static func isUnspaced(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x0E00...0x0EFF, 0x3040...0x30FF, 0x3400...0x9FFF, 0xAC00...0xD7AF, 0x1100...0x11FF,
      0xF900...0xFAFF, 0x20000...0x3FFFF:
      true
    default: false
    }
  }
}
