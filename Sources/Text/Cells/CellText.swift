// The standard library normalises text for comparing and hands the result out under this name only;
// the alternative is all of Foundation.
@_spi(_Unicode) import Swift

/// Text made fit for a cell or a statement.
package enum CellText {
  /// Returns text composed (NFC), on one line, without control and direction characters, trimmed.
  package static func clean(_ text: String) -> String {
    var scalars = String.UnicodeScalarView()
    for scalar in text._nfc where !Invisible.contains(scalar) {
      let isSpace = scalar.properties.isWhitespace || scalar.properties.generalCategory == .control
      if !isSpace {
        scalars.append(scalar)
      } else if let last = scalars.last, last != " " {
        scalars.append(" ")
      }
    }
    if scalars.last == " " { scalars.removeLast() }
    return String(scalars)
  }

  /// Returns clean text in which no backslash stands before a quote or at the end.
  ///
  /// PHP's `fgetcsv` takes `\"` for an escaped quote and swallows the next learner's row.
  package static func forImporter(_ text: String) -> String {
    var scalars = String.UnicodeScalarView()
    for scalar in clean(text).unicodeScalars {
      if scalar == "\"" {
        while scalars.last == "\\" { scalars.removeLast() }
      }
      scalars.append(scalar)
    }
    while let last = scalars.last, last == "\\" || last == " " { scalars.removeLast() }
    return String(scalars)
  }
}
