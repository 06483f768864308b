/// One command as one line of the history file.
///
/// A backslash is written `\\`, a newline `\n`, any other control character `\xHH`.
enum HistoryRecord {
  /// The command without line breaks or control characters.
  static func line(for command: String) -> String {
    var result = String.UnicodeScalarView()
    for scalar in command.unicodeScalars {
      switch scalar.value {
      case 0x0a: result += "\\n".unicodeScalars
      case 0x5c: result += "\\\\".unicodeScalars
      case 0..<0x20, 0x7f: result += hexadecimal(scalar.value).unicodeScalars
      default: result.append(scalar)
      }
    }
    return String(result)
  }

  /// The command of a line; an escape it does not know stays as it stands.
  static func command(from line: String) -> String {
    guard line.utf8.contains(UInt8(ascii: "\\")) else { return line }
    var result = String.UnicodeScalarView()
    var rest = line.unicodeScalars[...]
    while let scalar = rest.popFirst() {
      guard scalar == "\\" else {
        result.append(scalar)
        continue
      }
      result.append(unescape(&rest) ?? scalar)
    }
    return String(result)
  }

  private static func unescape(_ rest: inout Substring.UnicodeScalarView) -> Unicode.Scalar? {
    switch rest.first {
    case "n":
      rest.removeFirst()
      return "\n"
    case "\\":
      rest.removeFirst()
      return "\\"
    case "x":
      let digits = String(rest.dropFirst().prefix(2))
      guard digits.count == 2, let value = UInt8(digits, radix: 16) else { return nil }
      rest.removeFirst(3)
      return Unicode.Scalar(value)
    default: return nil
    }
  }

  private static func hexadecimal(_ value: UInt32) -> String {
    "\\x" + (value < 0x10 ? "0" : "") + String(value, radix: 16)
  }
}
