import Wording
import Workshop

extension Verb {
  static let absent = Verb(
    "absent", group: .rollCall, usage: "NAME… | ends [NAME…]",
    moments: [.before, .live, .after], effects: .writesActs,
    summary: "did not come, or is gone",
    examples: [
      "absent viktor", "at 11:05 absent viktor zoe   from then on",
      "absent ends   marks of an older journal end there what they marked",
    ],
    details: [
      "What somebody attended before is kept, and no later minute counts until here. Of somebody "
        + "whom nobody said to be here before, it means that they never were."
    ],
    completes: .people
  ) { turn in
    if turn.take("ends") { return try OldMarks.end(turn) }
    let people = turn.people(turn.request.words, all: turn.situation.neverCame) { "absent \($0)" }
    guard !people.isEmpty else { return try turn.needNames() }
    let changes = people.map { turn.situation.going(of: $0, at: turn.at) }
    try turn.record(turn.situation.absent(people, at: turn.at))
    let voice = turn.voice
    turn.say("\(voice.names(people)) absent · \(RollCallWords.presence(turn.situation, voice))")
    RollCallWords.sayGoing(people, changes, as: .absent, turn)
    RollCallWords.sayWhatStays(people, turn)
  }
}
