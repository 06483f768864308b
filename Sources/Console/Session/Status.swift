import Desk
import Plans
import Wording
import Workshop

extension Verb {
  static let status = Verb(
    "status", group: .screen,
    moments: .anyTime, effects: [],
    summary: "where you are, on one screen",
    examples: ["status", "handover   the same to paste for a co-trainer"]
  ) { turn in
    try turn.needNothing()
    statusLines(turn).forEach(turn.say)
    turn.openQuestion?.openWords.forEach(turn.say)
  }

  /// Time, item, pace, who is here, the round and what comes next.
  static func statusLines(_ turn: Turn) -> [String] {
    let (situation, voice) = (turn.situation, turn.voice)
    var lines = ["\(voice.clockSeconds(situation.now)) \(place(situation, voice))"]
    if !situation.isClosed { lines.append(ItemWords.pace(situation, voice)) }
    lines.append("Here \(RollCallWords.presence(situation, voice))")
    if let round = situation.runningRound { lines.append(RoundWords.running(round, turn)) }
    if let ahead = situation.roundsAhead, let coming = RoundWords.toCome(ahead.rounds) {
      let words = coming.prefix(1).uppercased() + coming.dropFirst()
      lines.append("\(words), until \(voice.clock(ahead.end))")
    }
    if let late = situation.forecast.lateStarts.first { lines.append(ItemWords.late(late, voice)) }
    if let next = situation.forecast.rows.first(where: { $0.state == .next }) {
      let start = voice.clock(next.start)
      lines.append("Next: \(next.title) \(start), \(next.length) min")
    }
    let found = turn.desk.damage.notes.count
    if found > 0 {
      lines.append("Files: \(DisplayFormat.count(found, "finding")); lectern check says more")
    }
    return lines + [MirrorWords.state(turn.desk.mirror)].compactMap(\.self)
  }

  private static func place(_ situation: Situation, _ voice: DisplayFormat) -> String {
    switch situation.progress {
    case .closed(let at): return "closed since \(voice.moment(at))"
    case .ahead: return "not begun; go starts \(situation.plan.title)"
    case .agendaOver: return "the agenda is over; close closes the session"
    case .running(let row): return place(row, situation)
    }
  }

  private static func place(_ row: Forecast.Row, _ situation: Situation) -> String {
    let number = (situation.plan.agenda.firstIndex { $0.id == row.id } ?? 0) + 1
    let left = situation.forecast.timeLeft ?? 0
    let time =
      left < 0
      ? "over by \(DisplayFormat.countdown(-left))" : "\(DisplayFormat.countdown(left)) left"
    let held = situation.session.agenda.isHeld ? ", stands still" : ""
    return "\(row.title) (\(number) of \(situation.plan.agenda.count)), \(time)\(held)"
  }
}
