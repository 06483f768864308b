import Desk
import Wording
import Workshop

extension Verb {
  static let alias = Verb(
    "alias", group: .rollCall, usage: "\"TEXT\" = NAME",
    moments: [.before, .live, .after], effects: .writesActs,
    summary: "another name, device or e-mail of somebody",
    examples: ["alias \"iPhone (3)\" = omar", "alias ana.r@home.example = ana"],
    completes: .people
  ) { turn in
    if try Alias.takePair(from: turn) == .none { throw CommandProblem.usage("Whose name is it?") }
  }
}

/// Reading `TEXT = NAME` and noting the text as another name of the person.
enum Alias {
  /// What came of it.
  enum Outcome: Equatable { case none, asked, noted }

  /// Notes the alias and leaves the person's reference as the only word.
  static func takePair(from turn: Turn) throws -> Outcome {
    guard let (text, name) = pair(turn.request.words) else { return .none }
    let verb = turn.request.verb
    guard let person = turn.person(name, line: { "\(verb) \(Words.quote(text)) = \($0)" }) else {
      return .asked
    }
    var facts = PersonFacts(id: person)
    if text.contains("@") { facts.emails = [text] } else { facts.aliases = [text] }
    let seen = turn.situation.outsider(called: text)
    try turn.record(.person(facts))
    var words = "\"\(text)\" is \(turn.voice.full(person)) from now on"
    if let seen {
      try turn.record(.rollCall(.identified(seen.id, as: person)))
      words += " · \(SeenWords.minutes(seen)) in reports count for them"
    }
    turn.say(words + ".")
    turn.request.words = [ScoreLine.Word(turn.voice.reference(person))]
    return .noted
  }

  private static func pair(_ words: [ScoreLine.Word]) -> (String, String)? {
    guard let equals = words.firstIndex(where: { $0.text == "=" && !$0.isQuoted }),
      equals > 0, equals < words.count - 1
    else { return nil }
    let text = words[..<equals].map(\.text).joined(separator: " ")
    return (text, words[(equals + 1)...].map(\.text).joined(separator: " "))
  }
}
