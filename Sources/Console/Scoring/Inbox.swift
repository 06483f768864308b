import Workshop

extension Verb {
  static let inbox = Verb(
    "inbox", group: .scores, usage: "[NUMBER] [NAME|drop] [KEY=LEVEL…]",
    moments: [.live, .after, .review], effects: [.mayWriteActs, .isPrivate],
    summary: "scores without a place: why, and whose they are",
    examples: [
      "inbox", "inbox 3 kenji   number 3 is about Kenji",
      "inbox 3 D=4   puts right what could not be read", "inbox 3 drop",
    ],
    details: [
      "by=NAME, round=N and source=customer say more; inbox drop all drops everything.",
      "place (p) does the same with the latest: p, p kenji. undo takes a placing back.",
    ],
    completes: .people
  ) { turn in
    if turn.request.words.isEmpty { return list(turn) }
    try InboxEntry.take(turn)
  }

  private static func list(_ turn: Turn) {
    let open = turn.situation.openInbox
    if open.isEmpty { return turn.say("The inbox is empty.") }
    let words = InboxWords(turn.voice)
    for item in open { turn.sayAll(words.line(item)) }
    turn.say("inbox NUMBER NAME places one, inbox NUMBER drop drops it.")
  }
}
