public import Calendar
public import Workshop

/// One line in the command language: a verb, when it happened, and its words.
public struct Request: Equatable {
  /// The verb as it was typed.
  public var verb: String
  /// What follows the verb.
  public var words: [ScoreLine.Word]
  /// When it happened, when the line said so.
  public var moment: TypedMoment?
  /// The lines that came with it, none of them blank; `nil` when it is a line alone.
  public var block: [String]?

  /// Creates a request without words.
  init(verb: String, block: [String]) {
    self.verb = verb
    self.block = block
    words = []
  }

  /// Creates a request of words that were read already.
  init(verb: String, words: [String]) {
    self.verb = verb
    self.words = words.map { ScoreLine.Word($0) }
  }

  /// Reads a line; `nil` when it is blank or a comment, which begins with `#`.
  public init?(_ line: String) throws {
    var words = try Words.read(line)
    guard let first = words.first, !(first.text.hasPrefix("#") && !first.isQuoted) else {
      return nil
    }
    moment = nil
    if first.text == "at", !first.isQuoted {
      words.removeFirst()
      guard let time = words.first else { throw CommandProblem.moment("") }
      guard let typed = TypedMoment(time.text) else { throw CommandProblem.moment(time.text) }
      moment = typed
      words.removeFirst()
    }
    verb = words.first?.text ?? ""
    self.words = Array(words.dropFirst())
  }

  /// Takes `key=value` pairs with one of some keys out of the words; as at a shell, `--key=value` and
  /// `--key value` are the same, and `--key` before another option or at the end is an empty value.
  public mutating func takePairs(_ keys: Set<String>) -> [String: String] {
    var pairs: [String: String] = [:]
    var others: [ScoreLine.Word] = []
    var rest = words[...]
    while let word = rest.popFirst() {
      guard let option = Self.option(word), keys.contains(option.key) else {
        others.append(word)
        continue
      }
      let follows = rest.first.map { $0.isQuoted || !$0.text.hasPrefix("--") } ?? false
      pairs[option.key] = option.value ?? (follows ? rest.popFirst()?.text : nil) ?? ""
    }
    words = others
    return pairs
  }

  /// An option's key, and its value when it stands in the same word.
  private static func option(_ word: ScoreLine.Word) -> (key: String, value: String?)? {
    if word.isQuoted { return nil }
    let isShell = word.text.hasPrefix("--")
    let text = isShell ? word.text.dropFirst(2) : word.text[...]
    guard let equals = text.firstIndex(of: "=") else {
      return isShell ? (text.lowercased(), nil) : nil
    }
    return (text[..<equals].lowercased(), String(text[text.index(after: equals)...]))
  }

  /// Takes words that stand alone out, such as `explain`, or `--explain` as at a shell.
  mutating func takeFlags(_ names: Set<String>) -> Set<String> {
    var flags: Set<String> = []
    words.removeAll { word in
      let text = word.text.lowercased()
      let name = text.hasPrefix("--") ? String(text.dropFirst(2)) : text
      if word.isQuoted || !names.contains(name) { return false }
      flags.insert(name)
      return true
    }
    return flags
  }

  /// Takes the quoted words out and joins them.
  public mutating func takeQuoted() -> String? {
    let quoted = words.filter(\.isQuoted).map(\.text)
    words.removeAll(where: \.isQuoted)
    return quoted.isEmpty ? nil : quoted.joined(separator: " ")
  }

  /// All words as one text.
  public var text: String { words.map(\.text).joined(separator: " ") }
}
