/// A line somebody wrote about a performance in their own words: `R1 room3 4 3 4 2 4 g3 "let her
/// finish"`, `Uma: 4,3,4,2,4 g3 let her finish`, `round 2 room 6 H=4 E=3`.
///
/// It is read without asking: what cannot be read is in ``problem``, and the rest is there.
public struct ScoreMessage: Equatable, Sendable {
  /// The round it names.
  public internal(set) var round: Int?
  /// The room it names.
  public internal(set) var room: Int?
  /// The how-manieth try it names.
  public private(set) var attempt: Int?
  /// Whom it names, empty when nobody.
  public internal(set) var name = ""
  /// A name in front with a colon, or an address: who sent it, or whom it is about.
  public private(set) var lead: String?
  /// From which seat it judges, when it says so.
  public private(set) var source: Rater.Source?
  /// Who judged, when it says so with `by=`.
  public private(set) var judge: String?
  /// Levels by criterion key; `nil` is "not observable".
  public private(set) var levels = Levels()
  /// The global rating.
  public private(set) var global: Int?
  /// Whether the problem was solved too early.
  public private(set) var isEarly: Bool?
  /// Evidence.
  public private(set) var note: String?
  /// What could not be read, the first of it.
  public private(set) var problem: Refusal?

  let scoring: Scoring
  /// Levels by position as they stand in the line.
  private var positional: [String] = []

  /// Reads a line.
  public init(_ text: String, scoring: Scoring) {
    self.scoring = scoring
    var rest = WrittenWords(text)
    while let word = rest.next() {
      if word.isQuoted {
        add(note: word.text)
      } else if !take(word.text, &rest) {
        if saysNothing, note == nil {
          takeName(word.text)
        } else {
          // What follows the levels in words is evidence to the end of the line.
          add(note: rest.all(from: word))
          break
        }
      }
    }
    name = Self.cleaned(name)
    putPositional()
  }

  /// Whether nothing was said of any criterion.
  public var saysNothing: Bool {
    levels.isEmpty && positional.isEmpty && global == nil && problem == nil
  }

  /// Whether two messages say the same.
  public static func == (a: ScoreMessage, b: ScoreMessage) -> Bool {
    (a.round, a.room, a.attempt, a.name, a.lead) == (b.round, b.room, b.attempt, b.name, b.lead)
      && (a.source, a.judge) == (b.source, b.judge)
      && (a.levels, a.global, a.isEarly, a.note) == (b.levels, b.global, b.isEarly, b.note)
      && a.problem == b.problem
  }

  /// Takes a word of a name; one that ends with a colon, or is an address, may be the sender.
  private mutating func takeName(_ word: String) {
    name += (name.isEmpty ? "" : " ") + word
    guard lead == nil, word.hasSuffix(":") || word.dropFirst().contains("@") else { return }
    lead = Self.cleaned(name)
    name = ""
  }

  private mutating func add(note text: String) {
    if !text.isEmpty { note = [note, text].compactMap { $0 }.joined(separator: " ") }
  }

  private mutating func fail(_ problem: Refusal) { self.problem = self.problem ?? problem }

  /// Takes what a word means; `false` when it is a word of a name or of the evidence.
  private mutating func take(_ word: String, _ rest: inout WrittenWords) -> Bool {
    let plain = word.lowercased()
    if takePlace(plain, &rest) || takePair(word) || takeGlobal(plain, &rest) { return true }
    if ScoreLine.isFlag(plain) {
      isEarly = true
      return true
    }
    if let source = Rater.Source(rawValue: plain), source != .trainer {
      self.source = source
      return true
    }
    return takeLevel(plain) || takeLevels(plain)
  }
}

/// Levels, the global rating, pairs.
extension ScoreMessage {
  /// Takes `H=4`, `H:4`, `calm=-`, `g=3`, `round=2`, `source=customer`, `by=chloe`, or `H4`.
  private mutating func takePair(_ word: String) -> Bool {
    guard let mark = word.firstIndex(where: { "=:".contains($0) }), mark != word.startIndex else {
      return takeKey(word)
    }
    let (key, value) = (String(word[..<mark]), String(word[word.index(after: mark)...]))
    if value.isEmpty { return false }
    switch key.lowercased() {
    case "round": round = number(value, word)
    case "room": room = number(value, word)
    case "attempt", "try": attempt = number(value, word)
    case "by": judge = value
    case "for": name = value
    case "source":
      if Rater.Source(rawValue: value.lowercased()) == nil { fail(.scoring(.unread(word))) }
      source = Rater.Source(rawValue: value.lowercased())
    case "early": isEarly = !["no", "n", "false", "0", "-"].contains(value.lowercased())
    case "g", "global":
      guard let rating = scoring.global else { return false }
      global = level(value, rating.title, rating.levels) ?? global
    default: return set(key, value)
    }
    return true
  }

