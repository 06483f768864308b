import Workshop

extension Verb {
  static let next = Verb(
    "next", short: "n", group: .agenda,
    moments: .live, effects: .writesActs,
    summary: "end this item and begin the next",
    examples: ["n", "at -2 next   it was two minutes ago"],
    details: [
      "Says how long the item took and how late you are, then what the new item needs: what to "
        + "say, what it launches, the text to paste.",
      "Typed twice by two people, it still moves once; undo takes it back.",
    ]
  ) { turn in
    try turn.needNothing()
    try move(turn, turn.situation.next(at: turn.at))
  }

  static func move(_ turn: Turn, _ act: Act) throws {
    let ended = turn.situation.session.agenda.current
    try turn.record(act)
    if let ended { turn.say(ItemWords.ended(ended, turn.situation, turn.voice)) }
    if turn.situation.session.agenda.hasEnded {
      turn.say("The agenda is over. close closes the session.")
    } else if let item = turn.situation.itemAtHand {
      turn.open(item)
    }
  }
}
