import Wording
import Workshop

extension Verb {
  static let welfare = Verb(
    "welfare", group: .notes, usage: "[NAME… \"TEXT\"]",
    moments: .anyTime, effects: [.mayWriteActs, .isPrivate],
    summary: "how somebody is: a note that only you see",
    examples: ["welfare ines \"check in at the break\"", "welfare   lists your own"],
    details: [
      "It goes into no export, report or history file, and no other console shows it."
    ],
    completes: .people
  ) { turn in
    if turn.request.words.isEmpty {
      return NoteWords.list(.welfare, turn, none: "No welfare note.")
    }
    guard let text = turn.request.takeQuoted() else {
      throw CommandProblem.usage("Say it in quotes.")
    }
    let people = turn.people(turn.request.words, all: turn.situation.present.map(\.id)) {
      "welfare \($0) \(Words.quote(text, always: true))"
    }
    if people.isEmpty { return try turn.needNames() }
    try turn.record(turn.situation.note(.welfare, people: people, text: text, at: turn.at))
    turn.say("Noted for you alone, about \(turn.voice.names(people)).")
  }
}
