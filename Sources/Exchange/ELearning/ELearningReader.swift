/// Reads who has done which e-learning from a learning system's file.
public struct ELearningReader {
  /// Reads a file of any encoding, delimiter and system.
  public static func read(_ bytes: [UInt8]) throws(ELearningFileProblem) -> ELearningSheet {
    throw .noPerson([])
  }
}

/// Why a file says of nobody what they have done.
public enum ELearningFileProblem: Error, Equatable, Sendable, CustomStringConvertible {
  case file(TableProblem)
  /// No column says who people are; the headers.
  case noPerson([String])
  /// No column says what they have done; the headers.
  case noStatus([String])

  /// The problem and what to do, in words.
  public var description: String {
    switch self {
    case .file(let problem): "\(problem)"
    case .noPerson(let headers):
      "no column says whose row it is; expected an e-mail, a login or a name among "
        + Self.shown(headers)
    case .noStatus(let headers):
      "no column says what was done; expected a status, a progress or a completion date among "
        + Self.shown(headers)
    }
  }

  private static func shown(_ headers: [String]) -> String {
    headers.prefix(8).map { "\"\(RosterCell.name($0).prefix(24))\"" }.joined(separator: ", ")
  }
}
