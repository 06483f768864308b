/// How a command of the shell ended, as its exit status says it.
///
/// Of 1 to 3 the highest that is true is given.
public enum ExitStatus: Int32, CaseIterable, Comparable, Sendable {
  /// All is well.
  case well = 0
  /// What was asked for was refused, or it failed.
  case refused = 1
  /// It was written, and something in it is held back or doubtful.
  case doubtful = 2
  /// What it was read from is damaged.
  case damaged = 3
  /// The command line itself is wrong.
  case usage = 64

  /// What the status means, in a few words.
  var words: String {
    switch self {
    case .well: "all is well"
    case .refused: "refused or failed"
    case .doubtful: "written, with something held back or doubtful that is named"
    case .damaged: "damage, which is named"
    case .usage: "a mistake in the command line"
    }
  }

  /// Orders statuses by how much is wrong.
  public static func < (a: ExitStatus, b: ExitStatus) -> Bool { a.rawValue < b.rawValue }
}
