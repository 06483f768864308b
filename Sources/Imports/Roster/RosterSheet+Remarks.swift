extension RosterSheet {
  /// Something that was mended or decided while reading.
  public struct Remark: Equatable, Sendable {
    /// The line it is about.
    public var line: Int
    /// What was done.
    public var kind: Kind

    /// What can be mended or decided.
    public enum Kind: Hashable, Sendable {
      case spaces(String)
      case hidden(String)
      case reordered
      case unnumbered
      case severalEmails
      case loginIsEmail
      case merged(into: Int, because: String)
      case alias(String)
      case noName
      case dropped(String)
      case beforeHeader
      case heading(String)
      case passwords
      case guessedName(String)
      case encoding(String)
    }

    /// Creates a remark.
    public init(line: Int, _ kind: Kind) {
      self.line = line
      self.kind = kind
    }
  }

  /// Something that could not be used.
  public struct Problem: Equatable, Sendable, CustomStringConvertible {
    /// The line it is about.
    public var line: Int
    /// What is wrong.
    public var kind: Kind

    /// What can be wrong with a row.
    public enum Kind: Equatable, Sendable {
      case nobody
      case badEmail(String)
      case ragged(found: Int, expected: Int)
      case unreadable(Int)
      /// An id that a spreadsheet has rounded or turned into a date; it is not taken.
      case mangledID(column: String, text: String)
      /// An id with fewer digits than nearly all others.
      case shortID(column: String, text: String, digits: Int)
    }

    /// Creates a problem.
    public init(line: Int, _ kind: Kind) {
      self.line = line
      self.kind = kind
    }

    /// The problem as `line N: words`.
    public var description: String {
      switch kind {
      case .nobody: "line \(line): neither a name nor an e-mail; left out"
      case .badEmail(let text): "line \(line): \"\(text)\" is no e-mail address; left out"
      case .ragged(let found, let expected):
        "line \(line): \(found) fields where the header has \(expected): held back; is a quote missing, or "
          + "a comma too many?"
      case .mangledID(let column, let text):
        "line \(line): \(column) \"\(text)\" is what a spreadsheet has made of an id; it is not taken. "
          + "Format that column as text and save the file again"
      case .shortID(let column, let text, let digits):
        "line \(line): \(column) \"\(text)\" has fewer digits than the others (\(digits)): has a "
          + "spreadsheet taken zeros from its front? Kept as it is"
      case .unreadable(let column): "line \(line): column \(column) holds what is no text"
      }
    }
  }

  /// The remarks in words, one line for each kind with all its lines.
  public var remarkLines: [String] {
    var order: [Remark.Kind] = []
    var lines: [Remark.Kind: [Int]] = [:]
    for remark in remarks {
      if lines[remark.kind] == nil { order.append(remark.kind) }
      lines[remark.kind, default: []].append(remark.line)
    }
    return order.map { kind in
      let numbers = lines[kind] ?? []
      let shown = numbers.prefix(8).map(String.init).joined(separator: ", ")
      let more = numbers.count > 8 ? " and \(numbers.count - 8) more" : ""
      return "\(numbers.count == 1 ? "line" : "lines") \(shown)\(more): \(kind)"
    }
  }
}

extension RosterSheet.Remark: CustomStringConvertible {
  /// The remark as `line N: words`.
  public var description: String { "line \(line): \(kind)" }
}

extension RosterSheet.Remark.Kind: CustomStringConvertible {
  /// What was done, in words.
  public var description: String {
    switch self {
    case .spaces(let column): "spaces removed from \(column)"
    case .hidden(let column): "invisible characters removed from \(column)"
    case .reordered: "\"Last, First\" turned round"
    case .unnumbered: "numbers in front of names removed"
    case .severalEmails: "several e-mails in one field, the first is preferred"
    case .loginIsEmail: "the login is an e-mail and taken as one"
    case .merged(let line, let reason): "merged with line \(line), which has the same \(reason)"
    case .alias(let name): "\"\(name)\" kept as another name"
    case .noName: "no name, only an e-mail"
    case .dropped(let what): "\(what) is no person; left out"
    case .heading(let text):
      "\"\(text)\" stands alone above names of two words: taken as their heading; left out"
    case .beforeHeader: "stands before the header; left out"
    case .passwords: "passwords are not kept"
    case .guessedName(let column): "column \"\(column)\" taken as the name"
    case .encoding(let name): "read as \(name); save as UTF-8 when letters look wrong"
    }
  }
}
