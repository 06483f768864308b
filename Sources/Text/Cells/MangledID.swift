/// Ids that a spreadsheet has spoilt on their way, which nothing can mend.
package enum MangledID {
  /// The id as it was before a spreadsheet was told to leave it alone: without `="…"` and a `'` in
  /// front of digits.
  package static func unwrapped(_ cell: String) -> String {
    var text = cell
    if text.utf8.count > 3, text.hasPrefix("=\""), text.hasSuffix("\"") {
      text = String(text.dropFirst(2).dropLast())
    }
    let rest = text.dropFirst()
    if text.hasPrefix("'"), !rest.isEmpty, rest.utf8.allSatisfy({ (0x30...0x39).contains($0) }) {
      text = String(rest)
    }
    return text
  }

  /// Whether an id is a rounded number such as `1.23457E+16`, or a date such as `4-May` that stands
  /// for `may4`.
  package static func isOne(_ id: String) -> Bool { isRounded(id) || isDate(id) }

  private static func isRounded(_ id: String) -> Bool {
    let parts = id.lowercased().split(separator: "e", omittingEmptySubsequences: false)
    guard parts.count == 2, let sign = parts[1].first, sign == "+" || sign == "-" else {
      return false
    }
    let number = parts[0].split(omittingEmptySubsequences: false) { $0 == "." || $0 == "," }
    return number.count <= 2 && (number + [parts[1].dropFirst()]).allSatisfy(isDigits)
  }

  private static func isDate(_ id: String) -> Bool {
    let parts = id.split(omittingEmptySubsequences: false) { "-. /".contains($0) }
      .filter { !$0.isEmpty }
    guard (2...3).contains(parts.count) else { return false }
    let months = parts.filter { isMonth($0) }
    let numbers = parts.filter { isDigits($0) && $0.count <= 4 }
    return months.count == 1 && numbers.count == parts.count - 1
  }

  private static func isDigits(_ text: Substring) -> Bool {
    !text.isEmpty && text.utf8.allSatisfy { (0x30...0x39).contains($0) }
  }

  private static func isMonth(_ text: Substring) -> Bool {
    months.contains(text.lowercased())
  }

  /// Months as spreadsheets shorten them in the languages of most of their users.
  private static let months: Set<String> = [
    "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec",
    "mär", "mrz", "mai", "okt", "dez", "janv", "févr", "fév", "mars", "avr", "juin", "juil", "août",
    "déc", "ene", "abr", "ago", "dic", "fev", "set", "out", "gen", "mag", "giu", "lug", "ott",
    "mrt", "mei", "maj", "sty", "lut", "kwi", "cze", "lip", "sie", "wrz", "paź", "lis", "gru",
  ]
}
