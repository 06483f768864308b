import Workshop

extension Verb {
  static let action = Verb(
    "action", group: .notes, usage: "\"TEXT\" owner=NAME due=DATE",
    moments: .anyTime, effects: [.mayWriteActs, .isPrivate],
    summary: "something somebody will do after the session",
    examples: [
      "action \"send the refund matrix\" owner=ana due=2026-12-08", "action   lists them",
    ],
    details: [
      "action alone lists them."
    ]
  ) { turn in
    if turn.request.words.isEmpty {
      return NoteWords.list(.action, turn, none: "No action yet.")
    }
    let pairs = turn.request.takePairs(["owner", "due"])
    let text = try NoteWords.takeText(turn)
    let due = pairs["due"].map { " due=\($0)" } ?? ""
    let quoted = Words.quote(text, always: true)
    guard
      let owner = NoteWords.owner(
        pairs["owner"], turn, line: { "action \(quoted) owner=\($0)\(due)" })
    else { return }
    var facts = owner.facts
    facts["due"] = pairs["due"]
    try turn.record(
      turn.situation.note(.action, people: owner.people, text: text, facts: facts, at: turn.at))
    turn.say(
      "Action noted" + NoteWords.ownerWords(owner, turn.voice)
        + (pairs["due"].map { " · due \($0)" } ?? ""))
  }
}
