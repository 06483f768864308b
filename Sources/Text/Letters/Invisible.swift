/// Characters that nobody sees and that say nothing, so that a text reads the same without them.
///
/// Joiners are not among them: they change how the letters around them look. The terminal's list in
/// LineEditor, which depends on nothing, is tested to hold the same directions.
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
  /// width, the byte order mark.
  package static func contains(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0xAD, 0x200B, 0x2060, 0xFEFF: true
    default: isDirection(scalar)
    }
  }
}
