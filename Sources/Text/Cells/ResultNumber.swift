/// Numbers as people and platforms write them into cells.
package enum ResultNumber {
  /// A number and what it is out of, when the cell says so.
  package struct Score: Equatable {
    package var value: Double
    package var maximum: Double?
    package var isPercent = false
  }

  /// Whether a cell says that there is no answer; that is never 0.
  package static func isBlank(_ cell: String) -> Bool {
    ["", "-", "--", "–", "—", "n/a", "na", "null", "none"].contains(
      RosterCell.plain(cell).lowercased())
  }

  /// Reads `7`, `7.5`, `7,5`, `7 / 10`, `7 of 10` or `70 %`; nil when it is none of them.
  package static func score(_ cell: String) -> Score? {
    let text = RosterCell.plain(cell).replacing(" of ", with: "/")
    if text.hasSuffix("%") {
      return number(String(text.dropLast())).map { Score(value: $0, isPercent: true) }
    }
    let parts = text.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
    guard let value = number(parts.first ?? ""), parts.count <= 2 else { return nil }
    if parts.count == 1 { return Score(value: value) }
    guard let maximum = number(parts[1]), maximum > 0 else { return nil }
    return Score(value: value, maximum: maximum)
  }

  /// Reads a decimal number with a point or a comma; nothing else counts as one.
  package static func number(_ text: String) -> Double? {
    let text = RosterCell.plain(text).replacing(",", with: ".")
    let digits = text.hasPrefix("-") ? text.dropFirst() : text[...]
    guard let first = digits.utf8.first, (0x30...0x39).contains(first), digits.utf8.count <= 15,
      digits.utf8.allSatisfy({ (0x30...0x39).contains($0) || $0 == UInt8(ascii: ".") })
    else { return nil }
    return Double(text)
  }

  /// The whole number that a text begins with, as in `5 - very much`; nil when letters follow it.
  package static func leading(_ text: String) -> Int? {
    let digits = text.prefix { $0.isASCII && ($0.isNumber || ($0 == "-" && text.first == "-")) }
    guard let number = Int(digits) else { return nil }
    let rest = text.dropFirst(digits.count)
    guard let next = rest.first else { return number }
    if (next == "." || next == ",") && rest.dropFirst().first?.isNumber == true { return nil }
    return next.isLetter || next.isNumber ? nil : number
  }

  /// A number without a needless fraction.
  package static func text(_ number: Double) -> String {
    let text = number.description
    return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
  }
}
