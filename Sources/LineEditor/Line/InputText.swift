/// What may stand in the line being edited.
enum InputText {
  /// Typed or pasted text made fit for the line: composed, no tabs, no control characters.
  ///
  /// Newlines stay, so that a paste of several lines stays several lines.
  static func cleaned(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    var afterReturn = false
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x0d: result.append("\n")
      case 0x0a: if !afterReturn { result.append("\n") }
      case 0x09: result.append(" ")
      case 0..<0x20, 0x7f..<0xa0: break
      default: result.append(scalar)
      }
      afterReturn = scalar.value == 0x0d
    }
    return String(result).canonicallyComposed
  }
}