  /// Takes a criterion's key with its level right behind it, as in `H4` or `H-`.
  private mutating func takeKey(_ word: String) -> Bool {
    guard let (key, value) = ScoreLine.keyed(word, scoring) else { return false }
    return set(key, value)
  }

  private mutating func number(_ value: String, _ word: String) -> Int? {
    if Int(value) == nil { fail(.scoring(.unread(word))) }
    return Int(value)
  }

  private mutating func set(_ key: String, _ value: String) -> Bool {
    guard let criterion = scoring.criterion(key) else {
      guard word(isLevel: value), !key.contains(where: \.isWhitespace), key.count <= 12 else {
        return false
      }
      fail(.scoring(.noCriterion(key)))
      return true
    }
    put(value, criterion.key)
    return true
  }

  private func word(isLevel text: String) -> Bool { ScoreLine.isLevel(text) }

  private mutating func put(_ value: String, _ key: String) {
    if ScoreLine.isNotObservable(value) {
      levels.updateValue(nil, forKey: key)
    } else if let level = level(value, key, scoring.levels) {
      levels.updateValue(level, forKey: key)
    }
  }

  /// Reads a level; what is none is the problem.
  private mutating func level(
    _ text: String, _ key: String, _ allowed: ClosedRange<Int>
  ) -> Int? {
    // "4/5" is 4 when 5 is the highest.
    let parts = text.split(separator: "/", omittingEmptySubsequences: false)
    let isShare = parts.count == 2 && Int(parts[1]) == allowed.upperBound
    guard let level = Int(isShare ? String(parts[0]) : text), allowed.contains(level) else {
      fail(.scoring(.level(key: key, value: text, allowed: allowed)))
      return nil
    }
    return level
  }

  private mutating func takeGlobal(_ word: String, _ rest: inout WrittenWords) -> Bool {
    guard let rating = scoring.global else { return false }
    var value = word.hasPrefix("global") ? String(word.dropFirst(6)) : String(word.dropFirst())
    guard word.hasPrefix("g"), value.allSatisfy(\.isNumber) else { return false }
    if value.isEmpty {
      guard word == "global" || word == "g", let next = rest.peek, Int(next) != nil else {
        return false
      }
      value = next
      _ = rest.next()
    }
    global = level(value, rating.title, rating.levels) ?? global
    return true
  }

  /// Takes one level by position.
  private mutating func takeLevel(_ word: String) -> Bool {
    let word = word.hasSuffix(".") || word.hasSuffix(":") ? String(word.dropLast()) : word
    // "no" is an answer in a form and a word in a chat.
    let isShare = word.split(separator: "/").compactMap { Int($0) }.count == 2
    guard word != "no" || !positional.isEmpty, !areDigits(word),
      ScoreLine.isNotObservable(word) || Self.isNumber(word) || isShare
    else { return false }
    positional.append(word)
    return true
  }

  /// Takes `43424` or `4/3/4/2/4`, a level for each step, where nothing was said by position before
  /// but a dash.
  private mutating func takeLevels(_ word: String) -> Bool {
    guard positional.allSatisfy(ScoreLine.isNotObservable),
      let levels = ScoreLine.run(word, scoring)
    else { return false }
    positional = levels
    return true
  }

  private func areDigits(_ word: String) -> Bool {
    positional.allSatisfy(ScoreLine.isNotObservable) && ScoreLine.run(word, scoring) != nil
  }

  private static func isNumber(_ word: String) -> Bool {
    let digits = word.hasPrefix("-") ? word.dropFirst() : word[...]
    return !digits.isEmpty && digits.allSatisfy { $0.isASCII && $0.isNumber }
  }

  private mutating func putPositional() {
    var words = positional
    // A dash between the room and the levels is no level.
    if words.count == scoring.steps.count + 1, ["-", "–", "—"].contains(words[0]) {
      words.removeFirst()
    }
    if words.count > scoring.steps.count {
      fail(.scoring(.tooManyLevels(given: words.count, criteria: scoring.steps.map(\.key))))
    }
    for (step, word) in zip(scoring.steps, words) { put(word, step.key) }
  }
}

extension ScoreMessage {
  private static let fillers: Set<String> = [
    "s", "score", "scores", "scored", "for", "of", "to", "advocate", "learner", "agent", "about",
  ]

  /// A name without the words and marks people put around it.
  private static func cleaned(_ name: String) -> String {
    let words = name.split(separator: " ").map { word in
      String(word.drop { "@(".contains($0) }.reversed().drop { ":,;)".contains($0) }.reversed())
    }
    return words.filter { !$0.isEmpty && !fillers.contains($0.lowercased()) && $0 != "-" }
      .joined(separator: " ")
  }
}

extension String {
  fileprivate func contains(_ isMeant: (Character) -> Bool) -> Bool { contains(where: isMeant) }
}
