extension ELearningSheet.Remark: CustomStringConvertible {
  /// The remark in words.
  public var description: String {
    switch self {
    case .encoding(let name): "read as \(name); save as UTF-8 when letters look wrong"
    case .replaced(let line, let by, let person):
      "line \(line): another row of \(person), line \(by) counts"
    case .ambiguousDates(let column):
      "\(column): day and month could be either way round; the days are left out"
    case .unused(let headers):
      "not used: \(headers.map { "\"\($0.prefix(40))\"" }.joined(separator: ", "))"
    }
  }
}

extension ELearningSheet.Problem: CustomStringConvertible {
  /// The problem as `line N: words`.
  public var description: String {
    switch kind {
    case .nobody: "line \(line): nobody is named; left out"
    case .badEmail(let text): "line \(line): \"\(text)\" is no e-mail address"
    case .unreadable(let column, let text, let allowed):
      "line \(line): \(column): expected \(allowed), found \"\(text.prefix(60))\"; left out"
    case .ragged(let found, let expected):
      "line \(line): \(found) fields where the header has \(expected): held back; mend the row and import "
        + "the file again"
    }
  }
}
