import Wording
import Workshop

/// Alerts in words: one line above what is being typed.
struct AlertWords {
  let situation: Situation
  let voice: DisplayFormat

  /// The line, with the time of the alert.
  func line(_ alert: Alert) -> String {
    "── \(voice.clockSeconds(situation.now)) \(words(alert.content))"
  }

  /// What the alert makes ready to paste.
  func paste(_ alert: Alert) -> RoomText? {
    guard case .phaseEnds(_, let broadcast) = alert.content, !broadcast.isEmpty else { return nil }
    return RoomText(broadcast.rows)
  }

  private func words(_ content: Alert.Content) -> String {
    switch content {
    case .itemEnds(let item, let left):
      "\(voice.item(item)): \(DisplayFormat.countdown(left)) left."
    case .itemIsOver(let item): "\(voice.item(item)) is over. n goes on, extend 5 gives it more."
    case .hardStop: "In danger: \(ItemWords.end(situation, voice)) replan wins time."
    case .lateStart(let late): "\(ItemWords.late(late, voice)) replan wins time."
    case .debrief(let round):
      "Debrief of round \(round.round). r has the questions of its scenario."
    case .phaseEnds(let round, let broadcast):
      "\(round.phase.id) ends in \(DisplayFormat.countdown(round.secondsLeft))."
        + (broadcast.isEmpty ? "" : " Say: \"\(broadcast)\" (copy)")
    case .unscored(let round, let rooms):
      "No score yet in round \(round.round): \(list(rooms)). unscored says whose."
    case .checkIn(let person): "Check in with \(voice.name(person))."
    case .phasesEnded(let phases):
      "While it was quiet: \(DisplayFormat.list(phases.map(ended), "and"))."
    }
  }

  private func list(_ rooms: [Int]) -> String {
    "\(voice.noun)\(rooms.count == 1 ? "" : "s") \(DisplayFormat.list(rooms.map { "\($0)" }, "and"))"
  }

  private func ended(_ phase: Alert.EndedPhase) -> String {
    "R\(phase.round) \(phase.phase.id) ended \(voice.clock(phase.phase.end))"
  }
}
