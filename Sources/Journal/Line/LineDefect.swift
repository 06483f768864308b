/// Why the bytes of a line are not an act.
public enum LineDefect: Error, Hashable, Sendable {
  /// A line without anything in it.
  case empty
  /// Only zero bytes: a block that was never written, usually after a power failure.
  case zeros
  /// Longer than any line this program writes.
  case tooLong(bytes: Int)
  /// It does not end with a checksum.
  case noChecksum
  /// Its bytes are not those that the checksum was made of.
  case wrongChecksum
  /// The checksum is right, but the members before the facts are not those of a line.
  case wrongShape
  /// The checksum is right, but it says that it is for somebody whom this program does not know.
  case unknownAudience
  /// The checksum is right, but a number is beyond what a line can say.
  case beyondBounds
}

extension LineDefect: CustomStringConvertible {
  /// The flaw in words that follow "line 12".
  public var description: String {
    switch self {
    case .empty: "is empty"
    case .zeros: "holds nothing but zero bytes"
    case .tooLong(let bytes): "has \(bytes) bytes, more than the \(LineScanner.longestLine) allowed"
    case .noChecksum: "does not end with a checksum"
    case .wrongChecksum: "does not match its checksum"
    case .wrongShape: "has a right checksum but not the members of a journal line"
    case .unknownAudience:
      "has a right checksum but an unknown \"for\": only trainers and private are known, last in the line"
    case .beyondBounds:
      "has a right checksum but an impossible clock or number: a clock beyond the year "
        + "\(LineBounds.lastYear), or a count without end"
    }
  }
}
