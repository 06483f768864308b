import Wording
import Workshop

extension Verb {
  static let note = Verb(
    "note", group: .notes, usage: "[NAME…] \"TEXT\"",
    moments: .anyTime, effects: [.mayWriteActs, .isPrivate],
    summary: "an observation for trainers, about people or about nobody",
    examples: [
      "note quinn rosa \"ask each other good questions\"",
      "note quinn asks good questions   a first word that names one person",
    ],
    details: [
      "note alone lists them."
    ],
    completes: .people
  ) { turn in
    if turn.request.words.isEmpty {
      return NoteWords.list(.note, turn, none: "No note yet.")
    }
    guard let (people, text) = try subject(turn) else { return }
    try turn.record(turn.situation.note(.note, people: people, text: text, at: turn.at))
    turn.say(
      people.isEmpty
        ? "Noted for trainers, about nobody by name."
        : "Noted for trainers, about \(turn.voice.names(people)).")
  }

  /// The people and the text; `nil` when no name was clear and the turn has asked.
  private static func subject(_ turn: Turn) throws -> (people: [PersonID], text: String)? {
    let names = turn.request.words.filter { !$0.isQuoted }
    guard let text = turn.request.takeQuoted() else { return try unquoted(names, turn) }
    let people = turn.people(names, all: turn.situation.present.map(\.id)) {
      "note \($0) \(Words.quote(text, always: true))"
    }
    return people.isEmpty && !names.isEmpty ? nil : (people, text)
  }

  private static func unquoted(
    _ words: [ScoreLine.Word], _ turn: Turn
  ) throws(CommandProblem) -> (people: [PersonID], text: String) {
    let identity = turn.situation.roster.identity
    let named = words.compactMap { identity.certain($0.text) }
    if named.count == words.count {
      throw .usage("What about \(turn.voice.names(named))?")
    }
    if words.count > 1, let person = identity.certain(words[0].text) {
      return ([person], words.dropFirst().map(\.text).joined(separator: " "))
    }
    return ([], words.map(\.text).joined(separator: " "))
  }
}
