import LineEditor
import Workshop

/// The colours of a line while it is typed: a verb that does not exist is red from the letter on
/// that makes it impossible.
struct LineColours {
  let situation: Situation
  /// Whether a digit would answer a question.
  let isAsked: Bool

  /// The line in colours; the texts of the spans make up the line.
  func spans(_ line: String) -> [Span] {
    guard let word = verbRange(line),
      !isPossible(line[word], isWhole: word.upperBound < line.endIndex),
      LineOffer.verb(forAlone: line, situation) == nil
    else { return [Span(line)] }
    return [
      Span(String(line[..<word.lowerBound])), Span(String(line[word]), .red),
      Span(String(line[word.upperBound...])),
    ].filter { !$0.text.isEmpty }
  }

  /// Where the verb stands: first, or behind `at` and a time; nil where none is expected.
  private func verbRange(_ line: String) -> Range<String.Index>? {
    guard !line.contains(where: \.isNewline) else { return nil }
    var words = line[...].split(separator: " ", omittingEmptySubsequences: true)[...]
    if words.first == "at" { words = words.dropFirst(2) }
    guard let word = words.first, !word.hasPrefix("#") else { return nil }
    if isAsked, word.allSatisfy(\.isNumber) { return nil }
    return word.startIndex..<word.endIndex
  }

  private func isPossible(_ word: Substring, isWhole: Bool) -> Bool {
    let text = word.lowercased()
    if SpokenWord.all[text] != nil { return true }
    if !isWhole { return isBeginning(text) }
    do {
      _ = try Verb.find(text, allowingBeginnings: true)
      return true
    } catch {
      if case .severalVerbs = error { return true }
      return false
    }
  }

  /// Whether a word that is still being typed can become a verb.
  private func isBeginning(_ text: String) -> Bool {
    Verb.all.contains { $0.name.hasPrefix(text) || $0.short?.hasPrefix(text) == true }
      || SpokenWord.all.keys.contains { $0.hasPrefix(text) }
  }
}
