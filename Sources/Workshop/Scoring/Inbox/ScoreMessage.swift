public import Plans

/// A line somebody wrote about a performance in their own words: `R1 room3 4 3 4 2 4 g3 "let her
/// finish"`, `Uma: 4,3,4,2,4 g3 let her finish`, `round 2 room 6 H=4 E=3`.
///
/// It is read without asking: what cannot be read is in ``problem``, and the rest is there.
public struct ScoreMessage: Equatable, Sendable {
  /// The round it names.
  public internal(set) var round: Int?
  /// The room it names.
  public internal(set) var room: Int?
  /// The attempt's number that it gives.
  public private(set) var attempt: Int?
  /// The name in it; empty when there is none.
  public internal(set) var name = ""
  /// A name in front with a colon, or an address: the sender or the learner.
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
    if takePlace(plain, &rest) || takeNamed(word) || takeItem(word) || takeGlobal(plain, &rest) {
      return true
    }
    if let source = Rater.Source(rawValue: plain), source != .trainer {
      self.source = source
      return true
    }
    return takeLevel(plain) || takeLevels(plain) || takeLoneKey(word, &rest)
  }

  /// Refuses `A -` or `A 4` behind other keys: a level, or a word of the evidence and a number.
  private mutating func takeLoneKey(_ word: String, _ rest: inout WrittenWords) -> Bool {
    guard !levels.isEmpty, positional.isEmpty, let criterion = scoring.criterion(word),
      let next = rest.peek, ScoreGrammar.isLevel(next)
    else { return false }
    _ = rest.next()
    fail(.scoring(.unread("\(criterion.key) \(next)")))
    return true
  }
}

/// Levels, the global rating, pairs.
extension ScoreMessage {
  private var grammar: ScoreGrammar { ScoreGrammar(scoring: scoring) }

  /// Takes what names the performance or the rater: `round=2`, `source=customer`, `by=chloe`.
  private mutating func takeNamed(_ word: String) -> Bool {
    guard let mark = word.firstIndex(where: { "=:".contains($0) }) else { return false }
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
    default: return false
    }
    return true
  }

  private mutating func takeItem(_ word: String) -> Bool {
    if word.hasSuffix("=") { return false }
    switch grammar.item(word) {
    case .level(let key, let value): put(value, key)
    case .global(let value):
      // A dash behind `g` is a word like others.
      if value.contains("-"), !word.contains(where: { "=:".contains($0) }) { return false }
      takeGlobal(value)
    case .early(let isEarly): self.isEarly = isEarly
    case .unknown(let key, let value):
      guard ScoreGrammar.isLevel(value), !key.contains(where: \.isWhitespace), key.count <= 12
      else { return false }
      fail(.scoring(.noCriterion(key)))
    case nil: return false
    }
    return true
  }

  private mutating func number(_ value: String, _ word: String) -> Int? {
    if Int(typed: value) == nil { fail(.scoring(.unread(word))) }
    return Int(typed: value)
  }

  private mutating func put(_ value: String, _ key: String) {
    do throws(Refusal) {
      let level = try grammar.level(value, of: key)
      levels.updateValue(level, forKey: key)
    } catch { fail(error) }
  }

  private mutating func takeGlobal(_ value: String) {
    do throws(Refusal) { global = try grammar.rating(value) } catch { fail(error) }
  }

  /// Takes `g 3` and `global 3`.
  private mutating func takeGlobal(_ word: String, _ rest: inout WrittenWords) -> Bool {
    guard scoring.global != nil, word == "g" || word == "global", let next = rest.peek,
      Int(next) != nil
    else { return false }
    _ = rest.next()
    takeGlobal(next)
    return true
  }

  /// Takes one level by position.
  private mutating func takeLevel(_ word: String) -> Bool {
    // Before the last step a number is a level: 4.5 is one that nobody can give.
    if !positional.isEmpty, positional.count < scoring.steps.count, Self.isFraction(word) {
      positional.append(word)
      return true
    }
    let word = word.hasSuffix(".") || word.hasSuffix(":") ? String(word.dropLast()) : word
    // "no" is an answer in a form and a word in a chat.
    let isShare = word.split(separator: "/").compactMap { Int(typed: $0) }.count == 2
    guard word != "no" || !positional.isEmpty, !areDigits(word),
      ScoreGrammar.isNotObservable(word) || Self.isNumber(word) || isShare
    else { return false }
    positional.append(word)
    return true
  }

  /// Takes `43424` or `4/3/4/2/4`, a level for each step, where nothing was said by position before
  /// but a dash.
  private mutating func takeLevels(_ word: String) -> Bool {
    guard areDigits(word), let levels = grammar.run(word) else { return false }
    positional = levels
    return true
  }

  private func areDigits(_ word: String) -> Bool {
    positional.allSatisfy(ScoreGrammar.isNotObservable) && grammar.run(word) != nil
  }

  private static func isFraction(_ word: String) -> Bool {
    let parts = word.split(separator: ".", omittingEmptySubsequences: false)
    return parts.count == 2 && parts.allSatisfy { !$0.isEmpty && $0.allSatisfy(\.isNumber) }
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
