import Wording
import Workshop

extension Verb {
  static let summary = Verb(
    "summary", group: .after,
    moments: [.live, .after, .review, .shell], effects: [],
    hours: [.agendaOver: 1, .closed: 1],
    summary: "the results of the session in short",
    examples: ["summary", "close   ends the session and says it too"],
    details: ["Counts, who is incomplete and why, real minutes, launches; nobody's scores."]
  ) { turn in
    try turn.needNothing()
    let (situation, voice) = (turn.situation, turn.voice)
    let soFar = !situation.isClosed ? "So far: " : ""
    turn.say(soFar + SummaryWords.counts(situation))
    for line in SummaryWords.missing(situation, voice) { turn.sayAll(line) }
    if let guests = RollCallWords.guests(situation, voice) { turn.sayAll(guests) }
    showItems(turn)
    for launched in situation.session.launches {
      turn.say(SummaryWords.launch(launched, situation, voice))
    }
  }

  private static func showItems(_ turn: Turn) {
    let items = turn.situation.summary.items
    if items.isEmpty { return }
    var table = Table([.left, .right, .right, .left])
    table.row(["Item", "plan", "took"])
    for item in items {
      let change = item.planned == item.original ? "" : "changed to \(item.planned)"
      table.row([turn.voice.item(item.id), "\(item.original)", "\(item.actual)", change])
    }
    for line in table.lines(columns: turn.surroundings.columns) { turn.say(line) }
  }
}
