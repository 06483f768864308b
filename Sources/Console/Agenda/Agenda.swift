import Exports
import Workshop

extension Verb {
  static let agenda = Verb(
    "agenda", group: .agenda, usage: "[csv]",
    moments: [.anyTime, .shell], effects: [],
    hours: [.danger: 2],
    summary: "planned and real times of every item",
    examples: ["agenda", "agenda csv"],
    details: [
      "Start and end are real where they have been, else expected; behind them stands the planned "
        + "start where it was another. Minutes that were changed are shown as 20→15.",
      "agenda csv writes planned against actual as a table for a spreadsheet.",
    ], completes: .words(["csv"])
  ) { turn in
    let isTable = turn.take("csv") || turn.take("--csv")
    try turn.needNothing()
    let situation = turn.situation
    if isTable {
      for line in AgendaSheet(situation).lines { turn.say(line) }
      return
    }
    AgendaTable(situation, turn.voice).all.lines(columns: turn.surroundings.columns)
      .forEach(turn.say)
    turn.say(ItemWords.pace(situation, turn.voice) + ItemWords.sinceStart(situation, turn.voice))
  }
}
