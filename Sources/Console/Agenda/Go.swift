import Workshop

extension Verb {
  static let go = Verb(
    "go", group: .agenda,
    moments: .before, effects: .writesActs,
    hours: [.ahead: 4],
    summary: "start the agenda with its first item",
    examples: ["go", "at 09:02 go   it began two minutes past nine"]
  ) { turn in
    try turn.needNothing()
    try turn.record(turn.situation.go(at: turn.at))
    turn.say(ItemWords.pace(turn.situation, turn.voice))
    if let item = turn.situation.itemAtHand { turn.open(item) }
  }
}
