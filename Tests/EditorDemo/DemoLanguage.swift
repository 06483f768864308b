import LineEditor

/// The few words that the demo knows.
enum DemoLanguage {
  private static let verbs = [
    ("agenda", "show the items"), ("alias", "another name for somebody"), ("here", "is present"),
    ("note", "write something down"), ("quit", "leave"),
  ]
  private static let names = ["Zoë", "Zofia", "José", "李雷", "李娜", "Łukasz", "Ana", "Anaïs"]

  static func highlight(_ line: String) -> [Span] {
    let verb = line.prefix { $0 != " " && $0 != "\n" }
    let isKnown = verbs.contains { $0.0 == verb }
    return [Span(String(verb), isKnown ? .green : .red), Span(String(line.dropFirst(verb.count)))]
  }

  static func complete(_ line: String, _ cursor: String.Index) -> Completion {
    let before = line[..<cursor]
    let start = before.lastIndex(of: " ").map(line.index(after:)) ?? line.startIndex
    let typed = line[start..<cursor].lowercased()
    let isVerb = start == line.startIndex
    let candidates =
      isVerb
      ? verbs.map { Completion.Candidate($0.0, description: $0.1) }
      : names.map { Completion.Candidate($0) }
    return Completion(
      replacing: start..<cursor,
      candidates: candidates.filter { $0.text.lowercased().hasPrefix(typed) })
  }

  static func missing(_ line: String) -> String? {
    line.count { $0 == "\"" } % 2 == 1 ? "a closing \"" : nil
  }
}
