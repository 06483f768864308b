public import Plans

/// Where the name ends and the score begins in a line such as `quinn 4 4 3 4 2 g3`.
///
/// A line that begins with levels names nobody: the learner who plays in the watched room is
/// meant. One more number in front than there are steps, or one in front of all levels in one word,
/// is a roster number; `#7` always is one.
public struct ScoreSubject: Equatable, Sendable {
  /// The words that name who is scored; none for the learner of the watched room.
  public let name: [ScoreLine.Word]
  /// The words of the score.
  public let rest: [ScoreLine.Word]

  /// Parts the words of a line.
  ///
  /// - Parameters:
  ///   - words: The words after the verb.
  ///   - scoring: What is scored.
  ///   - isWatching: Whether a room is being watched, so that a quoted text alone is evidence.
  public init(_ words: [ScoreLine.Word], scoring: Scoring, isWatching: Bool) {
    let count = Self.count(words, scoring, isWatching: isWatching)
    name = Array(words.prefix(count))
    rest = Array(words.dropFirst(count))
  }

  private static func count(
    _ words: [ScoreLine.Word], _ scoring: Scoring, isWatching: Bool
  ) -> Int {
    let grammar = ScoreGrammar(scoring: scoring)
    let isRun = { (word: ScoreLine.Word) in !word.isQuoted && grammar.run(word.text) != nil }
    let levels = words.prefix {
      !$0.isQuoted && ScoreGrammar.isLevel($0.text) || isRun($0)
    }
    if let first = levels.first {
      let isNumbered = levels.count > 1 && isRun(words[1]) && !isRun(first)
      return levels.count == scoring.steps.count + 1 || isNumbered ? 1 : 0
    }
    if words.first?.isQuoted == true { return isWatching ? 0 : 1 }
    let name = words.prefix { !$0.isQuoted && !isPartOfScore($0.text, grammar) }.count
    return words.prefix(name).firstIndex { ScoreGrammar.isFlag($0.text) }.map { max($0, 1) } ?? name
  }

  /// Whether a word can be nothing but a part of the score; `early` may be somebody's name.
  private static func isPartOfScore(_ word: String, _ grammar: ScoreGrammar) -> Bool {
    if case .level = grammar.item(word) { return true }
    return ScoreGrammar.isLevel(word) || ScoreGrammar.rating(word) != nil || word.contains("=")
      || grammar.run(word) != nil
  }
}
