/// Where the name ends and the score begins in a line such as `quinn 4 4 3 4 2 g3`.
///
/// A line that begins with levels names nobody: whoever plays in the room that is being watched is
/// meant. One more number in front than there are steps is a roster number; `#7` always is one.
public struct ScoreSubject: Equatable, Sendable {
  /// The words that name who is scored; none when whoever is being watched is meant.
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
    let levels = words.prefix { !$0.isQuoted && ScoreLine.isLevel($0.text) }.count
    if levels > 0 { return levels == scoring.steps.count + 1 ? 1 : 0 }
    if words.first?.isQuoted == true { return isWatching ? 0 : 1 }
    let name = words.prefix { !$0.isQuoted && !isPartOfScore($0.text, scoring) }.count
    return words.prefix(name).firstIndex { ScoreLine.isFlag($0.text) }.map { max($0, 1) } ?? name
  }

  private static func isPartOfScore(_ word: String, _ scoring: Scoring) -> Bool {
    ScoreLine.isLevel(word) || ScoreLine.isGlobal(word) || word.contains("=")
      || ScoreLine.keyed(word, scoring) != nil
  }
}
