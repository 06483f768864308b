import Calendar
import Plans
import Wording
import Workshop

/// Sentences that the roll-call verbs share.
enum RollCallWords {
  /// Who is here out of how many, and who is missing while those are few.
  static func presence(_ situation: Situation, _ voice: DisplayFormat) -> String {
    let missing = situation.awaited
    var words = "\(situation.present.count)/\(situation.roster.learners.count)"
    if (1...6).contains(missing.count) { words += " · missing: \(voice.names(missing))" }
    return words
  }

  /// Says what somebody is now, where that is not what the line just typed would make of them.
  static func sayStatus(of person: PersonID, unless expected: Status, _ turn: Turn) {
    let (situation, voice) = (turn.situation, turn.voice)
    let status = situation.status(of: person)
    if status == expected { return }
    let presence = situation.session.presence
    let since = presence.records[person]?.events.last.map { " since \(voice.clock($0.at))" } ?? ""
    turn.say("\(voice.name(person)) is \(status.rawValue)\(since).")
  }

  /// Says what a going changes of what was said before, and what people are who are not what it says.
  static func sayGoing(
    _ people: [PersonID], _ changes: [Correction], as status: Status, _ turn: Turn
  ) {
    let voice = turn.voice
    for (person, change) in zip(people, changes) {
      switch change {
      case .wentEarlier(let said):
        turn.say(
          "\(voice.name(person)): gone since \(voice.clock(turn.at)), not \(voice.clock(said)).")
      case .goneUntil(let back):
        turn.say(
          "\(voice.name(person)): gone \(voice.clock(turn.at)) to \(voice.clock(back)), here since."
        )
        continue
      case .first, .back, .cameEarlier, .confirmed, .goes: break
      }
      sayStatus(of: person, unless: status, turn)
    }
  }

  /// Says what remains of those who were there before they were marked, and what no longer counts of
  /// those who never were.
  static func sayWhatStays(_ people: [PersonID], _ turn: Turn) {
    let (situation, voice) = (turn.situation, turn.voice)
    for person in people {
      let attendance = situation.attendance(of: person)
      if attendance.seconds > 0 {
        turn.say("\(voice.name(person)) keeps \(stay(attendance, situation)).")
      } else if !situation.session.presence.hasCome(person),
        let seen = situation.session.presence.seen(
          person, until: situation.now, limit: situation.opening.window.end)
      {
        turn.say(
          "\(voice.name(person)): \(seen.seconds / 60) min in reports do not count; "
            + "here \(voice.reference(person)) lets them from its time on.")
      }
    }
  }

  /// How much somebody attended and whether that is enough, such as `104 min = 43.3 % → incomplete`.
  static func stay(_ attendance: Attendance, _ situation: Situation) -> String {
    let minutes = "\(attendance.seconds / 60) min"
    if attendance.tenths == nil { return minutes }
    let percent = situation.plan.completion.attendance
    let verdict =
      attendance.reaches(percent: percent)
      ? "enough" : attendance.mayReach(percent: percent) ? "not certain" : "incomplete"
    return "\(minutes) = \(share(attendance)) → \(verdict)"
  }

  /// The share attended, `≤` where it may be less; minutes where nobody knows of what.
  static func share(_ attendance: Attendance) -> String {
    let share =
      attendance.tenths.map { "\(DisplayFormat.decimal(tenths: $0)) %" }
      ?? "\(attendance.seconds / 60) min"
    return (attendance.isAtMost ? "≤ " : "") + share
  }
}
