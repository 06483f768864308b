/// The single-byte encoding that spreadsheets on Windows save by default.
enum Windows1252 {
  /// What 0x80 to 0x9F stand for; the five unassigned bytes stay control characters, as in the
  /// WHATWG Encoding Standard's index windows-1252.
  private static let high: [UnicodeScalar] = [
    "\u{20AC}", "\u{81}", "\u{201A}", "\u{192}", "\u{201E}", "\u{2026}", "\u{2020}", "\u{2021}",
    "\u{2C6}", "\u{2030}", "\u{160}", "\u{2039}", "\u{152}", "\u{8D}", "\u{17D}", "\u{8F}",
    "\u{90}", "\u{2018}", "\u{2019}", "\u{201C}", "\u{201D}", "\u{2022}", "\u{2013}", "\u{2014}",
    "\u{2DC}", "\u{2122}", "\u{161}", "\u{203A}", "\u{153}", "\u{9D}", "\u{17E}", "\u{178}",
  ]

  /// Returns the character that a byte stands for.
  static func scalar(_ byte: UInt8) -> UnicodeScalar {
    (0x80...0x9F).contains(byte) ? high[Int(byte) - 0x80] : UnicodeScalar(byte)
  }
}
