import Text

/// Says a YAML parser's complaints in the words of somebody who writes a workshop.
enum YAMLSyntax {
  /// Returns where an error lies and what to do.
  static func problem(_ failure: YAMLFailure, in text: String) -> YAMLDocument.Problem {
    let (problem, place) = (failure.problem, failure.place)
    if let context = failure.context, context.words.contains("quoted scalar"),
      problem.contains("end of stream")
    {
      return exact("this quote is never closed", context.place)
    }
    if let words = words(problem, YAMLLine(place.line, of: text)?.scalar(at: place.column)) {
      return exact(words, place)
    }
    if let line = lineOfOpenQuote(before: place.line, in: text) {
      return exact("a quote on this line may not be closed", TextPlace(line: line, column: 1))
    }
    return YAMLDocument.Problem(.syntax(vague(problem), isExact: false), at: place)
  }

  private static func exact(_ words: String, _ place: TextPlace) -> YAMLDocument.Problem {
    YAMLDocument.Problem(.syntax(words, isExact: true), at: place)
  }

  /// The words for problems whose place is exact.
  private static func words(_ problem: String, _ found: UnicodeScalar?) -> String? {
    switch problem {
    case _ where found == "\t" || problem.contains("tab character"):
      "a tab stands here; indent with spaces"
    case "mapping values are not allowed in this context":
      "a second \": \" in this text, or the line is indented too far; put the text in quotes"
    case "found character that cannot start any token":
      "text cannot begin with \"\(found.map(String.init) ?? "")\"; put it in quotes"
    case "found undefined alias", "did not find expected alphabetic or numeric character":
      "text that begins with * or & must stand in quotes"
    case "found unknown escape character", "did not find expected hexdecimal number":
      "a \\ in double quotes begins an escape; write \\\\ or use single quotes"
    case "control characters are not allowed": "YAML does not allow this character; delete it"
    case "but found another document": "a line of --- begins a second document; one is allowed"
    default: nil
    }
  }

  private static func vague(_ problem: String) -> String {
    switch problem {
    case "could not find expected ':'": "a line is no \"key: value\"; is a \":\" missing?"
    case "did not find expected ',' or ']'": "a list that begins with [ is not closed"
    case "did not find expected ',' or '}'": "keys that begin with { are not closed"
    case "did not find expected key", "did not find expected '-' indicator":
      "the indentation does not fit what stands above"
    default: "this cannot be read as YAML: \(problem)"
    }
  }

  /// The nearest line above that has an odd number of double quotes: there one is not closed.
  private static func lineOfOpenQuote(before limit: Int, in text: String) -> Int? {
    let lines = text.utf8.split(separator: 0x0A, omittingEmptySubsequences: false).prefix(limit)
    let odd = lines.enumerated().filter { _, line in
      !line.count { $0 == UInt8(ascii: "\"") }.isMultiple(of: 2)
    }
    return odd.first.map { $0.offset + 1 }
  }
}
