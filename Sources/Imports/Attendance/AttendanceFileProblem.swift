public import Text

/// Why a file gives no attendance at all.
public enum AttendanceFileProblem: Error, Equatable, Sendable {
  case file(TableProblem)
  /// No table of people and times; the line and fields of the row that came nearest.
  case noTable(line: Int, [String])
  /// More people than a session can have, and how many at most.
  case tooMany(Int, most: Int)
  /// A table, but nobody in it; its header's line.
  case nobody(line: Int)
}

extension AttendanceFileProblem: CustomStringConvertible {
  /// The problem and what to do, in words.
  public var description: String {
    switch self {
    case .file(let problem): "\(problem)"
    case .noTable(let line, let fields):
      "line \(line): expected a table with a column of names or e-mails and one of times or minutes, "
        + "found \(Self.shown(fields)); nothing was read"
    case .tooMany(let people, let most):
      "\(people) people are in it, and at most \(most) are taken in at once; take the report of this "
        + "session's meeting alone"
    case .nobody(let line):
      "the table that begins on line \(line) has no row with a person; nothing was read"
    }
  }

  private static func shown(_ fields: [String]) -> String {
    let shown = fields.prefix(5).map { "\"\(RosterCell.name($0).prefix(24))\"" }
    return shown.joined(separator: ", ") + (fields.count > 5 ? ", …" : "")
  }
}
