/// Characters that nobody sees and that say nothing, so that a text reads the same without them.
///
/// Joiners are not among them: they change how the letters around them look. The terminal's list in
/// LineEditor, which depends on nothing, is tested to hold the same ones.
package enum Invisible {
  /// Whether a scalar turns the direction in which others are drawn (Unicode Standard Annex 9,
  /// table 5).
  package static func isDirection(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x061C, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069: true
    default: false
    }
  }

  /// Whether a scalar is drawn nowhere: a direction, the soft hyphen, a space or joint without
  /// width, an operator of mathematics without a sign, the byte order mark, a mark of annotations.
  package static func contains(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0xAD, 0x180E, 0x200B, 0x2060...0x2064, 0x206A...0x206F, 0xFEFF, 0xFFF9...0xFFFB: true
    default: isDirection(scalar)
    }
  }

  /// Returns what somebody typed or pasted without any of them and without control characters other
  /// than tabs and line ends.
  package static func removed(from typed: String) -> String {
    if typed.utf8.allSatisfy({ (0x20...0x7E).contains($0) }) { return typed }
    var scalars = String.UnicodeScalarView()
    for scalar in typed.unicodeScalars where !contains(scalar) && !isControl(scalar) {
      scalars.append(scalar)
    }
    return String(scalars)
  }

  private static func isControl(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x09, 0x0A, 0x0D: false
    case ..<0x20, 0x7F...0x9F: true
    default: false
    }
  }
}
