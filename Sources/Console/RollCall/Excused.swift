import Wording
import Workshop

extension Verb {
  static let excused = Verb(
    "excused", group: .rollCall, usage: "NAME… [reason=TEXT]",
    moments: [.before, .live, .after], effects: [.writesActs, .isPrivate],
    summary: "not there, with a reason that is accepted",
    examples: ["excused wei", "excused wei reason=\"night shift\""],
    details: ["The reason is for trainers only. What somebody attended is kept."],
    completes: .people
  ) { turn in
    let reason = turn.request.takePairs(["reason"])["reason"]
    let suffix = reason.map { " reason=\(Words.quote($0))" } ?? ""
    let people = turn.people(turn.request.words, all: []) { "excused \($0)\(suffix)" }
    guard !people.isEmpty else { return try turn.needNames() }
    let changes = people.map { turn.situation.going(of: $0, at: turn.at) }
    try turn.record(turn.situation.excused(people, reason: reason, at: turn.at))
    let voice = turn.voice
    turn.say("\(voice.names(people)) excused · \(RollCallWords.presence(turn.situation, voice))")
    RollCallWords.sayGoing(people, changes, as: .excused, turn)
    RollCallWords.sayWhatStays(people, turn)
  }
}
