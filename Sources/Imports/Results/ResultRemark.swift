public import Text

/// Something that was decided while reading results.
public enum ResultRemark: Hashable, Sendable, CustomStringConvertible {
  case encoding(String)
  case replaced(line: Int, by: Int, person: String)
  case noAnswer(line: Int, person: String)
  case scaled(from: Double, to: Int)
  case missingItems([String])
  case optionNumbers
  case pointNumbers
  case freeAnswers(item: String)
  case unused([String])
  /// Rows with fewer fields than the header.
  case short(lines: [Int])

  /// The remark in words.
  public var description: String {
    switch self {
    case .encoding(let name): "read as \(name); save as UTF-8 when letters look wrong"
    case .replaced(let line, let by, let person):
      "line \(line): an earlier one of \(person), replaced by line \(by)"
    case .noAnswer(let line, let person): "line \(line): no answer of \(person); nothing noted"
    case .scaled(let from, let to):
      "points out of \(ResultNumber.text(from)) turned into points out of \(to)"
    case .missingItems(let items):
      "no column for \(items.joined(separator: ", ")): the points are at least these"
    case .optionNumbers: "numbers in item columns read as the options chosen"
    case .pointNumbers: "numbers in item columns read as points"
    case .freeAnswers(let item): "\(item) has no options; its answers give no points by themselves"
    case .short(let lines):
      "\(lines.count == 1 ? "line" : "lines") \(Self.shown(lines)): fewer fields than the header has; read "
        + "as far as they go"
    case .unused(let headers):
      "not used: \(headers.map { "\"\($0.prefix(40))\"" }.joined(separator: ", "))"
    }
  }
}

extension ResultRemark {
  private static func shown(_ lines: [Int]) -> String {
    lines.prefix(8).map(String.init).joined(separator: ", ")
      + (lines.count > 8 ? " and \(lines.count - 8) more" : "")
  }
}

/// Something in a file of results that could not be read.
public struct ResultProblem: Equatable, Sendable, CustomStringConvertible {
  /// The line it is about.
  public var line: Int
  /// What is wrong.
  public var kind: Kind

  /// What can be wrong with a row.
  public enum Kind: Equatable, Sendable {
    case nobody
    case badEmail(String)
    case unreadable(column: String, text: String, allowed: String)
    /// More fields than the header has; the row is held back.
    case ragged(found: Int, expected: Int)
  }

  /// Creates a problem.
  public init(line: Int, _ kind: Kind) {
    self.line = line
    self.kind = kind
  }

  /// The problem as `line N: words`.
  public var description: String {
    switch kind {
    case .nobody: "line \(line): nobody is named; left out"
    case .badEmail(let text): "line \(line): \"\(text)\" is no e-mail address"
    case .unreadable(let column, let text, let allowed):
      "line \(line): \(column): expected \(allowed), found \"\(text.prefix(60))\"; left out"
    case .ragged(let found, let expected):
      "line \(line): \(found) fields where the header has \(expected): held back, since its answers may "
        + "stand one column too far; mend the row and import the file again"
    }
  }
}

/// Why nothing can be read from a file of results.
public enum ResultFileProblem: Error, Equatable, Sendable, CustomStringConvertible {
  case file(TableProblem)
  /// No column says whose result it is; the headers.
  case noPerson([String])
  /// No column holds a score or an item; the headers and the ids of the items.
  case noResult([String], items: [String])
  /// There is no column of that name with enough columns behind it; the headers.
  case noColumn(String, among: [String])
  /// There is a header and nothing below it.
  case noRows

  /// The problem and what to do, in words.
  public var description: String {
    switch self {
    case .file(let problem): "\(problem)"
    case .noPerson(let headers):
      "no column says whose results these are: \(Self.list(headers)); name one email or name"
    case .noResult(let headers, let items):
      "no column holds a score or an item: \(Self.list(headers)); "
        + "name one score, or items by id (\(items.joined(separator: ", "))) or by their text"
    case .noColumn(let name, let headers):
      "no column \"\(name)\" with the steps in it and behind it: \(Self.list(headers))"
    case .noRows: "there is a header and nothing below it"
    }
  }

  private static func list(_ headers: [String]) -> String {
    headers.map { "\"\($0.prefix(40))\"" }.joined(separator: ", ")
  }
}
