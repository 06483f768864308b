/// Why this program must not write here: somebody newer did, and it could undo what they meant.
public enum ReadOnly: Hashable, Sendable {
  /// A line of a later format.
  case newerFormat(found: Int, known: Int, file: String, line: Int)
  /// An act that an older program must not go on without understanding.
  case unknownAct(name: String, file: String, line: Int)
}

extension ReadOnly: CustomStringConvertible {
  /// What was found where, and what to do.
  public var description: String {
    switch self {
    case .newerFormat(let found, let known, let file, let line):
      "\(file):\(line): format \(found), and this program knows formats up to \(known). "
        + "Everything can be read, nothing written. Update the program to go on."
    case .unknownAct(let name, let file, let line):
      "\(file):\(line): the act '\(name)' must be understood to go on, and this program does not "
        + "know it. Everything else can be read, nothing written. Update the program to go on."
    }
  }
}
