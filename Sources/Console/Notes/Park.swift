import Workshop

extension Verb {
  static let park = Verb(
    "park", group: .notes, usage: "\"TEXT\" [owner=NAME]",
    moments: .anyTime, effects: [.mayWriteActs, .isPrivate],
    hours: [.item: 4],
    summary: "keep a question for later",
    examples: ["park \"who signs refunds over 200?\"", "park \"late fees\" owner=ana"],
    details: ["park alone lists them."]
  ) { turn in
    if turn.request.words.isEmpty {
      return NoteWords.list(.park, turn, none: "Nothing is parked.")
    }
    let name = turn.request.takePairs(["owner"])["owner"]
    let text = try NoteWords.takeText(turn)
    let quoted = Words.quote(text, always: true)
    guard let owner = NoteWords.owner(name, turn, line: { "park \(quoted) owner=\($0)" }) else {
      return
    }
    let act = try turn.situation.note(
      .park, people: owner.people, text: text, facts: owner.facts, at: turn.at)
    try turn.record(act)
    turn.say("Parked" + NoteWords.ownerWords(owner, turn.voice))
  }
}
