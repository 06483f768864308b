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
    let changes = people.map { turn.situation.going(of: $0, at: turn.at) }
    try turn.record(turn.situation.left(people, reason: reason, at: turn.at))
    let voice = turn.voice
    for person in people {
      let stay = RollCallWords.stay(turn.situation.attendance(of: person), turn.situation)
      turn.say("\(voice.name(person)) left \(voice.clock(turn.at)) · \(stay)")
    }
    RollCallWords.sayGoing(people, changes, as: .left, turn)
    turn.say(RollCallWords.presence(turn.situation, voice))
    WaitingWords.say(people, turn)
  }
}
