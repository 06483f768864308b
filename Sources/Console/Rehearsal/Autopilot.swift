import Calendar
import Plans
import Workshop

/// Types what a session needs at its planned times, so that a rehearsal goes on by itself.
///
/// Rounds are opened until there are no more, however long that takes: whether they fit is what
/// somebody rehearses for.
struct Autopilot {
  private var tried: Set<String> = []
  /// The role plays whose rooms were asked for.
  private var grouped: Set<String> = []

  /// The line that is due; each is typed once, also when it is refused.
  mutating func line(_ situation: Situation) -> String? {
    let line = lines(situation).first {
      tried.insert("\(Self.stage(situation)) \($0)").inserted
    }
    if let line, line.hasPrefix(Self.groups) { grouped.insert(line) }
    return line
  }

  /// What could be typed now, the most needed first.
  private func lines(_ situation: Situation) -> [String] {
    let agenda = situation.session.agenda
    guard !situation.isClosed, situation.now >= situation.opening.window.start,
      !agenda.isHeld
    else { return [] }
    if !agenda.hasBegun { return ["here all", "go"] }
    if agenda.hasEnded { return ["close anyway"] }
    guard let row = situation.forecast.running, let item = situation.plan.item(row.id) else {
      return []
    }
    let activities = item.activities.compactMap(situation.plan.activity)
    if let play = activities.first(where: { $0.rolePlay != nil }) {
      if situation.runningRound != nil { return [] }
      if situation.nextRound(of: play.id) != nil { return ["round open"] }
      let fill = Self.groups + play.id
      return (grouped.contains(fill) ? [] : [fill]) + over(situation)
    }
    return (activities.isEmpty ? [] : ["launch"]) + over(situation)
  }

  private static let groups = "groups "

  private func over(_ situation: Situation) -> [String] {
    if (situation.forecast.timeLeft ?? 1) > 0 { return [] }
    // Nobody is there to say that a very short item is meant.
    return [situation.doubt(aboutNextAt: situation.now) == nil ? "next" : "next anyway"]
  }

  /// What makes the same line another one: how far the agenda and the rounds have got.
  private static func stage(_ situation: Situation) -> String {
    let round = situation.latestRound.map { "\($0.activity) \($0.round)" }
    return "\(situation.session.agenda.moves.count) \(round ?? "")"
  }
}
