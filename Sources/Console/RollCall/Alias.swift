import Desk
import Names
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
    if offerSame(text, name, turn) { return .asked }
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

  /// Asks whether two entries are one person when the text is the name of somebody who walked in: an
  /// alias would leave their minutes, scores and notes where they are.
  private static func offerSame(_ text: String, _ name: String, _ turn: Turn) -> Bool {
    let (roster, voice) = (turn.situation.roster, turn.voice)
    let folded = NameFolding.fold(text)
    let walkIn = roster.people.first { person in
      !person.enrolled && ([person.name] + person.aliases).map(NameFolding.fold).contains(folded)
    }
    guard let walkIn else { return false }
    let others = roster.identity.among(roster.people.filter { $0.id != walkIn.id })
    guard
      let person = turn.person(name, among: others, line: { "alias \(Words.quote(text)) = \($0)" })
    else { return true }
    let line = "same \(voice.reference(person)) \(voice.reference(walkIn.id))"
    let fact = "\(voice.full(walkIn.id)) walked in and has an entry of their own."
    if turn.surroundings.isScript {
      turn.report(.plain("\(fact) If they are \(voice.full(person)): \(line)"))
      return true
    }
    let choice =
      "they are \(voice.full(person)): one person, with the presence, scores and notes of both"
    turn.ask(
      Question(
        kind: .menu, word: "\(fact) Nothing is noted yet.", choices: [choice],
        lines: [turn.atItsMoment(line)]))
    return true
  }

  private static func pair(_ words: [ScoreLine.Word]) -> (String, String)? {
    guard let equals = words.firstIndex(where: { $0.text == "=" && !$0.isQuoted }),
      equals > 0, equals < words.count - 1
    else { return nil }
    let text = words[..<equals].map(\.text).joined(separator: " ")
    return (text, words[(equals + 1)...].map(\.text).joined(separator: " "))
  }
}
