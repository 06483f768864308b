public import Plans

/// The words of a score: levels by position or by key, a global rating, evidence.
///
/// `4 4 3 4 2 g3 "let her finish"` scores the framework's steps in order, as `44342` and `4/4/3/4/2`
/// do; `H=4`, `H4`, `H 4` and `calm=3`
/// score one criterion; `-` and `n/o` are "not observable"; `early` or `!` says that the problem was solved
/// before the customer was heard, `early=no` takes that back.
public struct ScoreLine: Equatable, Sendable {
  /// Levels by criterion key; `nil` is "not observable".
  public private(set) var levels = Levels()
  /// The global rating, when it is given.
  public private(set) var global: Int?
  /// The quoted text.
  public private(set) var text: String?
  /// Whether the problem was solved before the customer was heard; `nil` when the line does not say.
  public private(set) var isEarly: Bool?

  /// A word with whether it stood in quotes.
  public struct Word: Equatable, Sendable {
    /// The word.
    public let text: String
    /// Whether it stood in quotes.
    public let isQuoted: Bool

    /// Creates a word.
    public init(_ text: String, isQuoted: Bool = false) {
      self.text = text
      self.isQuoted = isQuoted
    }
  }

  /// Reads the words after the name.
  public init(_ words: [Word], scoring: Scoring) throws(Refusal) {
    let grammar = ScoreGrammar(scoring: scoring)
    var position = 0
    var key: String?
    for word in words {
      if let criterion = key {
        key = nil
        levels.updateValue(try grammar.level(word.text, of: criterion), forKey: criterion)
      } else if !word.isQuoted, position == 0, let criterion = scoring.criterion(word.text) {
        key = criterion.key
      } else if word.isQuoted {
        text = [text, word.text].compactMap { $0 }.joined(separator: " ")
      } else if let item = grammar.item(word.text) {
        try take(item, grammar)
      } else {
        let levels = position == 0 ? grammar.run(word.text) : nil
        for level in levels ?? [word.text] { try put(level, at: &position, grammar) }
      }
    }
    if let key { throw .scoring(.unread(key)) }
  }

  private mutating func take(
    _ item: ScoreGrammar.Item, _ grammar: ScoreGrammar
  ) throws(Refusal) {
    switch item {
    case .level(let key, let value):
      levels.updateValue(try grammar.level(value, of: key), forKey: key)
    case .global(let value): global = try grammar.rating(value)
    case .early(let isEarly): self.isEarly = isEarly
    case .unknown(let key, _): throw .scoring(.noCriterion(key))
    }
  }

  private mutating func put(
    _ word: String, at position: inout Int, _ grammar: ScoreGrammar
  ) throws(Refusal) {
    let steps = grammar.scoring.steps.map(\.key)
    guard steps.indices.contains(position) else {
      throw .scoring(.tooManyLevels(given: position + 1, criteria: steps))
    }
    let key = steps[position]
    levels.updateValue(try grammar.level(word, of: key), forKey: key)
    position += 1
  }

  /// Whether it says nothing about any criterion.
  public var isEmpty: Bool { levels.isEmpty && global == nil && isEarly == nil }

  /// Whether a word can be a level by position: a number or "not observable".
  public static func isLevel(_ word: String) -> Bool { ScoreGrammar.isLevel(word) }
}
