public import Text

/// Why nobody can be read from a roster file.
public enum RosterProblem: Error, Equatable, Sendable, CustomStringConvertible {
  case file(TableProblem)
  /// No column says who people are; the first row's fields.
  case noColumns([String])
  /// More rows than a cohort can have people, and how many at most.
  case tooMany(Int, most: Int)
  /// Two columns without an address, of which nothing says what they hold; the first row's fields.
  case unclearPairs([String])
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
      (["nobody is on this roster"] + problems.prefix(3).map { "\($0)" }).joined(separator: "; ")
    case .tooMany(let rows, let most):
      "\(rows) rows are in it, and at most \(most) are taken in at once; take the list of the cohort alone"
    case .unclearPairs(let fields):
      "no word in the first line is one that is known (\(Self.shown(fields))), so that it may be a "
        + "header or somebody's name; write a header such as first name,last name,email above it"
    }
  }

  private static func shown(_ fields: [String]) -> String {
    fields.prefix(5).map { "\"\(RosterCell.name($0).prefix(20))\"" }.joined(separator: ", ")
  }
}
