/// Mends what stands in a cell of a roster.
package enum RosterCell {
  /// Returns the text without spaces around it and with single ones inside, its letters composed.
  package static func name(_ cell: String) -> String {
    if isTidy(cell, singleSpaces: true) { return cell }
    let words = FormulaGuard.unguarded(visible(cell)).split(whereSeparator: \.isWhitespace)
    return ComposedLetters.compose(words.joined(separator: " "))
  }

  /// Returns a text that is kept as it is, leading zeros and all, without spaces around it.
  package static func plain(_ cell: String) -> String {
    if isTidy(cell, singleSpaces: false) { return cell }
    let text = FormulaGuard.unguarded(visible(cell))
    guard let first = text.firstIndex(where: { !$0.isWhitespace }),
      let last = text.lastIndex(where: { !$0.isWhitespace })
    else { return "" }
    return String(text[first...last])
  }

  /// Whether a cell, as most are, is printable ASCII without spaces around it and without a `'`, so
  /// that there is nothing to mend.
  private static func isTidy(_ cell: String, singleSpaces: Bool) -> Bool {
    var last: UInt8 = 0x20
    for byte in cell.utf8 {
      guard (0x20...0x7E).contains(byte), byte != UInt8(ascii: "'"),
        byte != 0x20 || last != 0x20 || !singleSpaces
      else { return false }
      last = byte
    }
    let first = cell.utf8.first
    return last != 0x20 && first != 0x20
  }

  /// Removes control and direction characters and marks without width.
  package static func visible(_ text: String) -> String {
    if text.utf8.allSatisfy({ (0x20...0x7E).contains($0) }) { return text }
    var visible = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      if scalar == "\t" || scalar == "\n" || scalar == "\r" {
        visible.append(" ")
      } else if !isHidden(scalar) {
        visible.append(scalar)
      }
    }
    return String(visible)
  }

  /// Whether a text has characters that ``visible(_:)`` removes.
  package static func hasHidden(_ text: String) -> Bool {
    text.unicodeScalars.contains(where: isHidden)
  }

  private static func isHidden(_ scalar: UnicodeScalar) -> Bool {
    switch scalar.value {
    case 0x09, 0x0A, 0x0D: false
    case ..<0x20, 0x7F...0x9F: true
    default: Invisible.contains(scalar)
    }
  }

  /// Turns `Ruiz, Ana` round; nil when it is no such name, as with `Lee, Jr.`.
  package static func reordered(_ name: String) -> String? {
    let parts = name.split(separator: ",", omittingEmptySubsequences: false).map { plain("\($0)") }
    guard parts.count == 2, parts.allSatisfy({ !$0.isEmpty }),
      !suffixes.contains(parts[1].lowercased().filter { $0 != "." })
    else { return nil }
    return "\(parts[1]) \(parts[0])"
  }

  private static let suffixes: Set<String> = [
    "jr", "sr", "ii", "iii", "iv", "phd", "md", "mba", "esq", "dr", "msc", "ma", "cpa",
  ]

  /// The name without a number in front, such as `12. ` or `3) `; nil when there is none.
  package static func unnumbered(_ name: String) -> String? {
    let rest = name.drop { $0.isASCII && $0.isNumber }
    guard rest.count < name.count, let mark = rest.first, mark == "." || mark == ")" else {
      return nil
    }
    let text = plain(String(rest.dropFirst()))
    return text.isEmpty ? nil : text
  }

  /// The addresses of a cell, each as it was written.
  package static func emails(_ cell: String) -> [String] {
    if isAddress(cell) { return [cell] }
    let parts = visible(cell).split { ";,|/".contains($0) || $0.isWhitespace }
    return parts.map { part in
      let text = part.drop { $0 == "<" || $0 == "(" || $0 == "'" || $0 == "\"" }
      let address = text.lowercased().hasPrefix("mailto:") ? text.dropFirst(7) : text
      // A bracket that is opened inside is a part of it, as in "max(at)example.com".
      return String(address.prefix { !(address.contains("(") ? ">'\"" : ">)'\"").contains($0) })
    }.filter { !["", "-", "n/a", "n", "a", "none", "null"].contains($0.lowercased()) }
  }

  /// Whether a text is an address of the usual letters, told without cutting it.
  private static func isAddress(_ text: String) -> Bool {
    guard text.utf8.count <= 254 else { return false }
    var signs = 0
    var dots = 0
    var last = UInt8(ascii: ".")
    for byte in text.utf8 {
      switch byte {
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, UInt8(ascii: "-"), UInt8(ascii: "_"),
        UInt8(ascii: "+"):
        break
      case UInt8(ascii: "@") where last != UInt8(ascii: "."): signs += 1
      case UInt8(ascii: ".") where last != byte && last != UInt8(ascii: "@"): dots += signs
      default: return false
      }
      last = byte
    }
    return signs == 1 && dots > 0 && last != UInt8(ascii: ".")
  }

  /// Whether a text is an address that mail could be sent to.
  package static func isEmail(_ text: String) -> Bool {
    if isAddress(text) { return true }
    let parts = text.split(separator: "@", omittingEmptySubsequences: false)
    guard parts.count == 2, !parts[0].isEmpty, text.utf8.count <= 254 else { return false }
    let labels = parts[1].split(separator: ".", omittingEmptySubsequences: false)
    return labels.count > 1 && labels.allSatisfy { !$0.isEmpty }
      && !parts[0].hasPrefix(".") && !parts[0].hasSuffix(".")
      && text.allSatisfy { !$0.isWhitespace && !"<>()[],;:\\\"".contains($0) }
  }
}
