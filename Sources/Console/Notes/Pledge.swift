import Wording
import Workshop

extension Verb {
  static let pledge = Verb(
    "pledge", group: .notes, usage: "NAME \"TEXT\"",
    moments: .anyTime, effects: [.mayWriteActs, .isPrivate],
    summary: "what somebody promises themselves to do",
    examples: ["pledge ana \"I let them finish before I answer\"", "pledge   lists them"],
    details: ["pledge alone lists them."],
    completes: .people
  ) { turn in
    guard let name = turn.request.words.first else { return list(turn) }
    let text = turn.request.words.dropFirst().map(\.text).joined(separator: " ")
    if text.isEmpty { throw CommandProblem.usage("What do they promise?") }
    let quoted = Words.quote(text, always: true)
    guard let person = turn.person(name.text, line: { "pledge \($0) \(quoted)" }) else { return }
    try turn.record(turn.situation.note(.pledge, people: [person], text: text, at: turn.at))
    let people = turn.situation.pledged
    turn.say(
      "\(turn.voice.name(person)) pledged · \(people.count)/\(turn.situation.present.count)")
  }

  private static func list(_ turn: Turn) {
    NoteWords.list(.pledge, turn, none: "No pledge yet.")
    let pledged = turn.situation.pledged
    if pledged.isEmpty { return }
    turn.list("none yet from", turn.situation.present.map(\.id).filter { !pledged.contains($0) })
  }
}
