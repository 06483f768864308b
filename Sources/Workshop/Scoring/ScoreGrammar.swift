import Plans

/// What words say in a score, whether somebody types it or writes it into a chat or a form.
struct ScoreGrammar {
  let scoring: Scoring

  /// What one word says.
  enum Item: Equatable {
    /// The level of a criterion.
    case level(key: String, value: String)
    /// The global rating.
    case global(String)
    /// Whether the problem was solved too early.
    case early(Bool)
    /// A value of something that is not scored.
    case unknown(key: String, value: String)
  }

  /// Returns what a word says by itself: `H=4`, `H:4`, `H4`, `calm=-`, `g3`, `global=3`, `early`,
  /// `!`; `nil` for what counts by its position and for other words.
  func item(_ word: String) -> Item? {
    if let (key, value) = Self.pair(word) { return item(key, value) }
    if let item = keyed(word) { return item }
    if Self.isFlag(word) { return .early(true) }
    return scoring.global == nil ? nil : Self.rating(word).map { .global($0) }
  }

  private func item(_ key: String, _ value: String) -> Item {
    let plain = key.lowercased()
    if scoring.global != nil, plain == "g" || plain == "global" { return .global(value) }
    if plain == "early", let isEarly = Self.truth(value) { return .early(isEarly) }
    return scoring.criterion(key).map { .level(key: $0.key, value: value) }
      ?? .unknown(key: key, value: value)
  }

  /// Parts a key from its value at `=`, or at a `:` with something behind it.
  private static func pair(_ word: String) -> (String, String)? {
    guard let mark = word.firstIndex(where: { "=:".contains($0) }), mark != word.startIndex else {
      return nil
    }
    let value = word[word.index(after: mark)...]
    return value.isEmpty && word[mark] == ":" ? nil : (String(word[..<mark]), String(value))
  }

  /// Parts a criterion's key from the level right behind it, as answers write them: `H4`, `D-`.
  private func keyed(_ word: String) -> Item? {
    let key = String(word.dropLast())
    guard let value = word.last.map({ String($0) }), let end = key.last, !end.isNumber,
      value.allSatisfy({ $0.isASCII && $0.isNumber }) || Self.isNotObservable(value),
      let criterion = scoring.criterion(key)
    else { return nil }
    return .level(key: criterion.key, value: value)
  }

  /// The rating behind `g` or `global`.
  static func rating(_ word: String) -> String? {
    let plain = word.lowercased()
    guard plain.first == "g" else { return nil }
    let value = plain.dropFirst(plain.hasPrefix("global") ? "global".count : 1)
    return !value.isEmpty && value.allSatisfy { $0.isNumber || $0 == "-" } ? String(value) : nil
  }

  /// Parts a word that holds a level for each step: `44342`, where no level has two digits, or
  /// `4/4/3/-/2`.
  func run(_ word: String) -> [String]? {
    let parts = word.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
    // Two parts are a share: 4/5 is 4 of 5.
    if parts.count > 2, parts.count == scoring.steps.count,
      parts.allSatisfy({ Self.isNotObservable($0) || Self.isNumber($0) })
    {
      return parts
    }
    guard scoring.steps.count > 1, word.count == scoring.steps.count, Self.isNumber(word),
      scoring.levels.upperBound < 10
    else { return nil }
    return word.map(String.init)
  }

  /// Returns the level of a criterion, `nil` for "not observable".
  func level(_ word: String, of key: String) throws(Refusal) -> Int? {
    if Self.isNotObservable(word) { return nil }
    return try level(word, key, scoring.levels)
  }

  /// Returns the global rating.
  func rating(_ word: String) throws(Refusal) -> Int? {
    guard let global = scoring.global else { return nil }
    return try level(word, global.title, global.levels)
  }

  /// Returns a level; `4/5` is 4 when 5 is the highest.
  private func level(
    _ word: String, _ key: String, _ allowed: ClosedRange<Int>
  ) throws(Refusal) -> Int {
    let parts = word.split(separator: "/", omittingEmptySubsequences: false)
    let isShare = parts.count == 2 && Int(typed: parts[1]) == allowed.upperBound
    guard let level = Int(typed: isShare ? String(parts[0]) : word), allowed.contains(level) else {
      throw .scoring(.level(key: key, value: word, allowed: allowed))
    }
    return level
  }

  /// Whether a word can be a level by position: a number or "not observable".
  static func isLevel(_ word: String) -> Bool { Int(word) != nil || isNotObservable(word) }

  static func isNotObservable(_ word: String) -> Bool {
    ["-", "–", "—", "n/o", "no", "n/a"].contains(word.lowercased())
  }

  /// Whether a word says that the problem was solved too early.
  static func isFlag(_ word: String) -> Bool { word == "!" || word.lowercased() == "early" }

  private static func isNumber(_ word: String) -> Bool {
    !word.isEmpty && word.allSatisfy { $0.isASCII && $0.isNumber }
  }

  private static func truth(_ word: String) -> Bool? {
    switch word.lowercased() {
    case "yes", "y", "true", "1": true
    case "no", "n", "false", "0", "-": false
    default: nil
    }
  }
}
