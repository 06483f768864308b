public import Text

/// Why nobody can be read from a roster file.
public enum RosterProblem: Error, Equatable, Sendable, CustomStringConvertible {
  case file(TableProblem)
  /// No column says who people are; the first row's fields.
  case noColumns([String])
  /// There are rows but none with a person.
  case nobody([RosterSheet.Problem])

  /// The problem and what to do, in words.
  public var description: String {
    switch self {
    case .file(let problem): "\(problem)"
    case .noColumns(let fields):
      "no column holds names or e-mails as far as the first line says (\(Self.shown(fields))); "
        + "write a header such as name,email above it"
    case .nobody(let problems):
      "nobody is on this roster" + problems.prefix(3).map { "\n\($0)" }.joined()
    }
  }

  private static func shown(_ fields: [String]) -> String {
    fields.prefix(5).map { "\"\(RosterCell.name($0).prefix(20))\"" }.joined(separator: ", ")
  }
}
