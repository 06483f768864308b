import Calendar
import Wording
import Workshop

/// Everybody's presence in a table of a screen's width.
struct RollWords {
  private let situation: Situation
  private let voice: DisplayFormat
  private let columns: Int
  private let hasLearning: Bool

  init(_ turn: Turn) {
    situation = turn.situation
    voice = turn.voice
    hasLearning = situation.roster.hasLearning
    columns = turn.surroundings.columns
  }

  /// The rows of some people, or of everybody when none are named.
  func lines(_ chosen: [PersonID]) -> [String] {
    let learning: [Table.Side] = hasLearning ? [.left] : []
    var table = Table([.right, .left, .left] + learning + [.bar, .right])
    table.row(["", "", ""] + learning.map { _ in "" } + [ticks, ""])
    let until = situation.endOfKnownTime
    for attendance in situation.attendances
    where chosen.isEmpty || chosen.contains(attendance.person) {
      table.row(row(attendance, until: until))
    }
    return table.lines(columns: columns)
  }

  /// As many pieces as fit beside names and states.
  private var pieces: Int {
    let wide = hasLearning ? 16 : 24
    return columns >= 76 ? wide : 12
  }

  private func row(_ attendance: Attendance, until now: Instant) -> [String] {
    let number = situation.roster.number(attendance.person).map(String.init) ?? ""
    let name = voice.full(attendance.person) + (attendance.isWalkin ? " (walk-in)" : "")
    let bar = PresenceBar(attendance.spans, in: situation.opening.window, count: pieces, now: now)
    let learning = hasLearning ? [learning(attendance.person)] : []
    return [number, name, state(attendance)] + learning
      + [attendance.spans.isEmpty ? "" : Self.text(bar), share(attendance)]
  }

  /// Here or since when not, how late they came, how often they dropped.
  private func state(_ attendance: Attendance) -> String {
    var parts: [String] = []
    switch attendance.status {
    case .left, .lost:
      parts.append(
        attendance.status.rawValue + (attendance.lastOut.map { " " + voice.clock($0) } ?? ""))
    case .absent, .excused, .expected: parts.append(attendance.status.rawValue)
    case .present: break
    }
    if let late = situation.minutesLate(attendance) { parts.append("late \(late)m") }
    if attendance.drops > 0 { parts.append(DisplayFormat.count(attendance.drops, "drop")) }
    if parts.isEmpty { return attendance.status.rawValue }
    return parts.joined(separator: ", ")
  }

  private func learning(_ person: PersonID) -> String {
    LearningWords.short(situation.roster[person])
  }

  private func share(_ attendance: Attendance) -> String {
    if !attendance.spans.isEmpty { return RollCallWords.share(attendance) }
    return attendance.reported.map { "\($0 / 60) min rep." } ?? ""
  }

  /// Where agenda items begin, above the bar.
  private var ticks: String {
    let window = situation.opening.window
    var ticks = [Character](repeating: " ", count: pieces)
    for row in situation.forecast.rows where row.state != .skipped {
      let seconds = row.start.seconds(since: window.start)
      let piece = window.seconds > 0 ? seconds * pieces / window.seconds : 0
      if ticks.indices.contains(piece) { ticks[piece] = "╷" }
    }
    return String(ticks)
  }

  private static func text(_ bar: PresenceBar) -> String {
    String(
      bar.pieces.map { piece -> Character in
        switch piece {
        case .ahead: " "
        case .gone: "·"
        case .partly: "▒"
        case .there: "█"
        }
      })
  }

  /// How many there are of each status.
  static func total(_ situation: Situation) -> String {
    let counts = Dictionary(
      grouping: situation.attendees.map { situation.status(of: $0.id) }, by: { $0 }
    ).mapValues(\.count)
    let parts = Status.allCases.compactMap { status in
      counts[status].map { "\($0) \(status.rawValue)" }
    }
    return parts.joined(separator: " · ")
  }
}
