import Plans
import Wording
import Workshop

extension Verb {
  static let freeze = Verb(
    "freeze", group: .practice, usage: "NAME | ROOM [swap|restart|end]",
    moments: [.live, .review], effects: [.mayWriteActs, .isPrivate],
    summary: "the stop-word: one room stands still while the others play",
    examples: ["freeze ines", "freeze 2", "freeze 2 swap"],
    details: [
      "freeze ines freezes her room. From then on she only observes, in every later groups too, which "
        + "other trainers see; why is noted for you alone. No report or export shows it. At the break, "
        + "a reminder says to ask how she is.",
      "A digit, or freeze 2 swap, says how the room goes on: the observer takes the role, the play "
        + "begins anew, or it ends. freeze alone lists the rooms that stand still.",
    ], completes: .people
  ) { turn in
    let way = RoomResumption.Way.allCases.first { turn.words.count > 1 && turn.take($0.rawValue) }
    _ = turn.words.count > 1 && (turn.take("room") || turn.take("table"))
    guard let word = turn.words.first else { return list(turn) }
    if turn.words.count > 1 { throw CommandProblem.usage("One \(turn.voice.noun) or one name.") }
    if let way {
      guard let room = Int(typed: word) else {
        throw CommandProblem.number(word, what: turn.voice.noun)
      }
      return try goOn(room, way, turn)
    }
    try stop(word, turn)
  }

  private static func stop(_ word: String, _ turn: Turn) throws {
    let room = Int(typed: word)
    var person: PersonID?
    if room == nil {
      person = turn.person(word, line: { "freeze \($0)" })
      if person == nil { return }
    }
    if let room, let key = turn.situation.latestRound,
      turn.situation.frozen(room, in: key) != nil
    {
      return ask(room, turn)
    }
    let act = try turn.situation.freeze(room: room, person: person, at: turn.at)
    guard case .practice(.froze(let freeze)) = act else { return }
    if let note = try turn.situation.stopNote(freeze, at: turn.at) { try turn.record(note) }
    try turn.record(act)
    let left = turn.situation.secondsLeft(inFrozenRoom: freeze.room)
    turn.say(
      "\(turn.voice.room(freeze.room)) stands still at \(turn.voice.clock(turn.at))"
        + (left.map { ", \(DisplayFormat.countdown($0)) left" } ?? "") + "; the others play on.")
    ask(freeze.room, turn)
    if let person { RoundWords.sayRolesToCome([person], turn) }
  }

  /// Asks how a room goes on.
  private static func ask(_ room: Int, _ turn: Turn) {
    let ways = FreezeWords.ways(room, turn)
    turn.ask(
      Question(
        kind: .menu, word: "How does \(turn.voice.noun) \(room) go on?",
        choices: ways.map(\.words), lines: ways.map { "freeze \(room) \($0.way.rawValue)" }))
  }

  private static func goOn(_ room: Int, _ way: RoomResumption.Way, _ turn: Turn) throws {
    let act = try turn.situation.thaw(room: room, way, at: turn.at)
    try turn.record(act)
    guard case .practice(.thawed(let thaw)) = act else { return }
    let key = Rotation.RoundKey(thaw.activity, thaw.round)
    if thaw.seats != nil {
      turn.say(RoundWords.rooms(key, marks: true, turn.situation, turn.voice)[room - 1])
    }
    let ends = thaw.phases.filter { $0.end >= turn.at }.map {
      "\($0.id) \(turn.voice.exact($0.end))"
    }
    let words =
      switch way {
      case .swap: "goes on"
      case .restart: "begins anew"
      case .end: "stops playing"
      }
    turn.say("\(turn.voice.room(room)) \(words) · until: \(ends.joined(separator: " · "))")
  }

  private static func list(_ turn: Turn) {
    let lines = FreezeWords.frozen(turn.situation, turn.voice)
    if lines.isEmpty { turn.say("No \(turn.voice.noun) stands still.") }
    for line in lines { turn.say(line) }
  }
}

/// Rooms that stand still, in words.
enum FreezeWords {
  /// The rooms that stand still: `Room 2 stands still since 11:24, 3:00 left`.
  static func frozen(_ situation: Situation, _ voice: DisplayFormat) -> [String] {
    situation.frozenRooms.map { frozen in
      let left = situation.secondsLeft(inFrozenRoom: frozen.freeze.room).map {
        ", \(DisplayFormat.countdown($0)) left"
      }
      return "\(voice.room(frozen.freeze.room)) stands still since \(voice.exact(frozen.at))"
        + (left ?? "")
    }
  }

  /// Rooms that stood still and end later than the round: `Room 2 debrief until 11:35`.
  static func late(_ situation: Situation, _ voice: DisplayFormat) -> [String] {
    situation.roomsWithOwnPhase.map { room, phase in
      "\(voice.room(room)) \(phase.id) until \(voice.exact(phase.end))"
    }
  }

  /// The ways on for a room, as choices.
  static func ways(_ room: Int, _ turn: Turn) -> [(way: RoomResumption.Way, words: String)] {
    let (situation, voice) = (turn.situation, turn.voice)
    guard let latest = situation.latestRound,
      let frozen = situation.frozen(room, in: latest),
      let rolePlay = situation.plan.activity(latest.activity)?.rolePlay
    else { return [] }
    let seats = situation.session.rotation.seats(of: room, in: latest)
    let scored = rolePlay.scoredRole
    let player = seats.indices.contains(scored) ? "\(voice.name(seats[scored]))'s play" : "the play"
    guard let pair = situation.substitute(in: frozen.freeze), let person = frozen.freeze.person
    else {
      return [
        (.swap, "go on where it stopped"), (.restart, "\(player) begins anew"),
        (.end, "end it and talk"),
      ]
    }
    let role = rolePlay.role(at: pair.seat)?.title ?? ""
    let other = voice.name(seats[pair.observer])
    return [
      (.swap, "\(other) takes the \(role), \(voice.name(person)) observes; it goes on"),
      (
        .restart,
        pair.seat == scored
          ? "\(other)'s play begins, \(voice.name(person)) observes"
          : "\(player) begins anew, \(other) as \(role)"
      ),
      (.end, "end it and talk"),
    ]
  }
}
