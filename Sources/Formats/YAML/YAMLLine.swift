/// One line of a YAML text, found by its number.
struct YAMLLine {
  /// The whole text.
  private(set) var text: String
  private let start: String.UnicodeScalarView.Index
  private let end: String.UnicodeScalarView.Index

  /// Finds a line; nil when the text has fewer.
  init?(_ number: Int, of text: String) {
    self.text = text
    let scalars = text.unicodeScalars
    var start = scalars.startIndex
    for _ in 1..<max(1, number) {
      guard let end = scalars[start...].firstIndex(where: Self.endsLine) else { return nil }
      start = scalars.index(after: end)
      if scalars[end] == "\r", start < scalars.endIndex, scalars[start] == "\n" {
        start = scalars.index(after: start)
      }
    }
    self.start = start
    self.end = scalars[start...].firstIndex(where: Self.endsLine) ?? scalars.endIndex
  }

  /// The line without its end.
  var content: Substring.UnicodeScalarView { text.unicodeScalars[start..<end] }

  /// The character in a column counted from 1, or nil behind the end.
  func scalar(at column: Int) -> UnicodeScalar? { content.dropFirst(column - 1).first }

  /// Puts a word in place of another that begins in a column; whether it stood there.
  mutating func replace(_ old: String, at column: Int, by new: String) -> Bool {
    let rest = content.dropFirst(column - 1)
    guard rest.starts(with: old.unicodeScalars), let first = rest.indices.first else {
      return false
    }
    let behind = text.unicodeScalars.index(first, offsetBy: old.unicodeScalars.count)
    text.unicodeScalars.replaceSubrange(first..<behind, with: Array(new.unicodeScalars))
    return true
  }

  /// What ends a line for YAML 1.1, by which the parser counts.
  private static func endsLine(_ scalar: UnicodeScalar) -> Bool {
    switch scalar.value {
    case 0x0A, 0x0D, 0x85, 0x2028, 0x2029: true
    default: false
    }
  }
}
