import Desk
import Plans
import Wording
import Workshop

extension Verb {
  static let round = Verb(
    "round", short: "r", group: .practice, usage: "[open|who|end [PHASE]]",
    moments: .live, effects: .writesActs,
    hours: [.rolePlay: 2, .round: 1],
    summary: "the next round's rooms, copied; or how long this one has left",
    examples: [
      "r   the rooms, on the clipboard too", "round open   the phases begin",
      "round end play   the next phase begins now",
    ],
    details: [
      "round open begins the phases of the next round. While a round runs, round says which "
        + "phase, how long, and what to tell the rooms when it ends.",
      "round end ends the round before its time, round end PHASE the phase that runs; trim 1 takes a "
        + "minute off it, extend 1 adds one.",
      "round who lists who has not played which role yet, and whether they will.",
    ], completes: .words(["open", "who", "end"])
  ) { turn in
    if turn.take("who") {
      try turn.needNothing()
      return try RoleWords.say(turn)
    }
    if turn.take("end") { return try end(turn) }
    let opens = turn.take("open")
    try turn.needNothing()
    if opens { return try open(turn) }
    if let running = turn.situation.runningRound {
      turn.say(RoundWords.running(running, turn))
      for line in FreezeWords.frozen(turn.situation, turn.voice)
        + FreezeWords.late(turn.situation, turn.voice)
      { turn.say(line) }
      for question in turn.situation.debriefQuestions { turn.sayParagraph("Ask: \(question)") }
      if !running.isLastPhase { return tell(running, turn) }
    }
    try showNext(turn)
  }

  /// Ends the round, or its phase when that is named.
  private static func end(_ turn: Turn) throws {
    if turn.words.count > 1 { throw CommandProblem.usage("One phase.") }
    let phase = turn.words.first?.lowercased()
    let before = turn.situation.runningRound
    let act =
      try phase.map { try turn.situation.endPhase($0, at: turn.at) }
      ?? turn.situation.endRound(at: turn.at)
    try turn.record(act)
    if let running = turn.situation.runningRound {
      turn.say("\(phase ?? "It") is over: \(RoundWords.running(running, turn))")
      turn.say(ItemWords.pace(turn.situation, turn.voice))
      for question in turn.situation.debriefQuestions { turn.sayParagraph("Ask: \(question)") }
      return tell(running, turn)
    }
    let number = before.map { "\($0.key.round) " } ?? ""
    let coming = turn.situation.roundsAhead.flatMap { RoundWords.toCome($0.rounds) }
    turn.say(
      "Round \(number)is over · \(ItemWords.pace(turn.situation, turn.voice))"
        + (coming.map { " · \($0)" } ?? ""))
  }

  /// What to tell all rooms when the running phase ends.
  private static func tell(_ running: RoundProgress, _ turn: Turn) {
    let phases = turn.situation.plan.activity(running.key.activity)?.rolePlay?.phases ?? []
    guard let phase = phases.first(where: { $0.id == running.phase.id }), !phase.broadcast.isEmpty
    else { return }
    let rooms = "\(turn.voice.noun)s"
    turn.sayParagraph(
      "At \(turn.voice.clock(running.phase.end)) tell the \(rooms): \(phase.broadcast)")
    turn.paste(phase.broadcast.rows)
  }

  private static func showNext(_ turn: Turn) throws {
    let (situation, voice) = (turn.situation, turn.voice)
    guard let activity = situation.rolePlayToOpen else { throw Refusal.practice(.noRolePlay) }
    guard let round = situation.nextRound(of: activity.id) else {
      if situation.runningRound != nil { return }
      let opened = situation.openedRounds(of: activity.id)
      throw opened == 0
        ? Refusal.practice(.noRooms(activity: activity.id))
        : Refusal.practice(.noMoreRounds(activity: activity.id, opened: opened))
    }
    let key = Rotation.RoundKey(activity.id, round)
    let rooms = RoundWords.rooms(key, marks: false, situation, voice)
    let rows = [RoundWords.title(key, situation, voice)] + rooms
    turn.hand(out: rows)
    turn.copy(RoomText(rows), isAsked: false)
    if let missing = RoundWords.missing(key, situation, voice) {
      turn.say("\(missing) · groups 3 fills the \(voice.noun)s to come anew")
    }
  }

  private static func open(_ turn: Turn) throws {
    guard let activity = turn.situation.rolePlayToOpen else { throw Refusal.practice(.noRolePlay) }
    let act = try turn.situation.openRound(activity, at: turn.at)
    try turn.record(act)
    guard case .practice(.round(let opening)) = act else { return }
    let (situation, voice) = (turn.situation, turn.voice)
    let key = Rotation.RoundKey(opening.activity, opening.round)
    let phases = opening.phases.map { "\($0.id) \(voice.clock($0.end))" }
    turn.say("\(RoundWords.title(key, situation, voice))")
    turn.say("Until: \(phases.joined(separator: " · "))")
    if let missing = RoundWords.missing(key, situation, voice) { turn.say(missing) }
    if activity.rolePlay?.maxJump != nil,
      let jump = situation.jump(to: key, earlier: turn.desk.earlierDays())
    {
      turn.say(ScenarioWords.jump(jump, activity) + "; groups looks for a milder one.")
    }
    RoleWords.sayDue(key, turn)
    if let own = DutyWords(turn).own(key) { turn.sayAll(own) }
    if let running = situation.runningRound { tell(running, turn) }
  }
}
