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
    /// The file ends in the middle of a line, and has changed within the last ten minutes.
    case arriving(bytes: Int)
    /// A line of a later format.
    case newer(version: Int)
    /// An intact line whose facts are not what an act of its name holds, and why.
    case misfit(act: String, reason: String)
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
    /// The file names another session or cohort; none of its lines is counted.
    case foreign(uuid: String, lines: Int)
    /// Lines of a file that counts name another session or cohort, or stand behind one that does.
    case stray(uuid: String, lines: Int)
    /// The file does not say what it belongs to, although its writer had said so before they wrote
    /// what is in it.
    case nameless(writer: Writer)
    /// There are fewer lines of a writer than this installation has seen here.
    case fewer(writer: Writer, has: Int, wrote: Int)
  }

  /// Whether something is missing or wrong that a person must know before they rely on what is shown.
  public var isDamage: Bool { kind.isDamage }
}

extension Finding.Kind {
  /// Whether something is missing or wrong that a person must know before they rely on what is shown.
  public var isDamage: Bool {
    switch self {
    case .padded, .arriving: false
    case .flawed, .torn, .newer, .misfit, .unknownAct, .more, .unreadable, .fork, .gap, .foreign,
      .stray, .nameless, .fewer:
      true
    }
  }
}
