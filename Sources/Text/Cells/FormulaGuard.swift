/// Keeps spreadsheets from running text as a formula, and takes that back.
///
/// A cell that begins like a formula gets a `'` in front, as the OWASP page on CSV injection advises;
/// so does what follows a separator inside of it, since a spreadsheet that expects semicolons cuts
/// the cell there. A number stays one. What is guarded and unguarded again is as it was.
package enum FormulaGuard {
  private static let mark: Unicode.Scalar = "'"

  /// Returns text that no spreadsheet runs.
  package static func guarded(_ text: String) -> String {
    isNumber(text) ? text : changed(text) { $0.append(mark) }
  }

  /// Returns what was guarded.
  package static func unguarded(_ text: String) -> String {
    text.utf8.contains(UInt8(ascii: "'"))
      ? changed(text) { if $0.last == mark { $0.removeLast() } } : text
  }

  /// Whether a text is a number such as `-3.5`, which a spreadsheet shows as one.
  package static func isNumber(_ text: String) -> Bool {
    let digits = text.hasPrefix("-") ? text.dropFirst() : text[...]
    let parts = digits.split(separator: ".", omittingEmptySubsequences: false)
    return (1...2).contains(parts.count)
      && parts.allSatisfy { part in
        !part.isEmpty && part.utf8.allSatisfy { (0x30...0x39).contains($0) }
      }
  }

  /// Changes the marks before each place at which a formula begins.
  private static func changed(
    _ text: String, _ change: (inout String.UnicodeScalarView) -> Void
  ) -> String {
    var result = String.UnicodeScalarView()
    // Whether a cell may begin here, and whether it is this one; behind marks it still may.
    var (isStart, isFirst) = (true, true)
    for scalar in text.unicodeScalars {
      if isStart, beginsFormula(scalar, isFirst: isFirst) { change(&result) }
      isFirst = isFirst && scalar == mark
      isStart = separates(scalar) || isStart && (scalar == mark || scalar == " ")
      result.append(scalar)
    }
    return String(result)
  }

  private static func separates(_ scalar: Unicode.Scalar) -> Bool {
    [";", "\t", "|", "\n", "\r"].contains(scalar)
  }

  /// Whether what begins with a scalar is run: `=`, `+`, `-` and `@`, also as wide as Chinese letters;
  /// as the first of a cell also what some spreadsheets pass over.
  private static func beginsFormula(_ scalar: Unicode.Scalar, isFirst: Bool) -> Bool {
    switch scalar {
    case "=", "+", "-", "@", "\u{FF1D}", "\u{FF0B}", "\u{FF0D}", "\u{FF20}": true
    case "\t", "\r", "\n", "\0": isFirst
    default: false
    }
  }
}
