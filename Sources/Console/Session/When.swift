import Calendar
import Desk
import Journal
import Plans
import Wording
import Workshop

extension Verb {
  static let when = Verb(
    "when", group: .session, usage: "[DATE START END ZONE]",
    moments: .anyTime, effects: .mayWriteActs,
    summary: "when the session is scheduled; says it where nobody knows",
    examples: ["when", "when 2026-12-01 09:00 13:00 Europe/Berlin   only while nobody knows it"],
    details: [
      "The scheduled times are in the session's first line. Where that is lost and no copy says them, "
        + "no share of the session can be told until somebody does."
    ]
  ) { turn in
    let words = turn.request.words.map(\.text)
    turn.request.words = []
    try turn.needNothing()
    if words.isEmpty { return show(turn) }
    guard turn.situation.opening.isAssumed else {
      throw CommandProblem.plain("It is known when the session is held: \(times(turn)).")
    }
    let opening = try scheduled(words, turn)
    try turn.record(.session(.opened(opening)))
    turn.say("Held \(times(turn)).")
  }

  private static func show(_ turn: Turn) {
    guard turn.situation.opening.isAssumed else { return turn.say("Held \(times(turn)).") }
    turn.say("Nobody knows when this session is held; shares cannot be told.")
    turn.ask(question(turn.situation, turn.voice))
  }

  /// Whether the likely times are the right ones.
  private static func question(_ situation: Situation, _ voice: DisplayFormat) -> Question {
    let line = WhenWords.line(situation, voice)
    return Question(
      kind: .menu, word: "when", choices: [String(line.dropFirst(5))], lines: [line])
  }

  private static func times(_ turn: Turn) -> String {
    let (window, voice) = (turn.situation.opening.window, turn.voice)
    return "\(voice.date(window.start)) \(voice.clock(window.start))–\(voice.clock(window.end)) "
      + turn.situation.zone.name
  }

  private static func scheduled(_ words: [String], _ turn: Turn) throws -> Opening {
    let date = (words.first ?? "").split(separator: "-").compactMap { Int($0) }
    guard words.count == 4, date.count == 3, let start = time(words[1]), let end = time(words[2])
    else { throw CommandProblem.usage("A date, two times and a zone.") }
    let zone = try turn.desk.zones.zone(words[3])
    let from = CivilTime(date[0], date[1], date[2], start[0], start[1])
    var until = CivilTime(date[0], date[1], date[2], end[0], end[1])
    guard from.isValid, until.isValid, from.year >= 2000 else {
      throw CommandProblem.usage("A date, two times and a zone.")
    }
    if until <= from { until = until.adding(days: 1) }
    var opening = turn.situation.opening
    opening.window = Period(zone.instant(from), zone.instant(until))
    opening.doors = opening.window.start.adding(minutes: -turn.situation.plan.doors)
    opening.zone = zone.name
    opening.lead = turn.situation.session.lead ?? turn.desk.writer?.name ?? ""
    (opening.isRepeated, opening.isAssumed) = (true, false)
    return opening
  }

  private static func time(_ text: String) -> [Int]? {
    let parts = text.split(separator: ":").compactMap { Int($0) }
    return parts.count == 2 ? parts : nil
  }
}

/// Asking when a session is held that nobody knows any more.
enum WhenWords {
  /// What is missing, and the line that says it.
  static func asked(_ situation: Situation, _ voice: DisplayFormat) -> [String] {
    [
      "Nobody knows when this session is held, so that no share can be told. Type it, with its date, "
        + "start, end and zone; if they are these:",
      "  " + line(situation, voice),
    ]
  }

  /// The line that says that the likely times are the right ones.
  static func line(_ situation: Situation, _ voice: DisplayFormat) -> String {
    let window = situation.opening.window
    return "when \(voice.date(window.start)) \(voice.clock(window.start)) "
      + "\(voice.clock(window.end)) \(situation.zone.name)"
  }
}
