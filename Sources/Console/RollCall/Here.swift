import Calendar
import Plans
import Wording
import Workshop

extension Verb {
  static let here = Verb(
    "here", short: "h", group: .rollCall, usage: "NAME…",
    moments: [.before, .live], effects: .writesActs,
    hours: [.ahead: 1],
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
    let changes = people.map { situation.coming(of: $0, at: turn.at) }
    try turn.record(situation.here(people, at: turn.at))
    turn.say(arrival(people, changes, turn))
    details(people, changes, turn)
    PanelNames.settle(people, turn)
    for (person, change) in zip(people, changes) where change.isReturn {
      LostTurnWords.ask(person, turn)
    }
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

  private static func arrival(
    _ people: [PersonID], _ changes: [Correction], _ turn: Turn
  ) -> String {
    let (situation, voice) = (turn.situation, turn.voice)
    let isBack = changes.allSatisfy(\.isReturn)
    var parts = ["\(voice.names(people)) \(isBack ? "back" : "here") \(voice.clock(turn.at))"]
    if people.count == 1, let person = people.first {
      if case .cameEarlier(let said) = changes[0] { parts[0] += ", not \(voice.clock(said))" }
      if !isBack, let late = minutesLate(person, situation) { parts[0] += " late \(late)m" }
      if turn.situation.now > situation.opening.window.start {
        parts.append(forecast(situation.learnerForecast(person), turn))
      }
    }
    parts.append(RollCallWords.presence(situation, voice))
    return parts.joined(separator: " · ")
  }

  /// Whole minutes after the start at which somebody first came; `nil` within the first minute.
  ///
  /// Who comes at this moment has been there for no second yet.
  private static func minutesLate(_ person: PersonID, _ situation: Situation) -> Int? {
    let coming = situation.session.presence.comings(of: person).first
    let first = [coming, situation.attendance(of: person).firstIn].compactMap(\.self).min()
    let late = first.map { $0.seconds(since: situation.opening.window.start) / 60 } ?? 0
    return late > 0 ? late : nil
  }

  private static func forecast(_ forecast: LearnerForecast, _ turn: Turn) -> String {
    let percent = turn.situation.plan.completion.attendance
    let best = DisplayFormat.decimal(tenths: forecast.bestTenths)
    return forecast.isReachable
      ? "on track for \(percent) % (\(best) % at best)"
      : "cannot reach \(percent) % any more (\(best) % at best)"
  }

  /// Says how long those were away who came back, whose coming was said to be later, and who is gone
  /// again since.
  private static func details(_ people: [PersonID], _ changes: [Correction], _ turn: Turn) {
    let voice = turn.voice
    for (person, change) in zip(people, changes).prefix(shown) {
      switch change {
      case .back(let since):
        let away = DisplayFormat.countdown(turn.at.seconds(since: since))
        turn.say("\(voice.name(person)) was away \(away).")
      case .cameEarlier(let said) where people.count > 1:
        turn.say("\(voice.name(person)): not \(voice.clock(said)).")
      case .cameEarlier, .first, .confirmed, .goes, .wentEarlier, .goneUntil: break
      }
      RollCallWords.sayStatus(of: person, unless: .present, turn)
    }
  }

  private static let shown = 5
}

extension Correction {
  /// Whether somebody who was there before is there again.
  fileprivate var isReturn: Bool {
    switch self {
    case .back, .confirmed: true
    case .first, .cameEarlier, .goes, .wentEarlier, .goneUntil: false
    }
  }
}
