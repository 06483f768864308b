/// What text without quotes means, and what other readers of YAML would take it for.
enum PlainScalar {
  /// The whole number that it is in decimal digits without leading zeros.
  static func whole(_ text: String) -> Int? {
    let digits = text.utf8.first == UInt8(ascii: "-") ? text.utf8.dropFirst() : text.utf8[...]
    guard let first = digits.first, digits.allSatisfy(isDigit) else { return nil }
    if first == UInt8(ascii: "0") && digits.count > 1 { return nil }
    return Int(text)
  }

  /// The number that YAML 1.1 would read from it in another way, such as 90 from `1:30`, written
  /// in the one way that is allowed.
  static func plainNumber(_ text: String) -> Int? {
    let parts = text.split(separator: ":", omittingEmptySubsequences: false)
    if parts.count == 2, let hours = Int(parts[0]), let minutes = Int(parts[1]), hours < 1_000_000 {
      return hours * 60 + minutes
    }
    if text.hasPrefix("0x") { return Int(text.dropFirst(2), radix: 16) }
    if text.hasPrefix("0o") { return Int(text.dropFirst(2), radix: 8) }
    return Int(text.filter { $0 != "_" })
  }

  /// Whether some reader of YAML takes it for something else than its letters.
  static func isSurprise(_ text: String) -> Bool {
    guard let first = text.utf8.first else { return false }
    if isDigit(first) || first == UInt8(ascii: "-") || first == UInt8(ascii: "+") {
      return isOddNumber(first == UInt8(ascii: "-") ? text.utf8.dropFirst() : text.utf8[...])
    }
    return text.utf8.count <= 5 && words.contains(text.lowercased())
  }

  private static let words: Set<String> = ["yes", "no", "on", "off", "true", "false", "null", "~"]

  /// `1:30`, `010`, `0x1F`, `0o17`, `1_000`.
  private static func isOddNumber(_ text: Substring.UTF8View) -> Bool {
    guard let first = text.first, isDigit(first), text.count > 1 else { return false }
    let rest = text.dropFirst()
    if rest.allSatisfy({ isDigit($0) || $0 == UInt8(ascii: ":") || $0 == UInt8(ascii: "_") }) {
      return first == UInt8(ascii: "0") || !rest.allSatisfy(isDigit)
    }
    guard first == UInt8(ascii: "0"), let base = rest.first, text.count > 2 else { return false }
    return [UInt8(ascii: "x"), UInt8(ascii: "o"), UInt8(ascii: "b")].contains(base)
      && rest.dropFirst().allSatisfy { Character(UnicodeScalar($0)).isHexDigit }
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
}
