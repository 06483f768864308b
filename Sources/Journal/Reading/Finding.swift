/// Something about a journal that a person should know, with its place.
public struct Finding: Hashable, Sendable {
  /// The file.
  public let file: String
  /// The line from 1, or 0 when it is about the file or the writer as a whole.
  public let line: Int
  /// Where that line begins, in bytes from the start of the file.
  public let offset: Int
  /// What was found.
  public let kind: Kind

  /// What can be found.
  public enum Kind: Hashable, Sendable {
    /// A terminated line that is not an act.
    case flawed(LineDefect)
    /// An intact line with zeros, a byte order mark or a carriage return around it.
    case padded
    /// The file ends in the middle of a line.
    case torn(bytes: Int)
    /// A line of a later format.
    case newer(version: Int)
    /// Acts whose name the reader does not know.
    case unknownAct(name: String, count: Int)
    /// More of the same in this file.
    case more(count: Int)
    /// The file cannot be read.
    case unreadable(reason: String)
    /// One number of a writer stands for several different lines.
    case fork(writer: Writer, seq: Int, copies: Int)
    /// Numbers of a writer that no file has.
    case gap(writer: Writer, missing: ClosedRange<Int>)
  }
}

extension Finding: CustomStringConvertible {
  /// Place, finding and what to do, in one line.
  public var description: String {
    line == 0 ? "\(file): \(kind)" : "\(file):\(line): byte \(offset): \(kind)"
  }
}

extension Finding.Kind: CustomStringConvertible {
  /// The finding and what to do, in sentences.
  public var description: String {
    switch self {
    case .flawed(let flaw):
      "This line \(flaw). It is not counted; all others are. Put back a good copy of the file, if "
        + "there is one: what both have is counted once."
    case .padded:
      "This line is whole, but a tool put bytes around it that do not belong there. It is counted. "
        + "Keep editors and line-ending conversions away from journals."
    case .torn(let bytes):
      "The file ends in the middle of a line (\(bytes) bytes). It is not counted and needs nothing: "
        + "an act is answered only when its line is complete."
    case .newer(let version):
      "This line has format \(version); this program knows formats up to \(LineParser.version). "
        + "Nothing is written here by this program. Update it to go on."
    case .unknownAct(let name, let count):
      "\(count) \(count == 1 ? "act" : "acts") named '\(name)', from here on, are unknown to this "
        + "program. They are kept as they are. Update it to see them."
    case .more(let count):
      "\(count) more lines of this file are not acts."
    case .unreadable(let reason):
      "The file cannot be read: \(reason). Its acts are missing here."
    case .fork(let writer, let seq, let copies):
      "\(writer) wrote number \(seq) in \(copies) different ways, as after a restored backup. All "
        + "are counted. Give one of the two installations a new writer name."
    case .gap(let writer, let missing):
      "\(Finding.Kind.numbers(missing, of: writer)) missing. Put back the file that has "
        + "\(missing.count == 1 ? "it" : "them"), from a backup or another computer."
    }
  }

  private static func numbers(_ range: ClosedRange<Int>, of writer: Writer) -> String {
    range.count == 1
      ? "Number \(range.lowerBound) of \(writer) is"
      : "Numbers \(range.lowerBound) to \(range.upperBound) of \(writer) are"
  }
}
