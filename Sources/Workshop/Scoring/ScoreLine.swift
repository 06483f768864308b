/// The words of a score: levels by position or by key, a global rating, evidence.
///
/// `4 4 3 4 2 g3 "let her finish"` scores the framework's steps in order, as `44342` and `4/4/3/4/2`
/// do; `H=4`, `H4` and `calm=3`
/// score one criterion; `-` and `n/o` are "not observable"; `early` or `!` says that the problem was solved
/// before the customer was heard, `early=no` takes that back.
public struct ScoreLine: Equatable, Sendable {
  /// Levels by criterion key; `nil` is "not observable".
  public private(set) var levels = Levels()
  /// The global rating, when it is given.
  public private(set) var global: Int?
  /// The quoted text.
  public private(set) var text: String?
  /// Whether the problem was solved before the customer was heard, when it is said.
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
    var position = 0
    for word in words {
      if word.isQuoted {
        text = [text, word.text].compactMap { $0 }.joined(separator: " ")
      } else if let (key, value) = Self.pair(word.text) {
        try set(key, value, scoring)
      } else if let (key, value) = Self.keyed(word.text, scoring) {
        try set(key, value, scoring)
      } else if Self.isFlag(word.text) {
        isEarly = true
      } else if let rating = scoring.global, let value = Self.globalValue(word.text) {
        global = try Self.level(value, key: rating.title, allowed: rating.levels)
      } else {
        let words = position == 0 ? Self.run(word.text, scoring) : nil
        for level in words ?? [word.text] { try put(level, at: &position, scoring) }
      }
    }
  }

  private mutating func put(
    _ word: String, at position: inout Int, _ scoring: Scoring
  ) throws(Refusal) {
    guard scoring.steps.indices.contains(position) else {
      throw .scoring(.tooManyLevels(given: position + 1, criteria: scoring.steps.map(\.key)))
    }
    let key = scoring.steps[position].key
    levels.updateValue(try Self.read(word, key: key, scoring), forKey: key)
    position += 1
  }

  /// Parts a word that holds a level for each step: `44342`, where no level has two digits, or
  /// `4/4/3/-/2`.
  static func run(_ word: String, _ scoring: Scoring) -> [String]? {
    let parts = word.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
    let isNumber = { (text: String) in
      !text.isEmpty && text.allSatisfy { $0.isASCII && $0.isNumber }
    }
    // Two parts are a share: 4/5 is 4 of 5.
    if parts.count > 2, parts.count == scoring.steps.count,
      parts.allSatisfy({ isNotObservable($0) || isNumber($0) })
    {
      return parts
    }
    guard scoring.steps.count > 1, word.count == scoring.steps.count, isNumber(word),
      scoring.levels.upperBound < 10
    else { return nil }
    return word.map(String.init)
  }

  /// Whether it says nothing about any criterion.
  public var isEmpty: Bool { levels.isEmpty && global == nil && isEarly == nil }

  /// Whether a word says that the problem was solved too early.
  static func isFlag(_ word: String) -> Bool { word == "!" || word.lowercased() == "early" }

  /// Whether a word can be a level by position: a number or "not observable".
  public static func isLevel(_ word: String) -> Bool {
    Int(word) != nil || isNotObservable(word)
  }

  /// Whether a word is a global rating such as `g3`.
  static func isGlobal(_ word: String) -> Bool { globalValue(word) != nil }

  static func isNotObservable(_ word: String) -> Bool {
    ["-", "–", "—", "n/o", "no", "n/a"].contains(word.lowercased())
  }

  /// Parts a criterion's key from the level right behind it, as answers write them: `H4`, `D-`.
  static func keyed(_ word: String, _ scoring: Scoring) -> (key: String, value: String)? {
    let key = String(word.dropLast())
    guard let value = word.last.map({ String($0) }), let end = key.last, !end.isNumber,
      value.allSatisfy({ $0.isASCII && $0.isNumber }) || isNotObservable(value),
      scoring.criterion(key) != nil
    else { return nil }
    return (key, value)
  }

  private static func pair(_ word: String) -> (String, String)? {
    guard let equals = word.firstIndex(of: "="), equals != word.startIndex else { return nil }
    return (String(word[..<equals]), String(word[word.index(after: equals)...]))
  }

  private static func globalValue(_ word: String) -> String? {
    guard let first = word.first, first == "g" || first == "G", word.count > 1,
      word.dropFirst().allSatisfy({ $0.isNumber || $0 == "-" })
    else { return nil }
    return String(word.dropFirst())
  }

  private mutating func set(_ key: String, _ value: String, _ scoring: Scoring) throws(Refusal) {
    if let rating = scoring.global, ["g", "global"].contains(key.lowercased()) {
      global = try Self.level(value, key: rating.title, allowed: rating.levels)
      return
    }
    if key.lowercased() == "early", let isEarly = Self.truth(value) {
      self.isEarly = isEarly
      return
    }
    guard let criterion = scoring.criterion(key) else { throw .scoring(.noCriterion(key)) }
    let level = try Self.read(value, key: criterion.key, scoring)
    levels.updateValue(level, forKey: criterion.key)
  }

  private static func truth(_ word: String) -> Bool? {
    switch word.lowercased() {
    case "yes", "y", "true", "1": true
    case "no", "n", "false", "0", "-": false
    default: nil
    }
  }

  private static func read(
    _ word: String, key: String, _ scoring: Scoring
  ) throws(Refusal) -> Int? {
    isNotObservable(word) ? nil : try level(word, key: key, allowed: scoring.levels)
  }

  private static func level(
    _ word: String, key: String, allowed: ClosedRange<Int>
  ) throws(Refusal) -> Int {
    guard let level = Int(word), allowed.contains(level) else {
      throw .scoring(.level(key: key, value: word, allowed: allowed))
    }
    return level
  }
}
