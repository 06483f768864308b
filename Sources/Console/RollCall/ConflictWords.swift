import Calendar
import Wording
import Workshop

/// Where reports and what was typed differ, with both values and which counts.
enum ConflictWords {
  static func say(_ turn: Turn) {
    let conflicts = turn.situation.attendanceConflicts
    if conflicts.isEmpty { return }
    let voice = turn.voice
    turn.say("Differs from what was typed:")
    for conflict in conflicts.prefix(shown) {
      turn.sayAll("\(voice.name(conflict.person)): \(words(conflict.kind, voice))")
    }
    if conflicts.count > shown { turn.say("  and \(conflicts.count - shown) more") }
  }

  private static let shown = 12

  static func words(_ kind: AttendanceConflict.Kind, _ voice: DisplayFormat) -> String {
    switch kind {
    case .marked(let mark, let seconds):
      "\(mark == .absent ? "absent" : "excused") as typed, connected \(seconds / 60) min · what was "
        + "typed counts"
    case .seenWhileGone(let since, let seconds, let until):
      "gone \(voice.clock(since)) as typed, connected \(seconds / 60) min more until "
        + "\(voice.clock(until)) · \(voice.clock(since)) counts"
    case .unseenWhileHere(let period, let seconds):
      "here \(voice.clock(period.start)) to \(voice.clock(period.end)) as typed, not connected for "
        + "\(seconds / 60) min of it · what was typed counts"
    case .unseen(let since):
      "here \(voice.clock(since)) as typed, never connected after it · what was typed counts"
    case .cameEarlier(let typed, let seen):
      "here \(voice.clock(typed)) as typed, connected \(voice.clock(seen)) · "
        + "\(voice.clock(seen)) counts"
    case .cameLater(let typed, let seen):
      "here \(voice.clock(typed)) as typed, first connected \(voice.clock(seen)) · "
        + "\(voice.clock(typed)) counts"
    case .away(let period, let seconds):
      "here as typed, away \(seconds / 60) min between \(voice.clock(period.start)) and "
        + "\(voice.clock(period.end)) · what was connected counts"
    case .leftEarlier(let typed, let seen):
      "here \(voice.clock(typed)) as typed, connected until \(voice.clock(seen)) · "
        + "\(voice.clock(seen)) counts"
    }
  }
}
