/// How many terminal columns text takes.
///
/// The C library's `wcwidth` knows only the Unicode version it was built with and counts scalars;
/// terminals show grapheme clusters. So the widths are those of Unicode Standard Annex 11, applied
/// to whole clusters as current terminals do. Ambiguous characters take one column.
public enum ColumnWidth {
  /// The columns of a text: the sum over its characters.
  public static func of(_ text: some StringProtocol) -> Int {
    let simple = text.utf8.withContiguousStorageIfAvailable { ofSimple($0) }
    return simple?.flatMap(\.self) ?? text.reduce(0) { $0 + of($1) }
  }

  /// The columns of a text of Latin letters, dashes, quotes and arrows alone: one for each scalar, as
  /// none of them joins another; `nil` for any other text.
  private static func ofSimple(_ utf8: UnsafeBufferPointer<UInt8>) -> Int? {
    var columns = 0
    var index = 0
    while index < utf8.count {
      guard let length = lengthOfSimple(at: index, in: utf8) else { return nil }
      index += length
      columns += 1
    }
    return columns
  }

  /// The bytes of a scalar: printable ASCII, U+00A0 to U+02FF, U+2010 to U+2027, U+2190 to U+21FF.
  @inline(__always)
  private static func lengthOfSimple(at index: Int, in utf8: UnsafeBufferPointer<UInt8>) -> Int? {
    switch utf8[index] {
    case 0x20..<0x7F: return 1
    // A soft hyphen is drawn nowhere.
    case 0xC2: return utf8[index + 1] >= 0xA0 && utf8[index + 1] != 0xAD ? 2 : nil
    case 0xC3...0xCB: return 2
    case 0xE2:
      switch (utf8[index + 1], utf8[index + 2]) {
      case (0x80, 0x90...0xA7), (0x86, 0x90...0xBF), (0x87, _): return 3
      default: return nil
      }
    default: return nil
    }
  }

  /// The columns of one character as a person sees it: 0, 1 or 2; a character that would steer the
  /// terminal has those of its stand-in.
  public static func of(_ character: Character) -> Int {
    let scalars = character.unicodeScalars
    guard let first = scalars.first else { return 0 }
    let alone = width(of: first)
    guard scalars.count > 1 else { return alone }
    if first.steersTerminal { return scalars.count }  // CR and LF are one character
    if alone > 0, scalars.contains("\u{fe0f}") { return 2 }  // asked to be shown as an emoji
    if isRegionalIndicator(first) { return 2 }  // two of them make one flag
    return scalars.reduce(0) { max($0, width(of: $1)) }
  }

  private static func width(of scalar: Unicode.Scalar) -> Int {
    let value = scalar.value
    if scalar.isDrawnNowhere { return 0 }
    if value < 0x300 || scalar.steersTerminal { return 1 }
    if isZeroWidth(scalar) { return 0 }
    return isWide(value) ? 2 : 1
  }

  private static func isRegionalIndicator(_ scalar: Unicode.Scalar) -> Bool {
    (0x1f1e6...0x1f1ff).contains(scalar.value)
  }

  /// Marks that sit on the character before them, and characters that only steer layout.
  private static func isZeroWidth(_ scalar: Unicode.Scalar) -> Bool {
    if (0x1160...0x11ff).contains(scalar.value) { return true }  // Hangul vowels and finals
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format: return true
    default: return false
    }
  }

  private static func isWide(_ value: UInt32) -> Bool {
    var low = 0
    var high = wideRanges.count
    while low < high {
      let middle = (low + high) / 2
      let range = wideRanges[middle]
      if range.contains(value) { return true }
      if value < range.lowerBound { high = middle } else { low = middle + 1 }
    }
    return false
  }
}
