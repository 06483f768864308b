import Plans
import Wording
import Workshop

extension Verb {
  static let close = Verb(
    "close", group: .after, usage: "[anyway]",
    moments: [.live, .after], effects: .writesActs,
    hours: [.agendaOver: 5],
    summary: "end the session and say what is left open",
    examples: ["close", "at 13:00 close anyway   as of one o'clock"],
    details: [
      "People who were only expected become absent. While a round runs or items that must be kept "
        + "are still to come, it needs anyway. undo opens the session again.",
      "at 13:00 close closes it as of then.",
    ]
  ) { turn in
    let insists = turn.take("anyway")
    try turn.needNothing()
    let absent = turn.situation.neverCame
    try turn.record(turn.situation.close(insisting: insists, at: turn.at))
    let voice = turn.voice
    turn.say("Closed \(voice.moment(turn.at)) · \(SummaryWords.counts(turn.situation))")
    if !absent.isEmpty { turn.say("Absent: \(voice.names(absent))") }
    for end in turn.situation.looseEnds { turn.say("Open: \(words(end, turn))") }
    for line in ShiftWords.lines(turn) { turn.sayAll(line) }
  }

  private static func words(_ end: LooseEnd, _ turn: Turn) -> String {
    let plan = turn.situation.plan
    switch end {
    case .unplaced(let count):
      return "\(DisplayFormat.count(count, "score")) without a performance to belong to"
    case .unscored(let count, let all): return "\(count) of \(all) performances have no score"
    case .halfScored(let count):
      return "\(DisplayFormat.count(count, "sheet")) half filled; unscored lists them"
    case .test(let id, let people):
      return "\(plan.test(id)?.title ?? id) of \(SummaryWords.names(people, turn.voice))"
    case .notPassed(let id, let count): return SummaryWords.notPassed(id, count, plan)
    case .survey(let id, let people):
      return "\(plan.survey(id)?.title ?? id) of \(SummaryWords.names(people, turn.voice))"
    }
  }
}
