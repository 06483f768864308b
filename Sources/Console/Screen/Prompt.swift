import Calendar
public import Formats
public import LineEditor
import Wording
public import Workshop

/// What stands before and behind the line that is typed: where the session is.
public enum Prompt {
  /// The time and the item: `11:11 Role play A · R2 play ❯ `.
  ///
  /// - Parameters:
  ///   - situation: The session now.
  ///   - columns: How wide the screen is; a narrow one gets the round without its item.
  ///   - mode: What kind of console it is; all but the ordinary one stand first, in letters that
  ///     nobody overlooks.
  ///   - keys: What single keys are for, while they are read.
  public static func left(
    _ situation: Situation, columns: Int = 80, mode: Mode = .live, keys: String? = nil
  ) -> [Span] {
    let time = situation.zone.civil(situation.now).clockText
    let mark = mark(mode, columns)
    let room = columns - typing(columns) - ColumnWidth.of(mark) - 9
    let place =
      keys.map { "[\($0.truncated(toColumns: max(7, room - 2)))]" }
      ?? place(situation, columns).truncated(toColumns: max(7, room))
    let end = Span("\(time) \(place) ❯ ")
    return mark.isEmpty ? [end] : [Span(mark, .reversed), Span(" "), end]
  }

  /// The kinds of consoles.
  public enum Mode: Equatable, Sendable {
    /// What is typed is saved.
    case live
    /// The session is only being read.
    case review
    /// Nothing is saved, and the clock is simulated.
    case rehearsal
  }

  private static func mark(_ mode: Mode, _ columns: Int) -> String {
    switch mode {
    case .live: ""
    case .review: columns < 40 ? "RO" : "READ ONLY"
    case .rehearsal: columns < 24 ? "RH" : columns < 40 ? "REH" : "REHEARSAL"
    }
  }

  /// Time left, ahead or behind, present and enrolled, projected end:
  /// `0:52  +3m  23/24  →13:00`, and before it where a clip is: `clip 0:38 → 0:40`.
  ///
  /// What does not fit beside the left side and a short line is left out, the time left last.
  ///
  /// - Parameter isCalm: Whether the time left is told in minutes, so that a screen reader has the
  ///   row no more than once a minute.
  public static func right(
    _ situation: Situation, playback: Playback? = nil, columns: Int = 80, mode: Mode = .live,
    keys: String? = nil, isCalm: Bool = false
  ) -> [Span] {
    if situation.isClosed { return [] }
    var parts = parts(situation, isCalm: isCalm)
    if let playback { parts.insert(Part(rank: .clip, text: words(playback)), at: 0) }
    let left = left(situation, columns: columns, mode: mode, keys: keys)
    let room = columns - 1 - ColumnWidth.of(left.map(\.text).joined()) - typing(columns)
    while parts.count > 1, width(parts) > room {
      let least = parts.indices.max { parts[$0].rank.rawValue < parts[$1].rank.rawValue } ?? 0
      parts.remove(at: least)
    }
    if width(parts) > room { return [] }
    let spans = parts.map { [Span($0.text, $0.style)] }
    return Array(spans.joined(separator: [Span("  ")]))
  }

  /// Columns kept free for what is typed.
  private static func typing(_ columns: Int) -> Int { columns < 40 ? 4 : 16 }

  /// What stands before the line while the screen is hidden: the time alone.
  static func hidden(_ situation: Situation) -> [Span] {
    [Span("\(situation.zone.civil(situation.now).clockText) ❯ ")]
  }

  /// The item, with its round and phase: `Role play A · R2 play`.
  static func place(_ situation: Situation, _ columns: Int) -> String {
    let title: String
    switch situation.progress {
    case .closed: return "closed"
    case .ahead: return "doors"
    case .agendaOver: return "over"
    case .running(let row): title = row.title
    }
    let isNarrow = columns < 60
    var words = title.truncated(toColumns: isNarrow ? 12 : 26)
    if let round = situation.runningRound {
      let phase = "R\(round.key.round) \(round.phase.id)"
      words = isNarrow ? phase : "\(words) · \(phase)"
    }
    return situation.session.agenda.isHeld ? words + " · hold" : words
  }

  private struct Part {
    let rank: Rank
    let text: String
    var style = Style.plain
  }

  /// What matters more stays longer on a narrow screen.
  private enum Rank: Int { case time, clip, end, drift, presence }

  /// Where a clip is.
  private static func words(_ playback: Playback) -> String {
    let place = Turn.time(playback.position)
    return switch playback.state {
    case .opening: "clip opening"
    case .ready: "clip ready"
    case .playing: "clip \(place)" + (playback.nextStop.map { " → \(Turn.time($0))" } ?? "")
    case .paused: "clip \(place) paused"
    case .atCue(let cue): "clip cue \(cue + 1)"
    case .ended: "clip over"
    case .gone: "clip gone"
    }
  }

  private static func timeLeft(_ seconds: Int, isCalm: Bool) -> String {
    if !isCalm { return DisplayFormat.countdown(seconds) }
    return "\(seconds > 0 ? (seconds + 59) / 60 : seconds / 60) min"
  }

  private static func parts(_ situation: Situation, isCalm: Bool) -> [Part] {
    let forecast = situation.forecast
    var parts: [Part] = []
    if let countdown = situation.countdown {
      let text = timeLeft(countdown.secondsLeft, isCalm: isCalm)
      parts.append(Part(rank: .time, text: text, style: style(countdown.urgency)))
    }
    let minutes = forecast.drift / 60
    let drift = minutes < 0 ? "\(minutes)m" : "+\(minutes)m"
    parts.append(
      forecast.lateStarts.isEmpty
        ? Part(
          rank: .drift, text: drift, style: abs(forecast.drift) > 60 ? .yellow : .plain)
        : Part(rank: .drift, text: drift + "!", style: .red))
    let present = "\(situation.present.count)/\(situation.roster.learners.count)"
    parts.append(Part(rank: .presence, text: present))
    let end = "→" + situation.zone.civil(forecast.projectedEnd).clockText
    parts.append(
      forecast.isInDanger
        ? Part(rank: .end, text: end + "!", style: .red) : Part(rank: .end, text: end))
    return parts
  }

  private static func style(_ urgency: Countdown.Urgency) -> Style {
    switch urgency {
    case .none: .plain
    case .soon: .yellow
    case .now: .red
    }
  }

  /// The title of the terminal's window: time left and item, `0:52 Role play A`.
  public static func title(_ situation: Situation, isCalm: Bool = false) -> String {
    guard !situation.isClosed, let countdown = situation.countdown else { return "lectern" }
    return "\(timeLeft(countdown.secondsLeft, isCalm: isCalm)) \(place(situation, 80))"
  }

  private static func width(_ parts: [Part]) -> Int {
    parts.reduce(-2) { $0 + ColumnWidth.of($1.text) + 2 }
  }
}
