import Workshop

extension Verb {
  static let agenda = Verb(
    "agenda", group: .agenda, summary: "planned and real times of every item",
    examples: ["agenda", "n   goes on to its next item"],
    details: [
      "Start and end are real where they have been, else expected. Minutes that were changed "
        + "are shown as 20→15."
    ], writes: false
  ) { turn in
    try turn.needNothing()
    let situation = turn.situation
    var table = Table([.right, .left, .right, .left, .left, .left])
    for (index, row) in situation.forecast.rows.enumerated() {
      table.row(["\(index + 1)"] + cells(row, turn.voice, situation))
    }
    for line in table.lines(columns: turn.surroundings.columns) { turn.say(line) }
    turn.say(ItemWords.pace(situation, turn.voice))
  }

  private static func cells(
    _ row: Forecast.Row, _ voice: Voice, _ situation: Situation
  ) -> [String] {
    let isChanged = row.planned != row.original
    let minutes = isChanged ? "\(row.original)→\(row.planned)" : "\(row.planned)"
    let times = row.state == .skipped ? ["", ""] : [voice.clock(row.start), voice.clock(row.end)]
    return [row.title, minutes] + times + [state(row, situation)]
  }

  private static func state(_ row: Forecast.Row, _ situation: Situation) -> String {
    switch row.state {
    case .done: return "done, took \(Period(row.start, row.end).roundedMinutes)"
    case .running:
      let left = situation.forecast.timeLeft ?? 0
      let held = situation.session.agenda.isHeld ? ", stands still" : ""
      return
        (left < 0 ? "over by \(Voice.countdown(-left))" : "runs, \(Voice.countdown(left)) left")
        + held
    case .next: return ""
    case .skipped: return "left out"
    }
  }
}
