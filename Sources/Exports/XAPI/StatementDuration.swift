/// Lengths of time as ISO 8601 has them: hours, minutes and seconds, such as `PT1H22M`.
enum StatementDuration {
  /// Returns a length as text.
  static func text(seconds: Int) -> String {
    let parts = [(seconds / 3600, "H"), (seconds / 60 % 60, "M"), (seconds % 60, "S")]
    let text = parts.filter { $0.0 > 0 }.map { "\($0.0)\($0.1)" }.joined()
    return text.isEmpty ? "PT0S" : "PT" + text
  }
}
