import Names

/// The words above a column, as they are shown and as they are compared.
package enum HeaderText {
  /// A header as it is shown: composed, without spaces around it and inside twice.
  package static func cleaned(_ header: String) -> String {
    ComposedLetters.compose(RosterCell.visible(header)).split(whereSeparator: \.isWhitespace)
      .joined(separator: " ")
  }

  /// A header without capitals, accents written apart, and the ways to part words; marks such as
  /// `%` and `/` stay.
  package static func key(_ header: String) -> String {
    let plain = cleaned(header).lowercased().map { "-_.*\u{2011}".contains($0) ? " " : $0 }
    return String(plain).split(separator: " ").joined(separator: " ")
  }

  /// The words of a header alone: no case, accents and marks, parted by one space.
  package static func words(_ header: String) -> String {
    var words = ""
    var spaced = false
    for scalar in NameFolding.fold(RosterCell.visible(String(header.prefix(120)))).unicodeScalars {
      if scalar.properties.isAlphabetic || scalar.properties.numericType != nil {
        if spaced && !words.isEmpty { words.unicodeScalars.append(" ") }
        words.unicodeScalars.append(scalar)
        spaced = false
      } else {
        spaced = true
      }
    }
    return words
  }
}
