import Workshop

extension Verb {
  static let next = Verb(
    "next", short: "n", group: .agenda, usage: "[anyway]",
    moments: .live, effects: .writesActs,
    hours: [.item: 1, .clip: 4, .danger: 3],
    summary: "end this item and begin the next",
    examples: ["n", "at -2 next   it was two minutes ago"],
    details: [
      "Says how long the item took and how late you are, then what the new item needs: what to "
        + "say, what it launches, the text to paste.",
      "While rounds run or have rooms and are still to come, and within a minute of the last move, it "
        + "asks first: the same line again, 1 or next anyway does it.",
      "Typed twice by two people, it still moves once; undo takes it back.",
    ]
  ) { turn in
    let insists = turn.take("anyway")
    try turn.needNothing()
    let act = try turn.situation.next(at: turn.at)
    if !insists, let doubt = turn.situation.doubt(aboutNextAt: turn.at) {
      return try askWhether(doubt, act, turn, again: "n", line: "next anyway")
    }
    try move(turn, act)
  }

  /// Asks whether a move is meant, of who may make it.
  static func askWhether(
    _ doubt: MoveDoubt, _ act: Act, _ turn: Turn, again: String, line: String
  ) throws {
    try turn.admit(act)
    let words = DoubtWords(turn.situation, turn.voice).words(doubt, again: again)
    turn.ask(.confirm(words, line: turn.atItsMoment(line)))
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
