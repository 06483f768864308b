/// Why an act cannot be written as it was given.
public enum LineRefusal: Error, Hashable, Sendable {
  case timestamp(String)
  case name(String)
  case controlByte(UInt8)
  case notUTF8
  case notMembers(at: Int)
  case escapedName
  case reservedName(String)
  case repeatedName(String)
  case tooLong(bytes: Int)
  /// It would be a line that no program reads back as this act, and why.
  case misfit(act: String, reason: String)
}

extension LineRefusal: CustomStringConvertible {
  /// The refusal as a sentence.
  public var description: String {
    switch self {
    case .timestamp(let text):
      "'\(text)' is not a time such as 2026-12-01T09:02:00.000+01:00."
    case .name(let text):
      "'\(text)' cannot name an act: 1 to 64 letters, digits, '.', '-' or '_'."
    case .controlByte(let byte):
      "The facts hold a raw control byte (\(byte)); JSON writes it as an escape."
    case .notUTF8: "The facts are not UTF-8."
    case .notMembers(let offset):
      "The facts are not JSON members of the form \"name\":value, from byte \(offset) on."
    case .escapedName: "A fact's name holds a backslash; names are written without escapes."
    case .reservedName(let name): "A fact may not be named '\(name)': the line itself uses it."
    case .repeatedName(let name): "Two facts are named '\(name)'."
    case .tooLong(let bytes):
      "This is too much for one act: its line would have \(bytes) bytes, and at most "
        + "\(LineScanner.longestLine) are saved at once. Take in less of it at a time."
    case .misfit(let act, let reason):
      "Nothing was saved: as '\(act)' it would say what cannot be: \(reason)."
    }
  }
}
