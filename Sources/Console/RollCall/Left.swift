import Plans
import Wording
import Workshop

extension Verb {
  static let left = Verb(
    "left", group: .rollCall, usage: "NAME… [reason=TEXT]",
    moments: [.before, .live], effects: .writesActs,
    summary: "gone for good", examples: ["left tess", "at -5 left omar reason=\"doctor\""],
    details: ["The reason is for trainers only."],
    completes: .people
  ) { turn in
    let reason = turn.request.takePairs(["reason"])["reason"]
    let suffix = reason.map { " reason=\(Words.quote($0))" } ?? ""
    let people = turn.presentPeople("left", suffix: suffix)
    guard !people.isEmpty else { return try turn.needNames() }
    try turn.record(turn.situation.left(people, reason: reason, at: turn.at))
    for person in people { turn.say(departure(person, turn)) }
    let voice = turn.voice
    turn.say(RollCallWords.presence(turn.situation, voice))
    WaitingWords.say(people, turn)
  }

  private static func departure(_ person: PersonID, _ turn: Turn) -> String {
    let situation = turn.situation
    let attendance = situation.session.presence.attendance(
      person, counted: situation.countedTime, closed: nil, now: situation.now)
    let percent = situation.plan.completion.attendance
    let verdict = attendance.reaches(percent: percent) ? "enough" : "incomplete"
    let minutes =
      "\(turn.voice.name(person)) left \(turn.voice.clock(turn.at)) · \(attendance.seconds / 60) min"
    guard let tenths = attendance.tenths else { return minutes }
    return "\(minutes) = \(DisplayFormat.decimal(tenths: tenths)) % → \(verdict)"
  }
}
