import Wording
import Workshop

extension Verb {
  static let absent = Verb(
    "absent", group: .rollCall, usage: "NAME…",
    moments: [.before, .live, .after], effects: .writesActs,
    summary: "did not come, or is counted so", examples: ["absent viktor", "absent viktor zoe"],
    details: ["What somebody attended is kept; here takes the mark back."],
    completes: .people
  ) { turn in
    let people = turn.people(turn.request.words, all: turn.situation.neverCame) { "absent \($0)" }
    guard !people.isEmpty else { return try turn.needNames() }
    try turn.record(turn.situation.absent(people, at: turn.at))
    let voice = turn.voice
    turn.say("\(voice.names(people)) absent · \(RollCallWords.presence(turn.situation, voice))")
  }
}
