import Workshop

extension Verb {
  static let topic = Verb(
    "topic", group: .notes, usage: "\"TEXT\" [freq=1-5] [sev=1-5]",
    moments: .anyTime, effects: [.mayWriteActs, .isPrivate],
    summary: "what the room wants to talk about, with how often and how bad",
    examples: ["topic \"move-out costs\" freq=4 sev=5", "topic   ranks them by freq × sev"],
    details: ["topic alone ranks them by freq × sev."]
  ) { turn in
    if turn.request.words.isEmpty { return ranking(turn) }
    let facts = turn.request.takePairs(["freq", "sev"])
    let text = try NoteWords.takeText(turn)
    try turn.record(turn.situation.note(.topic, text: text, facts: facts, at: turn.at))
    let ranked = turn.situation.session.rankedTopics
    let place = ranked.firstIndex { $0.topic.note.text == text }.map { "\($0 + 1) of " } ?? ""
    turn.say("Topic noted · \(place)\(ranked.count)")
  }

  private static func ranking(_ turn: Turn) {
    let ranked = turn.situation.session.rankedTopics
    if ranked.isEmpty { return turn.say("No topic yet.") }
    var table = Table([.right, .right, .left, .left])
    for (position, rank) in ranked.enumerated() {
      let factors = "\(number(rank.frequency)) × \(number(rank.severity))"
      table.row([
        "\(position + 1)", number(rank.weight), factors, rank.topic.note.text,
      ])
    }
    for line in table.lines(columns: turn.surroundings.columns) { turn.say(line) }
  }

  private static func number(_ value: Int?) -> String { value.map(String.init) ?? "?" }
}
