extension StringProtocol {
  /// The text with every character that could steer a terminal replaced by a visible stand-in.
  ///
  /// C0 controls and DEL become their Control Pictures (ESC is ␛). C1 controls, line separators
  /// and bidirectional controls, which reorder what stands around them, become �. Characters that are
  /// drawn nowhere and say nothing go.
  public var withVisibleControls: String {
    if isPlain { return String(self) }
    guard unicodeScalars.contains(where: \.steersTerminal) else { return String(self) }
    var result = String.UnicodeScalarView()
    for scalar in unicodeScalars where !scalar.isDrawnNowhere {
      result.append(standIn(for: scalar) ?? scalar)
    }
    return String(result)
  }

  /// Whether it is nothing but ASCII that is drawn, one column each.
  var isPlain: Bool {
    let isPlain = { (byte: UInt8) in (0x20..<0x7f).contains(byte) }
    // Byte by byte through a protocol takes longer than all the rest that is said of a text.
    return utf8.withContiguousStorageIfAvailable { $0.allSatisfy(isPlain) }
      ?? utf8.allSatisfy(isPlain)
  }
}

extension Unicode.Scalar {
  /// Whether a terminal would obey the character, or hide it, instead of drawing it.
  public var steersTerminal: Bool { standIn(for: self) != nil || isDrawnNowhere }

  /// Whether it has no width and joins nothing, such as a soft hyphen or a byte order mark.
  var isDrawnNowhere: Bool {
    switch value {
    case 0xad, 0x180e, 0x200b, 0x2060...0x2064, 0x206a...0x206f, 0xfeff, 0xfff9...0xfffb: true
    default: false
    }
  }
}

// They are those that `Invisible` in Text knows; this module depends on nothing of ours.
private func standIn(for scalar: Unicode.Scalar) -> Unicode.Scalar? {
  switch scalar.value {
  case 0x20...0x7e: nil
  case 0..<0x20: Unicode.Scalar(0x2400 + scalar.value)
  case 0x7f: "\u{2421}"
  case 0x80...0x9f, 0x2028, 0x2029: "\u{fffd}"
  case 0x061c, 0x200e, 0x200f, 0x202a...0x202e, 0x2066...0x2069: "\u{fffd}"  // UAX 9, table 5
  default: nil
  }
}
