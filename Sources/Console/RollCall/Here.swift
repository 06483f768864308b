import Calendar
import Plans
import Wording
import Workshop

extension Verb {
  static let here = Verb(
    "here", short: "h", group: .rollCall, usage: "NAME…",
    moments: [.before, .live], effects: .writesActs,
    summary: "people are here, or here again",
    examples: [
      "h tess", "here all -wei -omar   everybody enrolled but two",
      "here \"iPhone (3)\" = omar   a new name for him, and he is here",
    ],
    details: [
      "Names are roster numbers, e-mails or parts of names; all means everybody enrolled who is "
        + "not here yet or, after a break, who was here before it; -NAME leaves somebody out.",
      "Names pasted from the meeting's chat or list of participants are noted at once; in a script "
        + "they stand between here << and a line with only a dot.",
    ],
    completes: .people,
    takesLines: PastedLines(
      "who is here", fits: { PanelNames.fits($0, $1) }, isMoment: { $0.isRollCall })
  ) { turn in
    if let block = turn.request.block { return try PanelNames.take(block, turn) }
    if try Alias.takePair(from: turn) == .asked { return }
    let people = turn.people(turn.request.words, all: turn.situation.everybodyToCome) {
      "here \($0)"
    }
    guard !people.isEmpty else { return try turn.needNames() }
    try arrive(people, turn)
  }

  /// Marks people present and says so.
  static func arrive(_ people: [PersonID], _ turn: Turn) throws {
    try strangers(people, turn)
    let situation = turn.situation
    let before = situation.session.presence
    let confirmed = situation.unconfirmed(among: people)
    try turn.record(situation.here(people, at: turn.at))
    let back = people.filter {
      !(before.records[$0]?.events.isEmpty ?? true) || confirmed.contains($0)
    }
    turn.say(arrival(people, back: back, turn))
    gap(back, before, turn)
    PanelNames.settle(people, turn)
    for person in back { LostTurnWords.ask(person, turn) }
  }

  /// People the roster knows who neither are enrolled nor walked in do so now.
  private static func strangers(_ people: [PersonID], _ turn: Turn) throws {
    let known = Set(turn.situation.attendees.map(\.id))
    for person in people where !known.contains(person) {
      throw CommandProblem.plain(
        "\(turn.voice.full(person)) is not enrolled. walkin \(turn.voice.reference(person)) "
          + "lets them in.")
    }
  }

  private static func arrival(_ people: [PersonID], back: [PersonID], _ turn: Turn) -> String {
    let voice = turn.voice
    var parts = [
      "\(voice.names(people)) \(back == people ? "back" : "here") \(voice.clock(turn.at))"
    ]
    if people.count == 1, back.isEmpty {
      let late = turn.at.seconds(since: turn.situation.opening.window.start) / 60
      if late > 0 { parts[0] += " late \(late)m" }
    }
    if let person = people.first, people.count == 1,
      turn.at > turn.situation.opening.window.start
    {
      parts.append(forecast(turn.situation.learnerForecast(person), turn))
    }
    parts.append(RollCallWords.presence(turn.situation, voice))
    return parts.joined(separator: " · ")
  }

  private static func forecast(_ forecast: LearnerForecast, _ turn: Turn) -> String {
    let percent = turn.situation.plan.completion.attendance
    let best = DisplayFormat.decimal(tenths: forecast.bestTenths)
    return forecast.isReachable
      ? "on track for \(percent) % (\(best) % at best)"
      : "cannot reach \(percent) % any more (\(best) % at best)"
  }

  /// Says how long somebody who came back was away.
  private static func gap(_ back: [PersonID], _ before: Presence, _ turn: Turn) {
    for person in back where back.count <= 5 {
      guard let last = before.records[person]?.events.last(where: { $0.at <= turn.at }),
        last.kind != .here
      else { continue }
      let away = turn.at.seconds(since: last.at)
      turn.say("\(turn.voice.name(person)) was away \(DisplayFormat.countdown(away)).")
    }
  }
}
